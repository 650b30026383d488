import { longestBeginning, shortestBeginning, wordsOf } from './words-of.ts';

/** What somebody searches for. */
export type SearchTerms = {
  /** Words that must all stand in the case. */
  readonly words: readonly string[];
  /** Beginning of a further word: the last one typed may not be finished. */
  readonly beginning: string | undefined;
  /** Words that stand side by side, as they were typed between quotation marks. */
  readonly phrases: readonly (readonly string[])[];
};

/** Longest search in characters. */
export const longestSearch = 200;

const mostWords = 8;
const fewestGrouped = 9;

/**
 * Reads what was typed; undefined when there is no word in it.
 * @example
 * readTerms('"Hoa Xuân" nguy'); // words none, beginning 'nguy', phrases [['hoa', 'xuan']]
 */
export function readTerms(typed: string): SearchTerms | undefined {
  const pieces = joinGroups(typed.slice(0, longestSearch)).split(/["“”«»]/u);
  const quoted = pieces.filter((_piece, place) => place % 2 === 1).map(wordsOf);
  const loose = wordsOf(pieces.filter((_piece, place) => place % 2 === 0).join(' '));
  const isOpen = pieces.length % 2 === 1 && /[\p{L}\p{N}\p{M}]$/u.test(pieces.at(-1) ?? '');
  const last = isOpen ? loose.at(-1) : undefined;
  const beginning = last !== undefined && last.length >= shortestBeginning ? last : undefined;
  const finished = beginning === undefined ? loose : loose.slice(0, -1);
  const words = [...new Set([...finished, ...quoted.filter((phrase) => phrase.length === 1).flat()])].slice(
    0,
    mostWords,
  );
  const phrases = quoted.filter((phrase) => phrase.length > 1).map((phrase) => phrase.slice(0, mostWords));
  if (words.length === 0 && beginning === undefined && phrases.length === 0) return undefined;
  return { words, beginning, phrases };
}

/** A number typed in groups, such as a telephone number, is one word. */
const joinGroups = (typed: string): string =>
  typed.replaceAll(/\d+(?:[ .]\d+)+/g, (groups) => {
    const digits = groups.replaceAll(/\D/g, '');
    return digits.length >= fewestGrouped ? digits : groups;
  });

/**
 * Conditions on a document, each for itself as the text of a tsquery: asked one by one, the index goes from one to where the
 * next can hold, and need not walk through the most common.
 */
export function conditionsOf({ words, beginning, phrases }: SearchTerms): readonly string[] {
  return [
    ...phrases.map((phrase) => phrase.map(quoted).join(' <-> ')),
    ...words.map(whole),
    ...(beginning === undefined ? [] : [beginsWith(beginning)]),
  ];
}

const beginsWith = (beginning: string): string =>
  beginning.length > longestBeginning
    ? `${whole(beginning)} | ${quoted(beginning)}:*`
    : `${whole(beginning)} | ${quoted(`^${beginning}`)}`;

/** A number may be one that is masked on pages, which is kept apart. */
const whole = (word: string): string => (/\d/.test(word) ? `${quoted(word)} | ${quoted(`#${word}`)}` : quoted(word));

/** Words are letters and digits; marks are ours. */
export const quoted = (word: string): string => `'${word}'`;
