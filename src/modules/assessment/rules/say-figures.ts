import { formatDate } from '../../../kernel/text/formats.ts';
import { say, type Language } from '../../../kernel/text/text.ts';
import { words } from '../words.ts';
import { firstDay, lastDay, type Period } from './period.ts';

const written = new Map<string, Intl.NumberFormat>();

function format(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const known =
    written.get(key) ??
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  written.set(key, known);
  return known;
}

/** A figure with so many decimals, as `12,5`; whole numbers without. */
export const sayNumber = (value: number, language: Language, digits = 0): string =>
  format(language, Number.isInteger(value) ? 0 : digits).format(value);

/** Points to two decimals, always written out so that columns stand. */
export const sayPoints = (value: number, language: Language): string => format(language, 2).format(value);

/** A share as `87,5%`. */
export const sayShare = (part: number, whole: number, language: Language): string =>
  whole === 0 ? '–' : `${sayNumber(Math.round((part / whole) * 1000) / 10, language, 1)}%`;

/** `Quý 1/2026`. */
export const sayPeriod = ({ kind, year, number }: Period, language: Language): string =>
  say(words[kind], language, { number, year: String(year) });

/** First and last day, for the head of a report. */
export const sayDays = (period: Period, language: Language): string =>
  `${formatDate(firstDay(period), language)} – ${formatDate(lastDay(period), language)}`;
