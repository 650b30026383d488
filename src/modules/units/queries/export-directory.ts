import type { Database } from '../../../kernel/database/database.ts';
import type { DirectoryKind } from '../commands/import-directory.ts';
import { allAreas, allSuccessions } from './areas.ts';
import { directory } from './officers.ts';
import { allUnitRows } from './all-unit-rows.ts';

type Cell = string | undefined | null;

/** Everything of one kind as the CSV file that the import takes, with all periods. */
export async function exportDirectory(db: Database, kind: DirectoryKind): Promise<string> {
  const lines = await exporters[kind](db);
  return lines.map((line) => line.map(quote).join(',')).join('\n') + '\n';
}

function quote(cell: Cell): string {
  const text = cell ?? '';
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const exporters: Readonly<Record<DirectoryKind, (db: Database) => Promise<Cell[][]>>> = {
  async areas(db) {
    const rows = await allAreas(db);
    return [
      ['level', 'code', 'valid_from', 'valid_to', 'kind', 'name', 'parent_code', 'district_name'],
      ...rows.map((row) => [
        row.level,
        row.code,
        row.validFrom,
        row.validTo,
        row.kind,
        row.name,
        row.parentCode,
        row.districtName,
      ]),
    ];
  },
  async 'area-successions'(db) {
    const rows = await allSuccessions(db);
    return [
      ['old_code', 'old_valid_from', 'new_code', 'new_valid_from'],
      ...rows.map((row) => [row.oldCode, row.oldValidFrom, row.newCode, row.newValidFrom]),
    ];
  },
  async units(db) {
    const rows = await allUnitRows(db);
    return [
      [
        'key',
        'code',
        'name_vi',
        'name_en',
        'kind',
        'area_code',
        'parent_key',
        'valid_from',
        'valid_to',
        'succeeded_by_key',
        'phone',
      ],
      ...rows.map((row) => [
        row.key,
        row.code,
        row.name.vi,
        row.name.en,
        row.kind,
        row.areaCode,
        row.parentKey,
        row.validFrom,
        row.validTo,
        row.succeededByKey,
        row.phone,
      ]),
    ];
  },
  async officers(db) {
    const rows = await directory(db);
    return [
      [
        'username',
        'full_name',
        'email',
        'unit_key',
        'title_vi',
        'title_en',
        'roles',
        'covers_below',
        'valid_from',
        'valid_to',
      ],
      ...rows.map((row) => [
        row.username,
        row.fullName,
        row.email,
        row.unitKey,
        row.title.vi,
        row.title.en,
        row.roles.join(' '),
        row.coversBelow ? 'yes' : 'no',
        row.validFrom,
        row.validTo,
      ]),
    ];
  },
};
