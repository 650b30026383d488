import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { LookOutcome, RegisterLook } from '../register-look.ts';

type Row = {
  id: string;
  register: string;
  kinds: readonly string[];
  filing_key: string;
  procedure_code: string;
  procedure_name: string;
  case_code: string | null;
  at: Instant;
  officer_name: string | null;
  outcome: LookOutcome;
  answers: Readonly<Record<string, string>>;
};

/** Rows of `vault_register_looks`, the latest first. What was never answered counts as not available. */
export async function registerLooks(db: Database, condition: Sql): Promise<readonly RegisterLook[]> {
  const rows = await db.many<Row>(sql`
    select id, register, kinds, filing_key, procedure_code, procedure_name, case_code, at, officer_name,
      coalesce(outcome, 'unavailable') as outcome, answers
    from vault_register_looks where ${condition} order by number desc limit 100`);
  return rows.map((row) => ({
    id: row.id,
    register: row.register,
    kinds: row.kinds,
    filingKey: row.filing_key,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    caseCode: row.case_code ?? undefined,
    at: row.at,
    officer: row.officer_name ?? undefined,
    outcome: row.outcome,
    answers: row.answers,
  }));
}

/** What was asked of one owner's papers for one application. */
export const looksOfFiling = (db: Database, owner: string, key: string): Promise<readonly RegisterLook[]> =>
  registerLooks(db, sql`filing_key = ${key}::uuid and owner_id = (select id from vault_owners where key = ${owner})`);
