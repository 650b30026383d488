import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { problem, Refusal, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { organisationErrors } from '../organisation-errors.ts';
import { mayImport } from '../policy.ts';
import { allAreas } from '../queries/areas.ts';
import { allUnitRows } from '../queries/all-unit-rows.ts';
import { checkUnits } from '../rules/check-units.ts';
import type { Cells } from '../rules/unit-cells.ts';
import type { UnitRow } from '../unit.ts';
import { lockDirectory } from './lock-directory.ts';
import { writeUnits } from './write-units.ts';

/** The period of a unit that a form was made from. */
export type Base = { readonly id: number; readonly version: number };

/** What a command makes of the units there are: rows as a file would have them, and how the ledger tells of it. */
export type UnitEdit = {
  readonly rows: readonly Cells[];
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What stands against it besides the rules of files. */
  readonly problems?: readonly Problem[];
};

/**
 * Changes units by the rules of the import, with the entry of the ledger in the same transaction.
 * @param base the period that the form showed; refused when somebody changed it meanwhile
 * @param edit says what changes; it is given every unit, and the base
 * @returns the key of the unit
 */
export async function storeUnits(
  context: Context,
  base: Base | undefined,
  edit: (units: readonly UnitRow[], row: UnitRow | undefined) => UnitEdit,
): Promise<Outcome<string>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  try {
    return succeed(await context.db.transaction((db) => store(db, context, base, edit)));
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

async function store(
  db: Database,
  context: Context,
  base: Base | undefined,
  edit: Parameters<typeof storeUnits>[2],
): Promise<string> {
  await lockDirectory(db);
  const known = await allUnitRows(db);
  const row = base && (await rowOf(db, base, known));
  if (base && !row) throw new Refusal(problem(organisationErrors.changedMeanwhile));
  const { rows, kind, body, problems = [] } = edit(known, row);
  const table = { rows: rows.map((cells, index) => ({ line: index + 2, cells })), refusals: [] };
  const checked = checkUnits(table, known, await allAreas(db));
  const wrong = [...problems, ...checked.refusals.map((each) => each.problem)];
  if (wrong.length > 0) throw new Refusal(...wrong);
  await writeUnits(db, checked.rows, 'operator');
  const key = checked.rows[0]?.key ?? '';
  const stream = sql`${`unit/${key}`}::text`;
  await db.run(sql`select ${ledgerAppend(stream, kind, ledgerActor(context.actor), body, context.now())}`);
  return key;
}

async function rowOf(db: Database, base: Base, known: readonly UnitRow[]): Promise<UnitRow | undefined> {
  const found = await db.maybe<{ key: string; valid_from: string }>(
    sql`select key, valid_from from units where id = ${base.id} and version = ${base.version}`,
  );
  return found && known.find((unit) => unit.key === found.key && unit.validFrom === found.valid_from);
}
