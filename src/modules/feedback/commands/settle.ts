import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Petition, PetitionStatus } from '../petition.ts';
import { petitionDue } from '../rules/petition-due.ts';

type Moments = Partial<Pick<Petition, 'informedAt' | 'acceptedAt' | 'answeredAt'>>;

/** A new state, with when what comes next is due. */
export function becomes(context: Context, petition: Petition, status: PetitionStatus, moments: Moments = {}): Sql {
  const due = petitionDue(context, { ...petition, ...moments, status });
  return sql`status = ${status}, due_at = ${due === undefined ? null : timestamp(due)}`;
}

/** What was owed has come: kept with when it was due, so that nothing later changes whether it was in time. */
export const settledNow = (context: Context): Sql =>
  sql`settled_due_at = due_at, settled_at = ${timestamp(context.now())}`;
