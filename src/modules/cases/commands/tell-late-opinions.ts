import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';

const deadlines = ledgerActor({ kind: 'system', name: 'deadlines' });

type Late = { readonly id: number; readonly caseId: number; readonly unit: number; readonly due: Instant };

/** Writes down, once for each question, that its answer is late: the head of the one-stop is to know (Decree 61/2018, art. 19.5). */
export async function tellLateOpinions(app: App): Promise<void> {
  const now = new Date(app.now());
  const late = await app.db.many<Late>(sql`
    select case_consultations.id, case_id as "caseId", unit_id as unit, case_consultations.due_at as due
    from case_consultations join cases on cases.id = case_id and ended_at is null
    where answered_at is null and withdrawn_at is null and late_told_at is null and case_consultations.due_at < ${now}
    order by case_consultations.due_at, case_consultations.id limit 500`);
  for (const { id, unit, due } of late) {
    await app.db.run(sql`
      with told as (
        update case_consultations set late_told_at = ${now}
        where id = ${id} and late_told_at is null and answered_at is null and withdrawn_at is null returning case_id
      )
      select ${ledgerAppend(
        sql`'case/' || case_id`,
        'case.consultation-late',
        deadlines,
        { unit, dueAt: due },
        app.now(),
      )} from told`);
  }
}
