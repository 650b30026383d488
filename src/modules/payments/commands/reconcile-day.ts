import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { dateOfDay, dayNumberOf, instantOf, localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { StatementRow } from '../../../outside/payment/payment-gateway.ts';
import { errors } from '../errors.ts';
import { gatewayOf } from '../gateway.ts';
import { orderByReference } from '../queries/orders.ts';
import { compareDay, type KnownMove } from '../rules/compare-day.ts';
import { systemContext } from '../system-context.ts';
import { askProvider } from './ask-provider.ts';
import { keepExtra } from './keep-extra.ts';

/** Days back for which a file that could not be had is asked for again. */
const daysBack = 7;

/** Takes the provider's file of each day that is over and was not taken yet, within a week. */
export async function reconcileDays(app: App): Promise<void> {
  if (!gatewayOf(app)) return;
  const today = dayNumberOf(localDateOf(app.now(), app.place.zone));
  const days = Array.from({ length: daysBack }, (_none, back) => dateOfDay(today - daysBack + back));
  const taken = await app.db.many<{ day: LocalDate }>(sql`
    select day from payment_statements where day = any(${days}::date[])`);
  const [{ first } = { first: null }] = await app.db.many<{ first: LocalDate | null }>(sql`
    select min(created_at at time zone ${app.place.zone})::date as first from payment_orders`);
  const known = new Set(taken.map(({ day }) => day));
  const open = days.filter((day) => first !== null && day >= first && !known.has(day));
  for (const day of open) await reconcileDay(app, day);
}

/**
 * Compares the provider's file of a day with what is known here. A payment that was never heard of is asked about first: then it is
 * taken as any other, or as a second one of its order, and is no difference. Done again, it adds what is new and keeps what was resolved.
 */
export async function reconcileDay(app: App, day: LocalDate): Promise<Outcome<undefined>> {
  const gateway = gatewayOf(app);
  if (!gateway) return refuse(problem(errors.notOnline));
  if (day >= localDateOf(app.now(), app.place.zone)) return refuse(problem(errors.dayWrong, '/day'));
  const file = await gateway.statement(day, app.now());
  if (!file.ok) return file;
  await askAboutUnheard(app, file.value);
  const differences = compareDay(file.value, await movesOf(app, day));
  const now = timestamp(app.now());
  const sum = file.value.reduce((so, { amountDong }) => so + amountDong, 0);
  const actor = ledgerActor({ kind: 'system', name: 'payments' });
  const told = { rows: file.value.length, sumDong: sum, differences: differences.length };
  await app.db.run(sql`
    with taken as (
      insert into payment_statements (day, taken_at, rows, sum_dong) values (${day}, ${now}, ${file.value.length}, ${sum})
      on conflict (day) do update set taken_at = excluded.taken_at, rows = excluded.rows, sum_dong = excluded.sum_dong
      returning day
    ), found as (
      insert into payment_differences (day, kind, reference, transaction, there_dong, here_dong, found_at)
      select ${day}, kind, reference, transaction, "thereDong", "hereDong", ${now}
      from jsonb_to_recordset(${JSON.stringify(differences)}::jsonb) as found (kind text, reference text, transaction text,
        "thereDong" bigint, "hereDong" bigint)
      on conflict (day, kind, reference, transaction) do nothing
    )
    select ${ledgerAppend(sql`'payments/' || day`, 'payments.reconciled', actor, told, app.now())} from taken`);
  return succeed(undefined);
}

async function askAboutUnheard(app: App, rows: readonly StatementRow[]): Promise<void> {
  for (const row of rows) {
    const { kind, reference } = row;
    const order = kind === 'payment' ? await orderByReference(app.db, reference) : undefined;
    if (order && order.paidAt === undefined) await askProvider(app, order);
    const paid = order && (await orderByReference(app.db, reference));
    if (paid?.transaction !== undefined && paid.transaction !== row.transaction)
      await keepExtra(systemContext(app, app.db), paid, row);
  }
}

/** What is known here to have moved on a day: orders that were paid, also a second time, refunds that were confirmed. */
const movesOf = ({ db, place }: App, day: LocalDate): Promise<readonly KnownMove[]> => {
  const from = timestamp(instantOf(day, 0, place.zone));
  const to = timestamp(instantOf(dateOfDay(dayNumberOf(day) + 1), 0, place.zone));
  return db.many<KnownMove>(sql`
    select 'payment' as kind, reference, transaction, amount_dong as "amountDong" from payment_orders
    where paid_at >= ${from} and paid_at < ${to}
    union all
    select 'payment', reference, extra.transaction, extra.amount_dong
    from payment_extras extra join payment_orders on payment_orders.id = order_id
    where extra.paid_at >= ${from} and extra.paid_at < ${to}
    union all
    select 'refund', reference, payment_refunds.transaction, payment_refunds.amount_dong
    from payment_refunds join payment_orders on payment_orders.id = order_id
    where payment_refunds.state = 'confirmed' and confirmed_at >= ${from} and confirmed_at < ${to}`);
};
