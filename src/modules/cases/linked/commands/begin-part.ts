import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import type { LedgerActor } from '../../../../kernel/ledger/entry.ts';
import type { LinkedPart } from '../../../procedures/index.ts';
import { insertRows } from '../../commands/insert-cases.ts';
import { rowOfPart, type Filing, type PartToBegin } from './prepare-part.ts';

/** A case of the filing in which a part finds its papers. */
export type Sources = {
  readonly parentId: number;
  /** Case of each part that has begun, by code. */
  readonly cases: ReadonlyMap<string, number>;
};

/**
 * Makes a case of a part, with its papers and the entry in the stream of the filing.
 * @returns its id; undefined when a case with its unique answer is there already
 */
export async function beginPart(
  app: App,
  transaction: Database,
  filing: Filing,
  begun: PartToBegin,
  { parentId, cases }: Sources,
  actor: LedgerActor,
): Promise<number | undefined> {
  const { part, procedure } = begun;
  const [inserted] = await insertRows(transaction, [rowOfPart(app, filing, begun, actor)]);
  if (!inserted) return undefined;
  await givePapers(transaction, inserted.id, part, { parentId, cases });
  const { code, name } = procedure.definition;
  const body = { part: part.code, procedure: code, name, case: inserted.code };
  await transaction.one(sql`
    with begun as (
      update case_parts set state = 'begun', case_id = ${inserted.id}
      where parent_id = ${parentId} and part = ${part.code} returning parent_id
    )
    select ${ledgerAppend(sql`'case/' || parent_id`, 'case.part-begun', actor, body, app.now())} as number from begun`);
  return inserted.id;
}

/** Lets a part see the papers of the filing that go along, and the documents that answered earlier parts. */
async function givePapers(db: Database, caseId: number, part: LinkedPart, { parentId, cases }: Sources): Promise<void> {
  const papers = JSON.stringify(part.papers);
  const results = JSON.stringify(
    part.results.flatMap(({ part: earlier, paper }) => {
      const from = cases.get(earlier);
      return paper === undefined || from === undefined ? [] : [{ paper, from }];
    }),
  );
  await db.run(sql`
    insert into case_part_papers (case_id, paper, file_id, name, from_case_id)
    select ${caseId}::bigint, given."to", case_papers.file_id, case_papers.name, ${parentId}::bigint
    from jsonb_to_recordset(${papers}::jsonb) as given ("from" text, "to" text)
    join case_papers on case_papers.case_id = ${parentId} and paper = given."from" and file_id is not null
    union all
    select ${caseId}::bigint, given."to", held.file_id, held.name, ${parentId}::bigint
    from jsonb_to_recordset(${papers}::jsonb) as given ("from" text, "to" text)
    join case_held_papers as held on held.case_id = ${parentId} and held.paper = given."from" and withdrawn_at is null
    union all
    select ${caseId}::bigint, given.paper, case_results.file_id, files.name, given."from"
    from jsonb_to_recordset(${results}::jsonb) as given (paper text, "from" bigint)
    join case_results on case_results.case_id = given."from"
    join files on files.id = case_results.file_id
    on conflict do nothing`);
}
