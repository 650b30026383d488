import type { Text } from '../../../kernel/text/text.ts';
import { countsBy, type AgencyFigures, type Figures } from '../queries/figures.ts';
import { reportWords } from '../report-words.ts';
import { finishedOf, openOf, type Counts } from './counts.ts';
import type { FiguresOf } from './figures-of.ts';

/** A line of report II.06: a field or an agency with what happened to its cases. */
export type ReportLine = {
  readonly key: string;
  readonly name: Text;
  /** Id of the agency, of a line about one. */
  readonly agency?: number;
  readonly counts: Counts;
};

/** Columns of form II.06 in its order; the last is ours, so that the sums come out (Circular 01/2020/TT-VPCP). */
export const reportColumns = [
  'all',
  'online',
  'counter',
  'carried',
  'finished',
  'early',
  'onDay',
  'late',
  'open',
  'openInTime',
  'openLate',
  'givenUp',
] as const;
export type ReportColumn = (typeof reportColumns)[number];

/**
 * One cell of the report. Received in all = answered + open + withdrawn or stopped, in every line.
 * @example
 * cellOf('counter', counts); // received otherwise than online
 */
export function cellOf(column: ReportColumn, counts: Counts): number {
  switch (column) {
    case 'all':
      return counts.received + counts.carried;
    case 'online':
      return counts.receivedOnline;
    case 'counter':
      return counts.received - counts.receivedOnline;
    case 'finished':
      return finishedOf(counts);
    case 'open':
      return openOf(counts);
    default:
      return counts[column];
  }
}

/** Lines by field of government, by their codes. */
export function linesByField({ rows }: FiguresOf, { catalogue }: Figures): readonly ReportLine[] {
  const fieldOf = (procedure: string) => catalogue.get(procedure)?.field;
  return [...countsBy(rows, ({ procedure }) => fieldOf(procedure)?.code ?? '')]
    .map(([code, counts]) => ({ key: code, name: nameOf(code), counts }))
    .toSorted((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi'));

  function nameOf(code: string): Text {
    const entry = [...catalogue.values()].find(({ field }) => field.code === code);
    return entry?.field.name ?? reportWords.otherField;
  }
}

/** Lines by deciding agency, those that had cases, by code. */
export const linesByAgency = (agencies: readonly AgencyFigures[]): readonly ReportLine[] =>
  agencies
    .filter(({ rows }) => rows.length > 0)
    .map(({ agency: { unit }, counts }) => ({ key: unit.code, name: unit.name, agency: unit.id, counts }));
