import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';
import { allAreas, forgetAreas } from '../queries/areas.ts';
import { allUnitRows } from '../queries/all-unit-rows.ts';
import { areaColumns, checkAreas, checkSuccessions, successionColumns } from '../rules/check-areas.ts';
import { checkOfficers, officerColumns } from '../rules/check-officers.ts';
import { checkUnits, unitColumns } from '../rules/check-units.ts';
import { readTable, type RowRefusal, type Table } from '../rules/read-table.ts';
import { lockDirectory } from './lock-directory.ts';
import { writeAreas, writeSuccessions } from './write-areas.ts';
import { writeOfficers } from './write-officers.ts';
import { writeUnits } from './write-units.ts';

/** The files an operator can import and export. */
export const directoryKinds = ['areas', 'area-successions', 'units', 'officers'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** Files of the place yield to what an operator imported. */
export type Origin = 'place' | 'operator';

export type ImportRequest = {
  readonly kind: DirectoryKind;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  /** Only checks: the report is the same, nothing is stored. */
  readonly dryRun: boolean;
  readonly at: Instant;
  readonly actor: LedgerActor;
};

/** What an import did. While a single row is refused, none is stored. */
export type ImportReport = {
  readonly kind: DirectoryKind;
  /** Rows of the file, the refused ones included. */
  readonly rows: number;
  readonly refusals: readonly RowRefusal[];
  readonly stored: boolean;
};

export const columnsOf: Readonly<Record<DirectoryKind, { required: readonly string[]; optional: readonly string[] }>> =
  {
    areas: areaColumns,
    'area-successions': successionColumns,
    units: unitColumns,
    officers: officerColumns,
  };

/**
 * Imports one file of the directory: all of it, or nothing and a report of every row refused and why.
 * @param db the program's database
 */
export async function importDirectory(db: Database, request: ImportRequest): Promise<ImportReport> {
  const { required, optional } = columnsOf[request.kind];
  const table = readTable(request.bytes, required, optional);
  const report = await db.transaction(async (transaction) => {
    await lockDirectory(transaction);
    const { refusals, store } = await checks[request.kind](transaction, request.origin, table);
    const stored = refusals.length === 0 && !request.dryRun;
    if (stored) {
      await store();
      await record(transaction, request, table.rows.length);
    }
    const sorted = [...refusals].sort((a, b) => a.line - b.line);
    return { kind: request.kind, rows: table.rows.length + lost(table), refusals: sorted, stored };
  });
  if (report.stored) forgetAreas(db);
  return report;
}

/** Tells the ledger, and the other copies of the program whose memory is stale now. */
async function record(db: Database, { kind, bytes, at, actor }: ImportRequest, rows: number): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = ledgerAppend(sql`${`directory/${kind}`}::text`, 'directory.imported', actor, { rows, sha256 }, at);
  await db.run(sql`
    with recorded as (
      insert into directory_imports (kind, at, rows, sha256) values (${kind}, ${timestamp(at)}, ${rows}, ${sha256}) returning id
    )
    select ${entry} from recorded`);
}

/** Rows with too few or too many cells. */
const lost = (table: Table): number => table.refusals.filter((each) => each.line > 1).length;

type Plan = { readonly refusals: readonly RowRefusal[]; readonly store: () => Promise<void> };

type Check = (db: Database, origin: Origin, table: Table) => Promise<Plan>;

const checks: Readonly<Record<DirectoryKind, Check>> = {
  async areas(db, origin, table) {
    const { rows, refusals } = checkAreas(table, await allAreas(db));
    return { refusals, store: () => writeAreas(db, rows, origin) };
  },
  async 'area-successions'(db, _origin, table) {
    const { rows, refusals } = checkSuccessions(table, await allAreas(db));
    return { refusals, store: () => writeSuccessions(db, rows) };
  },
  async units(db, origin, table) {
    const known = await allUnitRows(db);
    const idOf = (key = '', validFrom = ''): string => `${key}/${validFrom}`;
    const operators = known.filter((unit) => origin === 'place' && unit.origin === 'operator');
    const kept = new Set(operators.map((unit) => idOf(unit.key, unit.validFrom)));
    const open = table.rows.filter(({ cells }) => !kept.has(idOf(cells['key'], cells['valid_from'])));
    const { rows, refusals } = checkUnits({ ...table, rows: open }, known, await allAreas(db));
    return { refusals, store: () => writeUnits(db, rows, origin) };
  },
  async officers(db, _origin, table) {
    const { rows, refusals } = checkOfficers(table, await allUnitRows(db));
    return { refusals, store: () => writeOfficers(db, rows) };
  },
};
