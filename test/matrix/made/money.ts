import sql from 'sql-template-tag';
import { receiptsOfCase } from '../../../src/modules/payments/queries/receipts.ts';
import { refundsOfCase } from '../../../src/modules/payments/queries/refunds.ts';
import { lanFiles, lanOrders, pays } from '../../../src/modules/payments/testing/lan-pays.ts';
import { caseNow } from '../../../src/modules/cases/testing/desk-hands.ts';
import { subjectOf, type Make } from '../subject.ts';

/** The fee of Lan's grocery: paid online, with its receipt, and Mai asks that it goes back. */
export const makeMoney: Make = async (province, { applicant, receiver }) => {
  const { db } = province.app;
  const code = await lanFiles(province, applicant);
  const { order } = await lanOrders(province, applicant, code);
  await pays(province, order);
  await receiver.post(`/desk/cases/${code}/fee/refund`, { refundAmount: '100000', refundReason: 'Nộp nhầm hai lần.' });
  const { id } = (await caseNow(province, code)).subject;
  const [[receipt], [refund]] = [await receiptsOfCase(db, id), await refundsOfCase(db, id)];
  if (!receipt || !refund) throw new Error(`The fee of ${code} was not paid, or its refund not asked for`);
  return subjectOf(
    province,
    { code, reference: order.reference, receipt: receipt.id, refund: refund.id },
    sql`select * from payment_refunds where id = ${refund.id}`,
  );
};

/** A fee of Lan's that she has paid a second time, which nobody has asked to be paid back. */
export const makeSecondPayment: Make = async (province, { applicant }) => {
  const { platform, app } = province;
  const { order } = await lanOrders(province, applicant, await lanFiles(province, applicant));
  await pays(province, order);
  const known = platform.orders.byReference(order.reference);
  if (!known) throw new Error(`The provider does not know ${order.reference}`);
  platform.payAgain(known, '970436');
  await platform.told();
  const { id } = await app.db.one<{ id: number }>(sql`select id from payment_extras where order_id = ${order.id}`);
  const rows = sql`select extras, refunds from payment_extras as extras
    left join payment_refunds as refunds on extra_id = extras.id where extras.id = ${id}`;
  return subjectOf(province, { extra: id }, rows);
};
