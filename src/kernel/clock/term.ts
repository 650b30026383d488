import { speaker, type Language } from '../text/text.ts';
import { words } from './words.ts';

/** A legal time limit with its unit. `hours` are working hours, `days` and `months` run on the calendar. */
export type Term =
  | { readonly unit: 'working-days'; readonly count: number }
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number }
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'at-once' };

/** A term longer than that is a slip of the pen: none in law comes near it. */
const longestCount = 5000;

const units = { 'working day': 'working-days', day: 'days', month: 'months', hour: 'hours' } as const;

/**
 * Reads a term as people type it, in English.
 * @returns the term, or `undefined` when the text is not one
 * @example
 * parseTerm('3 working days'); // { unit: 'working-days', count: 3 }
 * parseTerm('at once'); // { unit: 'at-once' }
 */
export function parseTerm(text: string): Term | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (plain === 'at once') return { unit: 'at-once' };
  const parts = /^(\d{1,4}) (working day|day|month|hour)s?$/.exec(plain);
  if (!parts) return undefined;
  const count = Number(parts[1]);
  if (count < 1 || count > longestCount) return undefined;
  return { unit: units[parts[2] as keyof typeof units], count };
}

/** Says a term to people: `3 ngày làm việc`; in English as `parseTerm` reads it: `3 working days`. */
export function sayTerm(term: Term, language: Language): string {
  const speak = speaker(words, language);
  return term.unit === 'at-once' ? speak('termAtOnce') : speak(termWords[term.unit], { count: term.count });
}

const termWords = {
  'working-days': 'termWorkingDays',
  days: 'termDays',
  months: 'termMonths',
  hours: 'termHours',
} as const;
