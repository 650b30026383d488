import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Method, OrderItem } from '../order.ts';
import { receiptNumber, receiptSerial, seriesLetters } from '../rules/receipt-serial.ts';

export type NewReceipt = {
  readonly unitId: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly orderId: number | undefined;
  readonly amountDong: number;
  readonly items: readonly OrderItem[];
  readonly payer: string;
  readonly method: Method;
  /** The receipt that this one replaces. */
  readonly replaces?: number;
};

/**
 * Issues a receipt under the next number of its unit's series of the year (Decree 123/2020, art. 32). Called within the
 * transaction that took the money: the series is held until it ends, so that numbers have no gaps.
 * @returns the number as receipts show it
 */
export async function issueReceipt(context: Context, receipt: NewReceipt): Promise<string> {
  const now = context.now();
  const year = Number(localDateOf(now, context.place.zone).slice(0, 4));
  const series = await context.db.one<{ letters: string; last: number }>(sql`
    insert into receipt_series as series (unit_id, year, letters, last)
    values (${receipt.unitId}, ${year}, ${seriesLetters(receipt.unitId)}, 1)
    on conflict (unit_id, year) do update set last = series.last + 1
    returning letters, last`);
  const serial = receiptSerial(series.letters, year);
  const number = receiptNumber(serial, series.last);
  const actor = ledgerActor(context.actor, receipt.unitId);
  const { caseCode, amountDong, method } = receipt;
  await context.db.run(sql`
    with issued as (
      insert into payment_receipts (number, serial, serial_number, unit_id, case_id, case_code, order_id, amount_dong, items, payer,
        method, state, replaces_id, issued_by, issued_at)
      values (${number}, ${serial}, ${series.last}, ${receipt.unitId}, ${receipt.caseId}, ${caseCode}, ${receipt.orderId ?? null},
        ${amountDong}, ${JSON.stringify(receipt.items)}::jsonb, ${receipt.payer}, ${method}, 'issued', ${receipt.replaces ?? null},
        ${actor.kind === 'officer' ? (actor.name ?? '') : ''}, ${timestamp(now)})
      returning id
    )
    select ${ledgerAppend(sql`'receipt/' || id`, 'receipt.issued', actor, { number, case: caseCode, amountDong, method }, now)}
    from issued`);
  return number;
}

/** Ends a receipt with its reason; it is kept for ever. */
export async function endReceipt(
  context: Context,
  caseId: number,
  state: 'replaced' | 'cancelled',
  reason: string,
): Promise<{ readonly id: number; readonly number: string; readonly unitId: number } | undefined> {
  const now = context.now();
  const actor = ledgerActor(context.actor);
  return context.db.maybe(sql`
    with ended as (
      update payment_receipts set state = ${state}, reason = ${reason}, ended_by = ${actor.name ?? ''}, ended_at = ${timestamp(now)}
      where case_id = ${caseId} and state = 'issued' returning id, number, unit_id as "unitId"
    )
    select ended.*, ${ledgerAppend(sql`'receipt/' || id`, `receipt.${state}`, actor, { reason }, now)} as entry from ended`);
}
