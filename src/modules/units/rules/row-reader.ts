import { problem, type ErrorKind } from '../../../kernel/errors/problem.ts';
import type { Values } from '../../../kernel/text/text.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import type { RowRefusal, TableRow } from './read-table.ts';

/** Reads the cells of one row; what cannot be read is noted with its line and column, and undefined is given. */
export type RowReader = {
  readonly text: (column: string, limit?: number) => string | undefined;
  readonly optionalText: (column: string, limit?: number) => string | undefined;
  readonly matching: (column: string, pattern: RegExp, kind: ErrorKind, values?: Values) => string | undefined;
  readonly oneOf: <T extends string>(column: string, choices: readonly T[]) => T | undefined;
  readonly flag: (column: string) => boolean | undefined;
  readonly date: (column: string) => LocalDate | undefined;
  /** `valid_from` and `valid_to`, the latter possibly empty and never before the former. */
  readonly period: () => { validFrom: LocalDate; validTo: LocalDate | undefined } | undefined;
  readonly refuse: (column: string | undefined, kind: ErrorKind, values?: Values) => undefined;
};

/** @param refusals where refusals are noted */
export function rowReader({ line, cells }: TableRow, refusals: RowRefusal[]): RowReader {
  const refuse = (column: string | undefined, kind: ErrorKind, values?: Values): undefined => {
    refusals.push({ line, problem: problem(kind, column, values) });
  };
  const optionalText = (column: string, limit = 200): string | undefined => {
    const value = cells[column] ?? '';
    if (value.length > limit) return refuse(column, errors.tooLong, { limit });
    // A spreadsheet that opens our export would reckon with it.
    if (/^[=+\-@\t]/.test(value)) return refuse(column, errors.formula, { value });
    return value === '' ? undefined : value;
  };
  const text = (column: string, limit?: number): string | undefined =>
    cells[column] ? optionalText(column, limit) : refuse(column, errors.required);
  const date = (column: string): LocalDate | undefined => {
    const value = text(column);
    return value === undefined ? undefined : (parseLocalDate(value) ?? refuse(column, errors.notDate, { value }));
  };
  return {
    refuse,
    optionalText,
    text,
    date,
    matching(column, pattern, kind, values) {
      const value = text(column);
      if (value === undefined) return undefined;
      return pattern.test(value) ? value : refuse(column, kind, { value, ...values });
    },
    oneOf(column, choices) {
      const value = text(column);
      if (value === undefined) return undefined;
      return (
        choices.find((each) => each === value) ??
        refuse(column, errors.notOneOf, { value, choices: choices.join(', ') })
      );
    },
    flag(column) {
      const value = text(column);
      if (value === undefined) return undefined;
      return value === 'yes' ? true : value === 'no' ? false : refuse(column, errors.notFlag, { value });
    },
    period() {
      const validFrom = date('valid_from');
      if (!cells['valid_to']) return validFrom && { validFrom, validTo: undefined };
      const validTo = date('valid_to');
      if (!validFrom || !validTo) return undefined;
      return validTo < validFrom
        ? refuse('valid_to', errors.endsBeforeStart, { start: validFrom })
        : { validFrom, validTo };
    },
  };
}
