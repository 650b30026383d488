import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';

const deadlines = ledgerActor({ kind: 'system', name: 'deadlines' });

/** Writes down, once for each time that was due, that a petition is late; whoever reads the ledger tells those who must act. */
export async function warnOfLatePetitions({ db, now }: Pick<App, 'db' | 'now'>): Promise<void> {
  const at = now();
  const late = await db.many<{ id: number; due: Instant }>(sql`
    select id, due_at as due from petitions
    where due_at < ${new Date(at)}
      and not exists (select from petition_warnings w where w.petition_id = petitions.id and w.due_at = petitions.due_at)
    order by due_at, id limit 500`);
  for (const { id, due } of late)
    await db.run(sql`
      with warned as (
        insert into petition_warnings (petition_id, due_at, warned_at) values (${id}, ${new Date(due)}, ${new Date(at)})
        on conflict do nothing returning petition_id
      )
      select ${ledgerAppend(sql`'petition/' || petition_id`, 'petition.overdue', deadlines, { dueAt: due }, at)} from warned`);
}
