import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';

/** What was written down at the counter beside the case: what is asked for, in a line, and how many sets. */
export type Reception = { readonly summary?: string; readonly sets: number };

/** The reception of a case at the counter; one set and no more of what came online. */
export async function receptionOf(app: App, caseId: number): Promise<Reception> {
  const found = await app.db.maybe<{ summary: string; sets: number }>(
    sql`select summary, sets from counter_receptions where case_id = ${caseId}`,
  );
  return found ?? { sets: 1 };
}
