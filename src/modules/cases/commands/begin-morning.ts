import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { dayNumber, localDateOf, minuteOfDay, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';

const mornings = ledgerActor({ kind: 'system', name: 'mornings' });

/**
 * Writes down, once each working day when the offices open, that the day has begun: whoever reads the ledger tells each officer
 * what is overdue and due that day.
 */
export async function beginMorning(app: App): Promise<void> {
  const now = app.now();
  const { zone, day } = app.calendar;
  const at = wallMinuteOf(now, zone);
  const opening = day(dayNumber(at)).shifts[0]?.start;
  if (opening === undefined || minuteOfDay(at) < opening) return;
  const today = localDateOf(now, zone);
  await app.db.run(sql`
    with begun as (
      insert into case_mornings (day, told_at) values (${today}::date, ${new Date(now)}) on conflict do nothing returning day
    )
    select ${ledgerAppend(`morning/${today}`, 'cases.morning', mornings, { day: today }, now)} from begun`);
}
