import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Petition } from '../petition.ts';

/** Columns of a petition as `petitionOf` reads them. */
export const petitionColumns: Sql = sql`id, code, kind, person_id as "personId", person_name as "personName", phone, case_id as "caseId",
  case_code as "caseCode", unit_id as "unitId",
  case when officer_id is not null then jsonb_build_object('id', officer_id, 'name', officer_name) end as officer, text, status,
  case when assignee_id is not null then jsonb_build_object('id', assignee_id, 'name', assignee_name) end as assignee, question,
  information, reason, finding, answer, public_summary as "publicSummary", public_answer as "publicAnswer", satisfaction,
  filed_at as "filedAt", informed_at as "informedAt", accepted_at as "acceptedAt", answered_at as "answeredAt",
  published_at as "publishedAt", due_at as "dueAt", version`;

export type PetitionRow = { readonly [K in keyof Petition]: Petition[K] | null };

/** SQL’s null is our absence. */
export const petitionOf = (row: PetitionRow): Petition =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Petition;

/** The petition with this code, or undefined. */
export async function petitionByCode(db: Database, code: string): Promise<Petition | undefined> {
  const row = await db.maybe<PetitionRow>(sql`select ${petitionColumns} from petitions where code = ${code}`);
  return row && petitionOf(row);
}
