import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** A case that has its result, as whoever asks about the service must know it. */
export type CaseWithResult = {
  readonly id: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly competentUnitId: number;
  readonly applicantId: number | null;
  readonly phone: string | null;
};

/** The case with this code, once its result is recorded. */
export const caseWithResult = (db: Database, code: string): Promise<CaseWithResult | undefined> =>
  db.maybe<CaseWithResult>(sql`
    select id, code, procedure_code as "procedureCode", procedure_name as "procedureName",
      competent_unit_id as "competentUnitId", applicant_id as "applicantId", applicant ->> 'phone' as phone
    from cases where code = ${code} and exists (select from case_results where case_id = cases.id)`);
