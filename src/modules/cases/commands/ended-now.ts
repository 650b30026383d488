import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';

/** Assignments that close a case: nothing is due any more. */
export const endedNow = ({ now }: Pick<Context, 'now'>): Sql[] => [
  sql`ended_at = ${new Date(now())}`,
  sql`attention_at = 'infinity'`,
  sql`step_due_at = null`,
];

/** Ends the wait for the applicant, if there is one, beside a case that closes. */
export const waitEndsNow = ({ now }: Pick<Context, 'now'>): Sql =>
  sql`update case_pauses set to_at = ${new Date(now())} from changed where case_id = changed.id and to_at is null`;
