import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';

/** What a person may say of their own case: which it is, which units and officers had to do with it. */
export type CaseOfApplicant = {
  readonly id: number;
  readonly code: string;
  readonly procedureName: string;
  /** The unit that decides first. */
  readonly unitIds: readonly number[];
  readonly officers: readonly { readonly id: number; readonly name: string }[];
};

/** The person’s own case with this code, or undefined. */
export const caseOfApplicant = (db: Database, personId: number, code: string): Promise<CaseOfApplicant | undefined> =>
  db.maybe<CaseOfApplicant>(sql`
    select id, code, procedure_name as "procedureName",
      (select jsonb_agg(unit order by place) from (
        select unit, min(place) as place from unnest(array[competent_unit_id, receiving_unit_id, holder_unit_id])
          with ordinality as units (unit, place) group by unit) as units) as "unitIds",
      (select coalesce(jsonb_agg(distinct jsonb_build_object('id', (actor ->> 'id')::bigint, 'name', actor ->> 'name')), '[]')
        from ledger where stream = 'case/' || cases.id and actor ->> 'kind' = 'officer') as officers
    from cases where code = ${code} and applicant_id = ${personId}`);
