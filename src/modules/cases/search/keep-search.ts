import { setImmediate } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import { historyWords } from '../words.ts';
import { searchDocument } from './search-document.ts';
import { searchParts } from './search-parts.ts';
import { readingUnits, searchedCases } from './searched-case.ts';

/** Its cursor says up to which entry the search knows the cases; set back, the search is made anew (`remakeSearch`). */
const name = 'case search';

/** Acts that change neither what a case says nor who may read it. */
const silent: ReadonlySet<string> = new Set([
  'case.read',
  'case.rated',
  'case.paid',
  'case.fee-reduced',
  'case.fee-refunded',
  'case.fee-partly-refunded',
  'case.receipt-replaced',
  'case.assigned',
  'case.delivery-changed',
  'case.proposed',
  'case.due-soon',
  'case.extended',
  'case.apologised',
  'case.consultation-late',
]);

/** Acts that can change who may read a case, not what it says. */
const moving: ReadonlySet<string> = new Set([
  'case.received',
  'case.not-received',
  'case.supplement-requested',
  'case.payment-requested',
  'case.step-completed',
  'case.step-returned',
  'case.step-recalled',
  'case.consultation-asked',
  'case.consultation-answered',
  'case.consultation-withdrawn',
  'case.approved',
  'case.declined',
  'case.returned',
  'case.withdrawn',
  'case.stopped',
]);

/** Keeps the words by which cases are found: after the filing, which does not wait for it. */
export const keepSearch: Subscriber = {
  name,
  mayWait: true,
  kinds: Object.keys(historyWords).filter((kind) => !silent.has(kind)),
  async handle(app, transaction, entries) {
    const told = idsOf(entries.filter(({ kind }) => !moving.has(kind)));
    const moved = idsOf(entries.filter(({ kind }) => moving.has(kind)));
    await keepWords(app, transaction, [...new Set([...told, ...(await withOtherUnits(transaction, moved))])]);
  },
};

const idsOf = (entries: readonly LedgerEntry[]): readonly number[] =>
  entries.map(({ stream }) => Number(stream.split('/')[1]));

/** Those of the cases that other units may read than the kept words know. */
async function withOtherUnits(db: Database, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return [];
  const rows = await db.many<{ id: number }>(sql`
    select id from cases join case_search on case_id = id
    where id = any(${ids}::bigint[]) and unit_ids is distinct from array(${readingUnits})`);
  return rows.map(({ id }) => id);
}

// Between so many cases other work has its turn: a filing that comes in meanwhile does not wait.
const atOnce = 10;

async function keepWords(app: App, transaction: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const references = await formReferences(app.db);
  const found = await searchedCases(transaction, ids);
  const documents: string[] = [];
  for (const [place, each] of found.entries()) {
    if (place % atOnce === 0) await setImmediate();
    const procedure = await procedureVersion(app, each.procedureCode, each.procedureVersion);
    const parts = procedure ? searchParts(each, procedure, references, 'vi') : [];
    const { id: caseId, applicantId, unitIds } = each;
    documents.push(searchDocument({ caseId, applicantId: applicantId ?? undefined, unitIds }, parts));
  }
  const units = found.map(({ unitIds }) => `{${unitIds.join(',')}}`);
  await transaction.run(sql`
    insert into case_search as kept (case_id, document, unit_ids)
    select case_id, document::tsvector, unit_ids::bigint[]
    from unnest(${found.map(({ id }) => id)}::bigint[], ${documents}::text[], ${units}::text[])
      as given (case_id, document, unit_ids)
    on conflict (case_id) do update set document = excluded.document, unit_ids = excluded.unit_ids
      where (kept.document, kept.unit_ids) is distinct from (excluded.document, excluded.unit_ids)`);
  await transaction.run(sql`select case_search_settle()`);
}

/** Has the search read the ledger from its beginning; meanwhile it finds what it knew before. */
export const remakeSearch = (db: Database): Promise<number> =>
  db.run(sql`update ledger_cursors set xid = '0', position = 0 where subscriber = ${name}`);
