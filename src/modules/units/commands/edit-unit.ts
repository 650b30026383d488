import type { Context } from '../../../kernel/app.ts';
import { problem, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { livesOn } from '../area.ts';
import { organisationErrors } from '../organisation-errors.ts';
import { daysAfter, isoOf } from '../rules/typed-day.ts';
import { cellsOfUnit, type Cells } from '../rules/unit-cells.ts';
import type { UnitRow } from '../unit.ts';
import { storeUnits, type Base } from './store-units.ts';

/** The columns of a file that a form of a unit fills in. */
export const unitFields = ['name_vi', 'name_en', 'kind', 'code', 'parent_key', 'area_code', 'phone'] as const;

/** Adds a unit. @param typed the columns of a file, days as people type them */
export const createUnit = (context: Context, typed: Cells): Promise<Outcome<string>> =>
  storeUnits(context, undefined, () => {
    const from = isoOf(typed['valid_from'] ?? '');
    const cells = { ...emptyCells, ...typed, valid_from: from, valid_to: '' };
    return { rows: [cells], kind: 'unit.created', body: { name: typed['name_vi'] ?? '', from } };
  });

const emptyCells: Cells = { key: '', code: '', area_code: '', parent_key: '', succeeded_by_key: '', phone: '' };

/** Mends what was wrong from the first day of this period on. */
export const correctUnit = (context: Context, base: Base, typed: Cells): Promise<Outcome<string>> =>
  storeUnits(context, base, (_units, row) => {
    const rows = row ? [{ ...cellsOfUnit(row), ...editedOf(typed) }] : [];
    return { rows, kind: 'unit.corrected', body: { name: typed['name_vi'] ?? '' } };
  });

/**
 * Gives a unit another name, code or parent from a day on: the period of before ends the day before, and keeps what it was called.
 */
export const changeUnit = (context: Context, base: Base, typed: Cells): Promise<Outcome<string>> =>
  storeUnits(context, base, (_units, row) => {
    const day = isoOf(typed['valid_from'] ?? '');
    const from = parseLocalDate(day);
    const body = { from: day, name: typed['name_vi'] ?? '' };
    if (!row) return { rows: [], kind: 'unit.changed', body };
    const next = { ...cellsOfUnit(row), ...editedOf(typed), valid_from: day };
    if (!from) return { rows: [next], kind: 'unit.changed', body };
    const problems = from > row.validFrom ? outlived(row, from) : [tooEarly(context, row)];
    const before = { ...cellsOfUnit(row), valid_to: daysAfter(from, -1), succeeded_by_key: row.key };
    return { rows: problems.length > 0 ? [] : [before, next], kind: 'unit.changed', body, problems };
  });

const editedOf = (typed: Cells): Cells =>
  Object.fromEntries(unitFields.flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field]]])));

const tooEarly = ({ language }: Context, row: UnitRow): Problem =>
  problem(organisationErrors.mustBeLater, 'valid_from', { start: formatDate(row.validFrom, language) });

const outlived = (row: UnitRow, from: LocalDate): Problem[] =>
  row.validTo !== undefined && row.validTo < from ? [problem(organisationErrors.changedMeanwhile)] : [];

/** Ends a unit after a day; its work goes to a successor where one is named. */
export const closeUnit = (context: Context, base: Base, typed: Cells): Promise<Outcome<string>> =>
  storeUnits(context, base, (units, row) => {
    const day = isoOf(typed['valid_to'] ?? '');
    const body = { to: day, successor: typed['succeeded_by_key'] ?? '' };
    if (!row) return { rows: [], kind: 'unit.closed', body };
    const closed = { ...cellsOfUnit(row), valid_to: day, succeeded_by_key: typed['succeeded_by_key'] ?? '' };
    const last = parseLocalDate(day);
    const problems = [
      ...(day === '' ? [problem(organisationErrors.notBefore, 'valid_to', { start: row.validFrom })] : []),
      ...(last ? stillBelow(units, row, daysAfter(last, 1)) : []),
      ...(typed['confirm'] === 'true' ? [] : [problem(organisationErrors.confirmFirst, 'confirm')]),
    ];
    return { rows: [closed], kind: 'unit.closed', body, problems };
  });

function stillBelow(units: readonly UnitRow[], row: UnitRow, day: LocalDate): Problem[] {
  const below = units.filter((unit) => unit.parentKey === row.key && livesOn(unit, day));
  const values = {
    n: below.length,
    names: below
      .slice(0, 5)
      .map(({ name }) => name.vi)
      .join('; '),
  };
  return below.length > 0 ? [problem(organisationErrors.unitsBelow, 'valid_to', values)] : [];
}

/** Takes back that a unit was closed. */
export const reopenUnit = (context: Context, base: Base): Promise<Outcome<string>> =>
  storeUnits(context, base, (_units, row) => ({
    rows: row ? [{ ...cellsOfUnit(row), valid_to: '', succeeded_by_key: '' }] : [],
    kind: 'unit.reopened',
    body: {},
  }));
