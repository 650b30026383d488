import { isGroup, type Answers } from '../../../kernel/schema/answers.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { dayInWords } from './day-in-words.ts';

/** Every day of the data written out in words, in the shape of the data. */
export const daysInWords = (data: Answers): Answers =>
  Object.fromEntries(Object.entries(data).flatMap(([name, value]) => inWords(name, value)));

function inWords(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (isGroup(value)) return [[name, daysInWords(value)]];
  return typeof value === 'string' && parseLocalDate(value) ? [[name, dayInWords(value)]] : [];
}
