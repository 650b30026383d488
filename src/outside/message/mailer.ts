/** A letter to one address, in plain text. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string; readonly id: string };

/** Sends letters; throws when the letter must be tried again later. */
export type Mailer = { readonly send: (letter: Letter) => Promise<void>; readonly close: () => void };
