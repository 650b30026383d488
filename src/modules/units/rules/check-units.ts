import { livesOn, overlap, type Area } from '../area.ts';
import { errors } from '../errors.ts';
import { unitKinds, type UnitRow } from '../unit.ts';
import type { Checked } from './check-areas.ts';
import type { RowRefusal, Table, TableRow } from './read-table.ts';
import { rowReader, type RowReader } from './row-reader.ts';

export const unitColumns = {
  required: ['key', 'code', 'name_vi', 'name_en', 'kind', 'valid_from'],
  optional: ['area_code', 'parent_key', 'valid_to', 'succeeded_by_key', 'phone'],
} as const;

export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const agencyCode = /^(?=.{2,35}$)[A-Z]\d{2}(\.[0-9A-Z]+){0,3}$/;
/** Numbers as they stand on letterheads: «0208 3855 123», «1900 1234 – 2». */
const phonePattern = /^\(?\d[\d .()–-]{2,38}\d$/;
const idOf = (unit: UnitRow): string => `${unit.key}/${unit.validFrom}`;

/** The day after `date`, written alike. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * Checks a file of units against those already stored: parents and successors exist at their time, periods of one key or code do
 * not overlap, and nothing lies below itself.
 */
export function checkUnits(table: Table, known: readonly UnitRow[], areas: readonly Area[]): Checked<UnitRow> {
  const refusals: RowRefusal[] = [...table.refusals];
  const read: { row: TableRow; unit: UnitRow }[] = [];
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const reader = rowReader(row, refusals);
    const unit = readUnit(reader);
    if (!unit) continue;
    const line = lines.get(idOf(unit));
    if (line === undefined) {
      lines.set(idOf(unit), row.line);
      read.push({ row, unit });
    } else reader.refuse('key', errors.twiceInFile, { line });
  }
  const all = new Map(known.map((unit) => [idOf(unit), unit]));
  for (const { unit } of read) all.set(idOf(unit), unit);
  const byKey = Map.groupBy(all.values(), (unit) => unit.key);
  const byCode = Map.groupBy(all.values(), (unit) => unit.code);
  const areasByCode = Map.groupBy(areas, (area) => area.code);
  const parentOf = (unit: UnitRow): UnitRow | undefined =>
    unit.parentKey ? byKey.get(unit.parentKey)?.find((each) => livesOn(each, unit.validFrom)) : undefined;

  for (const { row, unit } of read) {
    const reader = rowReader(row, refusals);
    const twin = byKey.get(unit.key)?.find((each) => each !== unit && overlap(each, unit));
    if (twin) reader.refuse('key', errors.overlaps, { other: twin.name.vi });
    const sameCode = byCode.get(unit.code)?.find((each) => each !== unit && overlap(each, unit));
    if (sameCode && sameCode !== twin) reader.refuse('code', errors.overlaps, { other: sameCode.name.vi });
    if (unit.areaCode && !areasByCode.get(unit.areaCode)?.some((area) => livesOn(area, unit.validFrom)))
      reader.refuse('area_code', errors.noArea, { code: unit.areaCode, date: unit.validFrom });
    if (unit.parentKey && !parentOf(unit))
      reader.refuse('parent_key', errors.noUnit, { key: unit.parentKey, date: unit.validFrom });
    const circle = circleFrom(unit, parentOf);
    if (circle) reader.refuse('parent_key', errors.circle, { path: circle });
    checkSuccessor(reader, unit, byKey);
  }
  return { rows: refusals.length > 0 ? [] : read.map(({ unit }) => unit), refusals };
}

function checkSuccessor(reader: RowReader, unit: UnitRow, byKey: ReadonlyMap<string, readonly UnitRow[]>): void {
  if (!unit.succeededByKey) return;
  if (!unit.validTo) {
    reader.refuse('valid_to', errors.required);
    return;
  }
  const next = dayAfter(unit.validTo);
  const there = byKey
    .get(unit.succeededByKey)
    ?.some((each) => overlap(each, { validFrom: next as UnitRow['validFrom'] }));
  if (!there) reader.refuse('succeeded_by_key', errors.noUnit, { key: unit.succeededByKey, date: next });
}

function circleFrom(unit: UnitRow, parentOf: (unit: UnitRow) => UnitRow | undefined): string | undefined {
  const path = [unit];
  for (let next = parentOf(unit); next; next = parentOf(next)) {
    if (next === unit) return [...path, unit].map((each) => each.key).join(' → ');
    // A circle above that this unit is not part of is told on the rows that make it.
    if (path.includes(next)) return undefined;
    path.push(next);
  }
  return undefined;
}

function readPhone(reader: RowReader): string | undefined {
  const phone = reader.optionalText('phone', 40);
  if (phone && !phonePattern.test(phone)) reader.refuse('phone', errors.notPhone, { value: phone });
  return phone;
}

function readUnit(reader: RowReader): UnitRow | undefined {
  const key = reader.matching('key', keyPattern, errors.notKey);
  const code = reader.matching('code', agencyCode, errors.notAgencyCode);
  const vi = reader.text('name_vi');
  const en = reader.text('name_en');
  const kind = reader.oneOf('kind', unitKinds);
  const period = reader.period();
  const areaCode = reader.optionalText('area_code', 5);
  const parentKey = reader.optionalText('parent_key', 100);
  const succeededByKey = reader.optionalText('succeeded_by_key', 100);
  const phone = readPhone(reader);
  if (!key || !code || !vi || !en || !kind || !period) return undefined;
  return { key, code, name: { vi, en }, kind, ...period, areaCode, parentKey, succeededByKey, phone };
}
