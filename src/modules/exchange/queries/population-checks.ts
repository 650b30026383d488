import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

/** What came of a look-up in the population register. */
export type PopulationCheck = {
  readonly id: number;
  readonly at: Instant;
  readonly officerName: string;
  readonly ofApplicant: boolean;
  readonly personName: string;
  /** The last digits of the number that was looked up. */
  readonly numberEnd: string;
  readonly outcome: 'found' | 'not-found' | 'unavailable';
  readonly nameAgrees: boolean | null;
  readonly birthAgrees: boolean | null;
};

/** The look-ups made for a case, the latest first. */
export const populationChecks = (db: Database, caseId: number): Promise<PopulationCheck[]> =>
  db.many<PopulationCheck>(sql`
    select id, at, officer_name as "officerName", of_applicant as "ofApplicant", person_name as "personName",
      number_end as "numberEnd", outcome, name_agrees as "nameAgrees", birth_agrees as "birthAgrees"
    from population_checks where case_id = ${caseId} order by id desc limit 20`);

/** Whether the register confirmed the applicant for this case. */
export const isApplicantChecked = async (db: Database, caseId: number): Promise<boolean> =>
  (await db.maybe(sql`
    select from population_checks where case_id = ${caseId} and of_applicant and outcome = 'found' limit 1`)) !==
  undefined;
