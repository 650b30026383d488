import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** Puts copies of a case beside it, for tests of long lists. */
export const copyCases = (db: Database, code: string, count: number): Promise<number> =>
  db.run(sql`
    insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_id, applicant_name,
      applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance,
      fee_dong, delivery, step, step_role, step_started_at, step_due_at, filed_at, attention_at, search)
    select left(code, -4) || lpad((1000 + n)::text, 4, '0'), gen_random_uuid(), procedure_code, procedure_version, procedure_name,
      applicant_id, applicant_name, applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id,
      channel, status, finance, fee_dong, delivery, step, step_role, step_started_at, step_due_at, filed_at, attention_at, search
    from cases, generate_series(1, ${count}::int) as n where code = ${code}`);
