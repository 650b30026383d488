import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Applicant, Delivery, Finance, Outcome } from '../case.ts';
import { momentsOf, type Period } from './register-cases.ts';

/** A result that an agency hands over to the one-stop which gives it to the applicant. */
export type ResultRow = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureName: string;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly receivingUnitId: number;
  readonly finishedAt: Instant;
  readonly finance: Finance;
  readonly delivery: Delivery;
  readonly outcome: Outcome;
  readonly number: string;
  readonly issuedOn: LocalDate;
};

/** Results that an agency finished in a period, by order of finishing. */
export const resultsOfPeriod = (
  app: App,
  unitId: number,
  period: Period,
  most: number,
): Promise<readonly ResultRow[]> => {
  const [first, after] = momentsOf(app, period);
  return find(app, unitId, sql`finished_at >= ${first} and finished_at < ${after}`, most);
};

/** Those results of an agency that somebody chose by their codes. */
export const resultsWithCodes = (app: App, unitId: number, codes: readonly string[]): Promise<readonly ResultRow[]> =>
  find(app, unitId, sql`finished_at is not null and code = any(${[...codes]})`, codes.length);

const find = (app: App, unitId: number, condition: Sql, most: number): Promise<readonly ResultRow[]> =>
  app.db.many<ResultRow>(sql`
    select code, procedure_code as "procedureCode", procedure_version as "procedureVersion",
      procedure_name as "procedureName", applicant, answers, receiving_unit_id as "receivingUnitId",
      finished_at as "finishedAt", finance, delivery, case_results.outcome, number, issued_on as "issuedOn"
    from cases join case_results on case_id = cases.id
    where competent_unit_id = ${unitId} and ${condition} order by finished_at, cases.id limit ${most}`);
