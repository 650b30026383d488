import { plainText } from '../../../kernel/text/plain-text.ts';

/** Longer words are cut, as a search cuts them. */
const longestWord = 40;

/**
 * The words of a text as they are searched for: small letters and digits, no diacritics.
 * @example
 * wordsOf('Đường số 3, phường Hoa Xuân'); // ['duong', 'so', '3', 'phuong', 'hoa', 'xuan']
 */
export const wordsOf = (text: string): readonly string[] => wordsIn(plainText(text));

/** The words of many texts, each by itself: as `wordsOf`, in one go. */
export const wordsOfAll = (texts: readonly string[]): readonly (readonly string[])[] =>
  plainText(texts.map((text) => text.replaceAll('\n', ' ')).join('\n'))
    .split('\n')
    .map(wordsIn);

const wordsIn = (plain: string): readonly string[] =>
  (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > longestWord ? word.slice(0, longestWord) : word));

/** Beginnings of so many letters are kept beside each word. */
export const shortestBeginning = 2;
export const longestBeginning = 6;

/**
 * The beginnings by which a word is found while it is being typed.
 * @example
 * beginningsOf('xuan'); // ['xu', 'xua']
 */
export const beginningsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(longestBeginning, word.length - 1) - shortestBeginning + 1) }, (_, more) =>
    word.slice(0, shortestBeginning + more),
  );
