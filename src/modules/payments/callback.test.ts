import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { withdrawCase } from '../cases/commands/withdraw-case.ts';
import { askAboutSilentOrders } from './commands/ask-provider.ts';
import { openOrder } from './commands/open-order.ts';
import { takeAtCounter } from './commands/take-at-counter.ts';
import { receiptsOfCase } from './queries/receipts.ts';
import { lanFiles, lanOrders, moneyOf, paidOnce, pays, unpaid, verdictsOn } from './testing/lan-pays.ts';
import { openPayingProvince } from './testing/paying-province.ts';

test('Lan pays once: her case is paid, with one receipt and one entry in its history', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order, url } = await lanOrders(province, lan, code);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/pay\/H99/);
  await pays(province, order);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
  const { subject } = await caseNow(province, code);
  const [receipt] = await receiptsOfCase(province.app.db, subject.id);
  assert.match(receipt?.number ?? '', /^[A-Z]{2}-26E 0000001$/);
  assert.equal(receipt?.amountDong, 100_000);
});

test('whoever presses «pay» twice pays one order, also at the same moment', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const [one, other] = await Promise.all([lanOrders(province, lan, code), lanOrders(province, lan, code)]);
  assert.equal(one.order.reference, other.order.reference);
  assert.equal((await lanOrders(province, lan, code)).order.reference, one.order.reference);
});

test('a message that comes twice, and again after a day, has one effect', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  province.platform.faults.twice = true;
  await pays(province, order);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
  assert.deepEqual(await verdictsOn(province, order.reference), { taken: 1, repeat: 1 });
});

for (const [name, fault, verdict] of [
  ['forged', { forged: true }, 'forged'],
  ['for a wrong amount', { wrongAmountDong: 50_000 }, 'wrong-amount'],
  ['in another currency', { wrongCurrency: true }, 'wrong-currency'],
] as const) {
  test(`a message that is ${name} changes nothing, and is kept for the operator`, async (t) => {
    const province = await openPayingProvince(t);
    const lan = await province.citizen('Nông Thị Lan');
    const code = await lanFiles(province, lan);
    const { order } = await lanOrders(province, lan, code);
    Object.assign(province.platform.faults, fault);
    await pays(province, order);
    assert.deepEqual(await moneyOf(province, code), unpaid);
    const kept = await verdictsOn(province, order.reference);
    assert.deepEqual(Object.keys(kept), [verdict]);
  });
}

test('a message about an order that nobody made is kept, and one that is no message is refused', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const { order } = await lanOrders(province, lan, await lanFiles(province, lan));
  await province.app.db.run(sql`update payment_orders set reference = 'H99-another' where id = ${order.id}`);
  await pays(province, order);
  assert.deepEqual(await verdictsOn(province, order.reference), { 'unknown-order': 1 });
  const send = async (body: string) =>
    (
      await province.web.inject({
        method: 'POST',
        url: '/api/v1/payments/callback',
        headers: { 'content-type': 'application/json' },
        payload: body,
      })
    ).statusCode;
  assert.equal(await send('{"MaThamChieu":"H99-another","SoTien":"1|0","MaXacThuc":""}'), 403);
  assert.equal(await send('[]'), 400);
});

test('money that comes after the time to pay goes back: a refund waits, the case still owes', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  province.setClock('2026-03-10T08:16+07:00');
  await pays(province, order);
  const late = { finance: 'due', orders: ['paid'], receipts: [], refunds: ['asked'], paidInLedger: 0 };
  assert.deepEqual(await moneyOf(province, code), late);
});

test('a message that was long under way counts by when the money moved', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  province.platform.faults.silent = true;
  await pays(province, order);
  province.setClock('2026-03-10T09:00+07:00');
  await askAboutSilentOrders(province.app);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
});

test('Lan withdraws, and then pays on the page that she had left open: the money goes back', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  const withdrawn = await withdrawCase(lan.context, await caseNow(province, code), 'Tôi nộp nhầm.');
  assert.ok(withdrawn.ok);
  await pays(province, order);
  const back = { finance: 'due', orders: ['paid'], receipts: [], refunds: ['asked'], paidInLedger: 0 };
  assert.deepEqual(await moneyOf(province, code), back);
});

