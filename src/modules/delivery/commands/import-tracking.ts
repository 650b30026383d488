import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { readTable, type RowRefusal, type TableRow } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { readFate } from '../rules/read-fate.ts';
import { changeList, type AtList } from './change-list.ts';
import { saveTracking } from './enter-tracking.ts';
import type { OfficerContext } from './officer-context.ts';
import { saveFate } from './record-outcome.ts';

export const importColumns = { required: ['code', 'tracking'], optional: ['state', 'on', 'reason'] } as const;

/** Each row is a change by itself; a list has a fifth of these. */
const mostRows = 1_000;

/** What came of a file of the post. */
export type ImportReport = {
  readonly rows: number;
  readonly taken: number;
  readonly refusals: readonly RowRefusal[];
};

/**
 * Reads tracking numbers, and what became of the envelopes, from the post's file. Rows that are right are taken, the others told
 * with line and reason: the post's file is not ours to mend, and reading it again changes nothing that is so already.
 */
export async function importTracking(
  context: OfficerContext,
  listId: number,
  bytes: Uint8Array,
): Promise<Outcome<ImportReport>> {
  if (bytes.length === 0) return refuse(problem(errors.noFile, 'file'));
  const table = readTable(bytes, importColumns.required, importColumns.optional);
  if (table.rows.length > mostRows) return refuse(problem(errors.fileTooLong, 'file', { most: mostRows }));
  const refusals: RowRefusal[] = [...table.refusals];
  let taken = 0;
  for (const row of table.rows) {
    const done = await changeList(context, { id: listId, version: undefined }, (at) => takeRow(at, row));
    if (done.ok) taken += 1;
    else refusals.push(...done.problems.map((each) => ({ line: row.line, problem: asColumn(each) })));
  }
  return succeed({
    rows: table.rows.length + new Set(table.refusals.map(({ line }) => line)).size,
    taken,
    refusals: refusals.toSorted((one, other) => one.line - other.line),
  });
}

async function takeRow(at: AtList, { cells }: TableRow): Promise<Outcome<undefined>> {
  const code = (cells['code'] ?? '').trim().toUpperCase();
  const item = at.list.items.find((each) => each.code === code);
  if (!item) return refuse(problem(errors.notInList, 'code', { code }));
  const fate = readFate(cells, localDateOf(at.context.now(), at.context.place.zone));
  if (!fate.ok) return fate;
  const tracking = (cells['tracking'] ?? '').trim();
  // An empty cell of the post's file says nothing; it takes no number back.
  const tracked = tracking === '' ? succeed(0) : await saveTracking(at, new Map([[item.id, tracking]]));
  if (!tracked.ok) return tracked;
  return fate.value ? saveFate(at, item, fate.value) : succeed(undefined);
}

/** The column of the file that a field of the page is. */
const asColumn = (each: Problem): Problem => ({
  ...each,
  field: each.field?.startsWith('/tracking') ? 'tracking' : each.field?.replace(/^\//, ''),
});
