import { areaKinds, areaLevels, overlap, livesOn, type Area, type AreaLevel, type AreaSuccession } from '../area.ts';
import { errors } from '../errors.ts';
import type { RowRefusal, Table, TableRow } from './read-table.ts';
import { rowReader, type RowReader } from './row-reader.ts';

/** Rows that can be stored and those that cannot; nothing is stored while any is refused. */
export type Checked<T> = { readonly rows: readonly T[]; readonly refusals: readonly RowRefusal[] };

export const areaColumns = {
  required: ['level', 'code', 'valid_from', 'kind', 'name'],
  optional: ['valid_to', 'parent_code', 'district_name'],
} as const;

export const successionColumns = {
  required: ['old_code', 'old_valid_from', 'new_code', 'new_valid_from'],
  optional: [],
} as const;

const digits: Readonly<Record<AreaLevel, number>> = { province: 2, district: 3, commune: 5 };
const idOf = (area: { code: string; validFrom: string }): string => `${area.code}/${area.validFrom}`;

/** @param known areas already stored, which rows of the file may change or lie in */
export function checkAreas(table: Table, known: readonly Area[]): Checked<Area> {
  const refusals: RowRefusal[] = [...table.refusals];
  const read: { row: TableRow; area: Area }[] = [];
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const reader = rowReader(row, refusals);
    const area = readArea(reader);
    if (!area) continue;
    const line = lines.get(idOf(area));
    if (line === undefined) {
      lines.set(idOf(area), row.line);
      read.push({ row, area });
    } else reader.refuse('code', errors.twiceInFile, { line });
  }
  const all = new Map(known.map((area) => [idOf(area), area]));
  for (const { area } of read) all.set(idOf(area), area);
  const byCode = Map.groupBy(all.values(), (area) => area.code);
  for (const { row, area } of read) {
    const reader = rowReader(row, refusals);
    const other = byCode.get(area.code)?.find((each) => each !== area && overlap(each, area));
    if (other) reader.refuse('valid_from', errors.overlaps, { other: other.name });
    const parent = area.parentCode && byCode.get(area.parentCode)?.find((each) => livesOn(each, area.validFrom));
    if (area.parentCode && !(parent && areaLevels.indexOf(parent.level) < areaLevels.indexOf(area.level)))
      reader.refuse('parent_code', errors.noArea, { code: area.parentCode, date: area.validFrom });
  }
  return { rows: refusals.length > 0 ? [] : read.map(({ area }) => area), refusals };
}

function readArea(reader: RowReader): Area | undefined {
  const level = reader.oneOf('level', areaLevels);
  const count = level && digits[level];
  const code = count && reader.matching('code', new RegExp(`^\\d{${count}}$`), errors.notAreaCode, { digits: count });
  const kind = level && reader.oneOf('kind', areaKinds[level]);
  const name = reader.text('name', 100);
  const period = reader.period();
  const parentCode =
    level === 'province'
      ? undefined
      : reader.matching('parent_code', /^\d{2,3}$/, errors.notAreaCode, { digits: '2–3' });
  const districtName = reader.optionalText('district_name', 100);
  if (!level || !code || !kind || !name || !period || (level !== 'province' && !parentCode)) return undefined;
  return { level, code, kind, name, ...period, parentCode, districtName };
}

/** @param known every area there is */
export function checkSuccessions(table: Table, known: readonly Area[]): Checked<AreaSuccession> {
  const refusals: RowRefusal[] = [...table.refusals];
  const rows: AreaSuccession[] = [];
  const areas = new Set(known.map(idOf));
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const reader = rowReader(row, refusals);
    const oldCode = reader.text('old_code', 5);
    const oldValidFrom = reader.date('old_valid_from');
    const newCode = reader.text('new_code', 5);
    const newValidFrom = reader.date('new_valid_from');
    if (!oldCode || !oldValidFrom || !newCode || !newValidFrom) continue;
    if (!areas.has(`${oldCode}/${oldValidFrom}`))
      reader.refuse('old_code', errors.noArea, { code: oldCode, date: oldValidFrom });
    if (!areas.has(`${newCode}/${newValidFrom}`))
      reader.refuse('new_code', errors.noArea, { code: newCode, date: newValidFrom });
    if (newValidFrom <= oldValidFrom) reader.refuse('new_valid_from', errors.endsBeforeStart, { start: oldValidFrom });
    const id = `${oldCode}/${oldValidFrom}/${newCode}/${newValidFrom}`;
    const line = lines.get(id);
    if (line !== undefined) reader.refuse('old_code', errors.twiceInFile, { line });
    lines.set(id, row.line);
    rows.push({ oldCode, oldValidFrom, newCode, newValidFrom });
  }
  return { rows: refusals.length > 0 ? [] : rows, refusals };
}
