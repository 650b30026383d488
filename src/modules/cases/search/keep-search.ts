import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import { historyWords } from '../words.ts';
import { searchDocument } from './search-document.ts';
import { searchParts } from './search-parts.ts';
import { searchedCases } from './searched-case.ts';

/** Its cursor says up to which entry the search knows the cases; set back, the search is made anew (`remakeSearch`). */
const name = 'case search';

/** Acts that change neither what a case says nor who may read it. */
const silent: ReadonlySet<string> = new Set(['case.read', 'case.rated', 'case.paid', 'case.assigned', 'case.proposed']);

/** Keeps the words by which cases are found: after the filing, which does not wait for it. */
export const keepSearch: Subscriber = {
  name,
  kinds: Object.keys(historyWords).filter((kind) => !silent.has(kind)),
  async handle(app, transaction, entries) {
    await keepWords(app, transaction, [...new Set(entries.map((entry) => Number(entry.stream.split('/')[1])))]);
  },
};

async function keepWords(app: App, transaction: Database, ids: readonly number[]): Promise<void> {
  const references = await formReferences(app.db);
  const found = await searchedCases(transaction, ids);
  const documents = await Promise.all(
    found.map(async (each) => {
      const procedure = await procedureVersion(app, each.procedureCode, each.procedureVersion);
      const parts = procedure ? searchParts(each, procedure, references) : [];
      return searchDocument(
        { caseId: each.id, applicantId: each.applicantId ?? undefined, unitIds: each.unitIds },
        parts,
      );
    }),
  );
  await transaction.run(sql`
    insert into case_search as kept (case_id, document)
    select case_id, document::tsvector from unnest(${found.map(({ id }) => id)}::bigint[], ${documents}::text[])
      as given (case_id, document)
    on conflict (case_id) do update set document = excluded.document where kept.document <> excluded.document`);
  await transaction.run(sql`select case_search_settle()`);
}

/** Has the search read the ledger from its beginning; meanwhile it finds what it knew before. */
export const remakeSearch = (db: Database): Promise<number> =>
  db.run(sql`update ledger_cursors set xid = '0', position = 0 where subscriber = ${name}`);
