import assert from 'node:assert/strict';
import sql from 'sql-template-tag';
import type { Signed } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { fileSample, grocery } from '../../cases/testing/sample-cases.ts';
import { caseNow } from '../../cases/testing/desk-hands.ts';
import { openOrder, type OpenedOrder } from '../commands/open-order.ts';
import type { Order } from '../order.ts';
import { ordersOfCase } from '../queries/orders.ts';
import { receiptsOfCase } from '../queries/receipts.ts';
import { refundsOfCase } from '../queries/refunds.ts';
import type { PayingProvince } from './paying-province.ts';

/** What has become of the money of a case, from every place where it is kept. */
export type MoneyState = {
  readonly finance: string;
  readonly orders: readonly string[];
  readonly receipts: readonly string[];
  readonly refunds: readonly string[];
  /** How often the case's history says that it was paid. */
  readonly paidInLedger: number;
};

/** Lan files for her grocery: 100,000 đồng are due. */
export async function lanFiles(province: PayingProvince, lan: Signed<Citizen>): Promise<string> {
  return fileSample(province, lan, grocery);
}

/** Lan presses «pay» for her case. */
export async function lanOrders(province: PayingProvince, lan: Signed<Citizen>, code: string): Promise<OpenedOrder> {
  const context = { ...lan.context, now: province.app.now };
  const opened = await openOrder(context, await caseNow(province, code), 'online');
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value;
}

/** The payer says yes on the provider's page, and every message of it has arrived or been given up. */
export async function pays({ platform }: PayingProvince, { reference }: Pick<Order, 'reference'>): Promise<void> {
  const order = platform.orders.byReference(reference) ?? assert.fail(`${reference} is not known to the provider`);
  platform.settle(order, 'THANH_CONG', '970436');
  await platform.told();
}

export async function moneyOf(province: PayingProvince, code: string): Promise<MoneyState> {
  const { db } = province.app;
  const { subject } = await caseNow(province, code);
  const history = await readStream(db, `case/${subject.id}`);
  return {
    finance: subject.finance,
    orders: (await ordersOfCase(db, subject.id)).map(({ state }) => state),
    receipts: (await receiptsOfCase(db, subject.id)).map(({ state }) => state),
    refunds: (await refundsOfCase(db, subject.id)).map(({ state }) => state),
    paidInLedger: history.filter(({ kind }) => kind === 'case.paid').length,
  };
}

export const paidOnce: MoneyState = {
  finance: 'paid',
  orders: ['paid'],
  receipts: ['issued'],
  refunds: [],
  paidInLedger: 1,
};

export const unpaid: MoneyState = { finance: 'due', orders: ['created'], receipts: [], refunds: [], paidInLedger: 0 };

/** What was made of the messages about an order, each with how often it came. */
export async function verdictsOn(
  { app }: PayingProvince,
  reference: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await app.db.many<{ verdict: string; times: number }>(sql`
    select verdict, sum(times)::int as times from payment_messages where reference = ${reference} group by verdict`);
  return Object.fromEntries(rows.map(({ verdict, times }) => [verdict, times]));
}
