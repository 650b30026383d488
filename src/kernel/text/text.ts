import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'vi' | 'en';

/** One thing said in every language of the house. */
export type Text = { readonly vi: string; readonly en: string };

export type Words = Readonly<Record<string, Text>>;

/** What fills the places of a message; a `Text`, such as a field's label, is said in the language of the message. */
export type Values = Readonly<Record<string, string | number | Text>>;

/** Says the words of one module in one language; unknown keys do not compile. */
export type Speaker<W extends Words> = (key: keyof W & string, values?: Values) => string;

const formats = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message (`{name}`, `{n, plural, …}`) with values.
 * @param text the message in both languages
 */
export function say(text: Text, language: Language, values?: Values): string {
  const message = text[language];
  if (!message.includes('{')) return message;
  const key = `${language}\n${message}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new IntlMessageFormat(message, language)));
  return String(format.format(values && inLanguage(values, language)));
}

const inLanguage = (values: Values, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );

/**
 * Makes the function with which a page speaks.
 * @example
 * const words = { greeting: { vi: 'Chào {name}', en: 'Hello {name}' } } satisfies Words;
 * speaker(words, 'en')('greeting', { name: 'An' }); // 'Hello An'
 */
export const speaker =
  <W extends Words>(words: W, language: Language): Speaker<W> =>
  (key, values) =>
    say(words[key] as Text, language, values);
