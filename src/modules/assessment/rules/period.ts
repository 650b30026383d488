import { dayNumberOf, dateOfDay, instantOf } from '../../../kernel/clock/zone.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';

/** A month, quarter or year; `number` is 1–12, 1–4 or 1. */
export type Period = {
  readonly kind: 'month' | 'quarter' | 'year';
  readonly year: number;
  readonly number: number;
};

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/**
 * Reads `2026-03`, `2026-Q1` or `2026`.
 * @returns undefined for anything else
 */
export function readPeriod(text: string): Period | undefined {
  const [, year, quarter, month] = /^(2\d{3})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { kind: 'quarter', year: Number(year), number: Number(quarter) };
  if (month !== undefined) return { kind: 'month', year: Number(year), number: Number(month) };
  return { kind: 'year', year: Number(year), number: 1 };
}

/** Writes a period so that `readPeriod` reads it. */
export function periodText({ kind, year, number }: Period): string {
  if (kind === 'quarter') return `${year}-Q${number}`;
  return kind === 'month' ? `${year}-${String(number).padStart(2, '0')}` : String(year);
}

/** The month, quarter or year in which a day lies. */
export function periodOf(day: LocalDate, kind: Period['kind']): Period {
  const month = Number(day.slice(5, 7));
  return { kind, year: Number(day.slice(0, 4)), number: Math.ceil(month / monthsOf[kind]) };
}

export const firstDay = ({ kind, year, number }: Period): LocalDate =>
  `${year}-${String((number - 1) * monthsOf[kind] + 1).padStart(2, '0')}-01` as LocalDate;

export const lastDay = (period: Period): LocalDate => dateOfDay(dayNumberOf(firstDay(periodAfter(period))) - 1);

export const periodBefore = (period: Period): Period => moved(period, -1);
export const periodAfter = (period: Period): Period => moved(period, 1);

function moved({ kind, year, number }: Period, by: number): Period {
  const inYear = 12 / monthsOf[kind];
  const index = year * inYear + number - 1 + by;
  return { kind, year: Math.floor(index / inYear), number: (index % inYear) + 1 };
}

/** From the first moment of a period to the first after it; while it runs, to the moment at which it is judged. */
export type Bounds = { readonly from: Instant; readonly to: Instant };

export function boundsOf(period: Period, zone: string, now: Instant): Bounds {
  const from = instantOf(firstDay(period), 0, zone);
  const end = instantOf(firstDay(periodAfter(period)), 0, zone);
  return { from, to: now < from ? from : now < end ? now : end };
}
