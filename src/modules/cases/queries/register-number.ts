import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { instantOf, localDateOf } from '../../../kernel/clock/zone.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';

/**
 * Where a received case stands in its one-stop's register (form 06): the year's book, and its number in it by order of receipt.
 */
export async function registerNumber(
  { db, place }: App,
  received: { readonly caseId: number; readonly unitId: number; readonly at: Instant },
): Promise<{ readonly volume: string; readonly number: string }> {
  const year = localDateOf(received.at, place.zone).slice(0, 4);
  const start = new Date(instantOf(`${year}-01-01` as LocalDate, 0, place.zone));
  const { number } = await db.one<{ number: number }>(sql`
    select count(*) as number from cases
    where receiving_unit_id = ${received.unitId} and received_at >= ${start}
      and (received_at, id) <= (${new Date(received.at)}, ${received.caseId})`);
  return { volume: `01/${year}`, number: String(number) };
}
