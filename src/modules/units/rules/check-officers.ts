import type { Role } from '../../../kernel/access/actor.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { livesOn } from '../area.ts';
import { errors } from '../errors.ts';
import type { UnitRow } from '../unit.ts';
import type { Checked } from './check-areas.ts';
import type { RowRefusal, Table } from './read-table.ts';
import { rowReader, type RowReader } from './row-reader.ts';

/** An officer in one position; an officer with two positions has two rows. */
export type OfficerRow = {
  readonly username: string;
  readonly fullName: string;
  readonly email?: string;
  readonly unitKey: string;
  readonly title: Text;
  readonly roles: readonly Role[];
  /** Whether the position reaches what lies below its unit. */
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
};

export const officerColumns = {
  required: ['username', 'full_name', 'unit_key', 'title_vi', 'title_en', 'roles', 'covers_below', 'valid_from'],
  optional: ['email', 'valid_to'],
} as const;

/** What a position can empower to do, in the order in which it is said. */
export const roles: readonly Role[] = ['reception', 'handler', 'approver', 'leader', 'operator'];

/** @param units every unit there is, which positions belong to */
export function checkOfficers(table: Table, units: readonly UnitRow[]): Checked<OfficerRow> {
  const refusals: RowRefusal[] = [...table.refusals];
  const rows: OfficerRow[] = [];
  const unitsByKey = Map.groupBy(units, (unit) => unit.key);
  const lines = new Map<string, number>();
  const people = new Map<string, { line: number; row: OfficerRow }>();
  const posts = new Map<string, { line: number; row: OfficerRow }>();
  for (const row of table.rows) {
    const reader = rowReader(row, refusals);
    const officer = readOfficer(reader);
    if (!officer) continue;
    if (!unitsByKey.get(officer.unitKey)?.some((unit) => livesOn(unit, officer.validFrom)))
      reader.refuse('unit_key', errors.noUnit, { key: officer.unitKey, date: officer.validFrom });
    const id = [officer.username, officer.unitKey, officer.title.vi, officer.validFrom].join('\n');
    const line = lines.get(id);
    if (line !== undefined) reader.refuse('username', errors.twiceInFile, { line });
    lines.set(id, row.line);
    const before = people.get(officer.username);
    if (before && (before.row.fullName !== officer.fullName || before.row.email !== officer.email))
      reader.refuse('full_name', errors.differentOfficer, { line: before.line, name: before.row.fullName });
    people.set(officer.username, before ?? { line: row.line, row: officer });
    const post = [officer.unitKey, officer.title.vi, officer.validFrom].join('\n');
    const same = posts.get(post);
    if (same && !isSamePost(same.row, officer)) reader.refuse('roles', errors.differentPosition, { line: same.line });
    posts.set(post, same ?? { line: row.line, row: officer });
    rows.push(officer);
  }
  return { rows: refusals.length > 0 ? [] : rows, refusals };
}

const isSamePost = (a: OfficerRow, b: OfficerRow): boolean =>
  a.title.en === b.title.en && a.roles.join() === b.roles.join() && a.coversBelow === b.coversBelow;

function readOfficer(reader: RowReader): OfficerRow | undefined {
  const username = reader.matching('username', /^(?=.{3,40}$)[a-z0-9]+(\.[a-z0-9]+)*$/, errors.notUsername);
  const fullName = reader.text('full_name', 100);
  const email = reader.optionalText('email', 254);
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) reader.refuse('email', errors.notEmail, { value: email });
  const unitKey = reader.text('unit_key', 100);
  const vi = reader.text('title_vi');
  const en = reader.text('title_en');
  const held = readRoles(reader);
  const coversBelow = reader.flag('covers_below');
  const period = reader.period();
  if (!username || !fullName || !unitKey || !vi || !en || !held || coversBelow === undefined || !period)
    return undefined;
  return { username, fullName, email, unitKey, title: { vi, en }, roles: held, coversBelow, ...period };
}

/** Roles are written with spaces between them. */
function readRoles(reader: RowReader): readonly Role[] | undefined {
  const words = reader.text('roles')?.split(/[\s|]+/);
  if (!words) return undefined;
  const unknown = words.find((word) => !roles.some((role) => role === word));
  if (unknown !== undefined)
    return reader.refuse('roles', errors.notOneOf, { value: unknown, choices: roles.join(', ') });
  return roles.filter((role) => words.includes(role));
}
