import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import type { Delivery } from '../case.ts';
import type { Draft, DraftPaper } from '../draft.ts';

/** The draft with this id, or undefined. */
export const draftById = async (app: App, id: string): Promise<Draft | undefined> =>
  isUuid(id) ? (await drafts(app, sql`id = ${id}`))[0] : undefined;

/** Applications that a person has begun and not filed, last saved first. */
export const myDrafts = (app: App, personId: number): Promise<readonly Draft[]> =>
  drafts(app, sql`person_id = ${personId} and case_id is null and filed_code is null`);

/** The draft in which the answer to a case's supplement request is being written. */
export const supplementDraft = async (app: App, caseId: number): Promise<Draft | undefined> =>
  (await drafts(app, sql`case_id = ${caseId} and filed_code is null`))[0];

// A file that nobody filed in time has been cleared away; its paper is asked for again.
const livingPapers = sql`(
  select coalesce(jsonb_agg(paper order by number), '[]') from jsonb_array_elements(papers) with ordinality as given (paper, number)
  where exists (select from files where id = (paper ->> 'file')::uuid and discarded_at is null))`;

async function drafts(app: App, condition: Sql): Promise<readonly Draft[]> {
  const rows = await app.db.many<Row>(sql`
    select id, person_id, procedure_code, procedure_version, competent_unit_id, case_id,
      coalesce((select variant from cases where cases.id = case_id), variant) as variant,
      (select code from cases where cases.id = case_id) as case_code, answers, ${livingPapers} as papers,
      delivery, postal_address, started_at, saved_at, version, filed_code
    from case_drafts where ${condition} order by saved_at desc limit 50`);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    competentUnitId: row.competent_unit_id ?? undefined,
    variant: row.variant ?? undefined,
    caseId: row.case_id ?? undefined,
    caseCode: row.case_code ?? undefined,
    answers: row.answers,
    papers: row.papers,
    delivery: row.delivery,
    postalAddress: row.postal_address ?? undefined,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    version: row.version,
    filedCode: row.filed_code ?? undefined,
  }));
}

type Row = {
  id: string;
  person_id: number;
  procedure_code: string;
  procedure_version: number;
  competent_unit_id: number | null;
  variant: string | null;
  case_id: number | null;
  case_code: string | null;
  answers: Record<string, unknown>;
  papers: DraftPaper[];
  delivery: Delivery;
  postal_address: string | null;
  started_at: Instant;
  saved_at: Instant;
  version: number;
  filed_code: string | null;
};
