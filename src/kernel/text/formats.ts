import { localDateOf } from '../clock/zone.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Language } from './text.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day as people of the place write it: `14/03/2026`, in both languages. */
export function formatDate(date: LocalDate, _language: Language): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A moment on the clocks of `zone`, as `15:30 14/03/2026` (24 hours). */
export function formatInstant(at: Instant, zone: string, language: Language): string {
  return `${formatTime(at, zone)} ${formatDate(localDateOf(at, zone), language)}`;
}

/** Hour and minute on the clocks of `zone`, as `15:30`. */
export const formatTime = (at: Instant, zone: string): string => formatterOf(zone).format(at);

/**
 * Money as it is written in the country.
 * @param dong whole đồng
 * @example
 * formatMoney(75000, 'vi'); // '75.000 đ'
 * formatMoney(75000, 'en'); // '75,000 VND'
 */
export function formatMoney(dong: number, language: Language): string {
  const amount = formatNumber(dong, language);
  return language === 'vi' ? `${amount}\u00a0đ` : `${amount}\u00a0VND`;
}

/** A number with the language's separators. */
export function formatNumber(value: number, language: Language): string {
  const formatter = numbers.get(language) ?? new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  numbers.set(language, formatter);
  return formatter.format(value);
}

const numbers = new Map<Language, Intl.NumberFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, formatter);
  return formatter;
}
