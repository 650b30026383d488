/**
 * Text as it is stored: composed (NFC), so that the same name typed on a Mac and on a phone is the same; line breaks
 * as `\n`; no spaces around.
 */
export const cleanText = (text: string): string =>
  clean.test(text) ? text : text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

// Numbers, dates and codes, which are most answers: found so in a tenth of the time.
const clean = /^[!-~]+$/;

// Control characters, halves of surrogate pairs, the sign of broken UTF-8, and marks that turn the direction of text
// and so make a name look like another.
const unreadable = /[[\p{Cc}\p{Cs}\ufffd\u202a-\u202e\u2066-\u2069]--[\n\t]]/v;

/**
 * Tells whether people and the database can hold a text.
 * @param multiline whether line breaks and tabs may stand in it
 */
export const isReadable = (text: string, multiline: boolean): boolean =>
  !unreadable.test(text) && (multiline || !/[\n\t]/.test(text));
