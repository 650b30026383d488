import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';
import { statusCodes } from '../case.ts';
import { warnedUntil } from '../rules/near-due.ts';

const deadlines = ledgerActor({ kind: 'system', name: 'deadlines' });

const mostAtOnce = 500;

type Near = { readonly id: number; readonly due: Instant; readonly received: Instant };

/**
 * Writes down, once for each due time, that a case is due by the end of the next working day (Decree 61/2018, art. 19.9); whom it
 * is told is for those who read the ledger. A case whose whole term is no longer than that has nothing to be warned of.
 */
export async function warnOfDeadlines(app: App): Promise<void> {
  const now = app.now();
  const near = await app.db.many<Near>(sql`
    select id, due_at as due, received_at as received from cases
    where ended_at is null and attention_at >= ${new Date(now)} and attention_at <= ${new Date(warnedUntil(app))}
      and due_at = attention_at and status in (${statusCodes.received}, ${statusCodes['in-progress']})
      and not exists (select from case_warnings where case_id = cases.id and case_warnings.due_at = cases.due_at)
    order by attention_at, id limit ${mostAtOnce}`);
  for (const { id, due, received } of near) {
    const isShort = due <= warnedUntil({ calendar: app.calendar, now: () => received });
    await app.db.run(sql`
      with warned as (
        insert into case_warnings (case_id, due_at, warned_at) values (${id}, ${new Date(due)}, ${new Date(now)})
        on conflict do nothing returning case_id
      )
      select ${ledgerAppend(sql`'case/' || case_id`, 'case.due-soon', deadlines, { dueAt: due }, now)} from warned
      where not ${isShort}::boolean`);
  }
}
