import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Applicant } from '../case.ts';

/** A case as the search reads it: to keep its words, and to show it where it was found. */
export type SearchedCase = {
  readonly id: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly applicantId: number | null;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly filedAt: Instant;
  readonly endedAt: Instant | null;
  readonly holderUnitId: number;
  readonly papers: readonly { readonly paper: string; readonly name: string }[];
  readonly result: { readonly number: string; readonly signer: string } | null;
  /** Units whose officers may read it: those that work on it and, until it is closed, those that were asked. */
  readonly unitIds: readonly number[];
};

/** The units of `unitIds`, of a row of `cases`, in order. */
export const readingUnits = sql`
  select unit from unnest(array[receiving_unit_id, competent_unit_id, holder_unit_id]) as unit
  union select unit_id from case_consultations where case_id = cases.id and cases.ended_at is null
  order by 1`;

/** The cases with these ids. */
export const searchedCases = (db: Database, ids: readonly number[]): Promise<SearchedCase[]> =>
  db.many<SearchedCase>(sql`
    select id, code, procedure_code as "procedureCode", procedure_version as "procedureVersion",
      applicant_id as "applicantId", applicant, answers, status, filed_at as "filedAt", ended_at as "endedAt",
      holder_unit_id as "holderUnitId",
      (select coalesce(jsonb_agg(jsonb_build_object('paper', paper, 'name', name) order by case_papers.id), '[]')
        from case_papers where case_id = cases.id) as papers,
      (select jsonb_build_object('number', number, 'signer', signer) from case_results where case_id = cases.id) as result,
      to_jsonb(array(${readingUnits})) as "unitIds"
    from cases where id = any(${ids}::bigint[])`);
