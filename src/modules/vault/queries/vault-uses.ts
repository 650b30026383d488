import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ReplaceReason, VaultUse } from '../vault-use.ts';

type Row = {
  id: string;
  paper_id: string;
  filing_key: string;
  procedure_code: string;
  procedure_name: string;
  paper: string;
  case_id: number | null;
  case_code: string | null;
  given_at: Instant;
  replaced_why: ReplaceReason | null;
  withdrawn_at: Instant | null;
  heard_by: string | null;
};

/** Rows of `vault_uses`, the latest first. */
export async function vaultUses(db: Database, condition: Sql): Promise<readonly VaultUse[]> {
  const rows = await db.many<Row>(sql`
    select id, paper_id, filing_key, procedure_code, procedure_name, paper, case_id, case_code, given_at, replaced_why,
      withdrawn_at, heard_by
    from vault_uses where ${condition} order by given_at desc, id limit 200`);
  return rows.map((row) => ({
    id: row.id,
    paperId: row.paper_id,
    filingKey: row.filing_key,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    paper: row.paper,
    caseId: row.case_id ?? undefined,
    caseCode: row.case_code ?? undefined,
    givenAt: row.given_at,
    replacedWhy: row.replaced_why ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    heardBy: row.heard_by ?? undefined,
  }));
}

/** What was said of the papers of one application and still stands. */
export const usesOfFiling = (db: Database, key: string): Promise<readonly VaultUse[]> =>
  vaultUses(db, sql`filing_key = ${key}::uuid and withdrawn_at is null`);