test('Lan pays cash at the counter while her page at the provider is open: what she pays there as well goes back', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  const taken = await takeAtCounter(mai.context, await caseNow(province, code), 'cash');
  assert.ok(taken.ok);
  await pays(province, order);
  const once = { finance: 'paid', orders: ['paid'], receipts: ['issued'], refunds: ['asked'], paidInLedger: 1 };
  assert.deepEqual(await moneyOf(province, code), once);
});

test('a lost message is asked for; an order that nobody paid ends when the provider says so', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [code, other] = [await lanFiles(province, lan), await lanFiles(province, lan)];
  const { order } = await lanOrders(province, lan, code);
  await lanOrders(province, lan, other);
  province.platform.faults.silent = true;
  await pays(province, order);
  assert.deepEqual(await moneyOf(province, code), unpaid);
  province.setClock('2026-03-10T08:20+07:00');
  province.platform.faults.down = true;
  await askAboutSilentOrders(province.app);
  assert.deepEqual((await moneyOf(province, other)).orders, ['created'], 'no answer is no end');
  province.platform.faults.down = false;
  province.setClock('2026-03-10T08:22+07:00');
  await askAboutSilentOrders(province.app);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
  assert.deepEqual((await moneyOf(province, other)).orders, ['expired']);
});

test('while the provider is down Lan is told that nothing was charged, and can try again', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  province.platform.faults.down = true;
  const tried = await openOrder(lan.context, await caseNow(province, code), 'online');
  assert.equal(tried.ok ? '' : tried.problems[0]?.kind.code, 'payment.unavailable');
  province.platform.faults.down = false;
  const { order } = await lanOrders(province, lan, code);
  await pays(province, order);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
});

test('the killed connection between message and commit leaves nothing behind; the repeat has its one effect', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const { order } = await lanOrders(province, lan, code);
  // The first try dies at its commit, with everything written; a sequence remembers that it did, as nothing else would.
  await province.databases.superuser.run(sql`create sequence deaths`);
  await province.databases.superuser.run(sql`
    create function die_once() returns trigger language plpgsql security definer as $$ begin
      if nextval('public.deaths') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
      return null;
    end $$`);
  await province.databases.superuser.run(sql`
    create constraint trigger die_once after insert on payment_receipts deferrable initially deferred
    for each row execute function die_once()`);
  await pays(province, order);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
  const { tries } = await province.databases.superuser.one<{ tries: number }>(
    sql`select last_value as tries from deaths`,
  );
  assert.ok(tries > 1, 'the first try died');
  const { subject } = await caseNow(province, code);
  const [receipt] = await receiptsOfCase(province.app.db, subject.id);
  assert.match(receipt?.number ?? '', /0000001$/, 'the number of the try that died is used again');
});

test('with three of ten messages and answers lost, each of twenty payments has exactly one effect', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const { faults } = province.platform;
  faults.twice = true;
  const codes: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const code = await lanFiles(province, lan);
    codes.push(code);
    const { order } = await lanOrders(province, lan, code);
    faults.lossPercent = 30;
    await pays(province, order);
    faults.lossPercent = 0;
  }
  province.setClock('2026-03-10T08:02+07:00');
  faults.lossPercent = 30;
  for (let minute = 3; minute < 13; minute += 1) {
    await askAboutSilentOrders(province.app);
    province.setClock(`2026-03-10T08:${String(minute).padStart(2, '0')}+07:00`);
  }
  for (const code of codes) assert.deepEqual(await moneyOf(province, code), paidOnce);
  const { numbers, last } = await province.app.db.one<{ numbers: number; last: number }>(sql`
    select count(*)::int as numbers, max(serial_number) as last from payment_receipts`);
  assert.deepEqual([numbers, last], [20, 20], 'receipts are numbered without a gap');
});
