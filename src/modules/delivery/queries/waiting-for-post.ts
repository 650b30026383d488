import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';

/** A result that its applicant wants by post and that is in no list yet, or came back. */
export type WaitingResult = {
  readonly caseId: number;
  readonly code: string;
  readonly procedureName: string;
  readonly recipient: string;
  readonly address: string | null;
  readonly feeDue: boolean;
  readonly finishedAt: Instant;
  /** Since when it is back, where the post could not deliver it. */
  readonly returnedOn: LocalDate | null;
};

/** Where the envelope goes: as the applicant said of the post, else where they live. */
export const addressSql = sql`coalesce(nullif(applicant ->> 'postalAddress', ''), nullif(applicant ->> 'address', ''))`;

/** More than these are sent with the next list. */
export const mostWaiting = 200;

/** What a one-stop has to send, the longest waiting first. */
export const waitingForPost = (db: Database, unitId: number): Promise<WaitingResult[]> =>
  db.many<WaitingResult>(sql`
    with back as (
      select distinct on (item.case_id) item.case_id, item.returned_on from post_items item join post_lists on post_lists.id = list_id
      where unit_id = ${unitId} and returned_on is not null
        and not exists (select from post_items again where again.case_id = item.case_id and again.returned_on is null)
      order by item.case_id, item.id desc
    ), waiting as (
      select id, null::date as returned_on from cases
      where receiving_unit_id = ${unitId} and delivery = 'post' and status = 9
        and not exists (select from post_items where case_id = cases.id)
      union all
      select case_id, returned_on from back
    )
    select cases.id as "caseId", code, procedure_name as "procedureName", applicant_name as recipient, ${addressSql} as address,
      finance = 'due' as "feeDue", finished_at as "finishedAt", returned_on as "returnedOn"
    from waiting join cases on cases.id = waiting.id order by finished_at, cases.id limit ${mostWaiting}`);
