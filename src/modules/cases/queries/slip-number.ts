import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { instantOf, localDateOf } from '../../../kernel/clock/zone.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { SlipKind } from '../counter/slips/slip.ts';

type Slip = { readonly unitId: number; readonly at: Instant };

/** How many supplement requests the one-stop had made in the year up to this one, also without a case: the number of its slip. */
export const supplementSlipNumber = (app: App, slip: Slip): Promise<number> =>
  count(
    app,
    sql`select count(*) + ${atCounter(app, 'supplement', slip)} as number from case_supplements join cases on cases.id = case_id
      where receiving_unit_id = ${slip.unitId} and requested_at between ${yearStart(app, slip.at)} and ${new Date(slip.at)}`,
  );

/** How many applications the one-stop had refused in the year up to this one, also without a case: the number of its slip. */
export const refusalSlipNumber = (app: App, slip: Slip): Promise<number> =>
  count(
    app,
    sql`select count(*) + ${atCounter(app, 'refusal', slip)} as number from cases
      where holder_unit_id = ${slip.unitId} and status = 3
      and ended_at between ${yearStart(app, slip.at)} and ${new Date(slip.at)}`,
  );

/** How many apologies the agency had made in the year up to this one: the number of its slip. */
export const apologySlipNumber = (app: App, slip: Slip): Promise<number> =>
  count(
    app,
    sql`select count(*) as number from case_extensions join cases on cases.id = case_id
      where competent_unit_id = ${slip.unitId} and extended_at between ${yearStart(app, slip.at)} and ${new Date(slip.at)}`,
  );

/** How many cases the agency had stopped in the year up to this one: the number of its notice. */
export const stopNoticeNumber = (app: App, slip: Slip): Promise<number> =>
  count(
    app,
    sql`select count(*) as number from cases where competent_unit_id = ${slip.unitId} and status = 8
      and ended_at between ${yearStart(app, slip.at)} and ${new Date(slip.at)}`,
  );

/** Slips that the counter gave to whom it made no case for. */
const atCounter = (app: App, kind: SlipKind, { unitId, at }: Slip): Sql => sql`
  (select count(*) from counter_slips where unit_id = ${unitId} and kind = ${kind}
    and made_at between ${yearStart(app, at)} and ${new Date(at)})`;

const count = async (app: App, statement: Sql): Promise<number> =>
  (await app.db.one<{ number: number }>(statement)).number;

function yearStart({ place }: App, at: Instant): Date {
  const first = `${localDateOf(at, place.zone).slice(0, 4)}-01-01` as LocalDate;
  return new Date(instantOf(first, 0, place.zone));
}
