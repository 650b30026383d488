import { periodBefore, periodOf, periodText, readPeriod, type Period } from './period.ts';
import type { LocalDate } from '../../../kernel/time.ts';

export const pages = ['score', 'indices', 'report', 'league'] as const;
export type PageName = (typeof pages)[number];

/** What an address of assessment asks for. */
export type Asked = {
  readonly period: Period;
  /** Id of an agency; the whole province, or the reader's own, when absent. */
  readonly agency: number | undefined;
};

/** Reads what is asked for; the quarter of today when no period is, or none that there is. */
export function readAsked(query: Readonly<Record<string, string | undefined>>, today: LocalDate): Asked {
  const agency = Number(query['agency']);
  return {
    period: readPeriod(query['period'] ?? '') ?? periodOf(today, 'quarter'),
    agency: Number.isSafeInteger(agency) && agency > 0 ? agency : undefined,
  };
}

/** Address of a page about what is asked for. */
export const addressOf = (
  page: string,
  { period, agency }: Asked,
  more: Readonly<Record<string, string | undefined>> = {},
): string => {
  const query = new URLSearchParams({ period: periodText(period) });
  if (agency !== undefined) query.set('agency', String(agency));
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  return `/desk/assessment${page === '' ? '' : `/${page}`}?${query.toString()}`;
};

/** Periods to choose from: this and the last years, the last eight quarters, the last twelve months. */
export const periodsUntil = (today: LocalDate): readonly Period[] =>
  (['quarter', 'month', 'year'] as const).flatMap((kind) => last(today, kind, howMany[kind]));

const howMany = { quarter: 8, month: 12, year: 3 } as const;

function last(today: LocalDate, kind: Period['kind'], count: number): readonly Period[] {
  const periods = [periodOf(today, kind)];
  for (let period = periods[0]; period && periods.length < count;) periods.push((period = periodBefore(period)));
  return periods;
}
