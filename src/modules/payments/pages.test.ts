import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { pdfText as linesOf } from '../../../test/pdf-text.ts';
import { textOf } from '../cases/testing/fill-in.ts';
import { startDraft, saveDraft } from '../cases/commands/drafts.ts';
import { loadDraft } from '../cases/queries/load-draft.ts';
import { fileSample } from '../cases/testing/sample-cases.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { sendWaiting } from '../../kernel/jobs/run-outbox.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { sendRefund } from './commands/send-refund.ts';
import { receiptsOfCase } from './queries/receipts.ts';
import { refundsOfCase } from './queries/refunds.ts';
import { lanFiles, moneyOf, paidOnce, pays } from './testing/lan-pays.ts';
import { openPayingProvince, type PayingProvince } from './testing/paying-province.ts';

const pdfText = (bytes: Uint8Array): string => linesOf(bytes).join(' ');

/** What Lan would type into the form of a procedure. */
const sampleAnswers = (procedure: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../../test/samples/${procedure}.json`, import.meta.url), 'utf8').replaceAll(
      '05443',
      '99001',
    ),
  ) as Record<string, unknown>;

async function start(province: PayingProvince) {
  const [lan, mai, hanh] = await Promise.all([
    province.citizen('Nông Thị Lan'),
    province.officer('mai.lo'),
    province.officer('hanh.tong'),
  ]);
  return { lan, mai, hanh, code: await lanFiles(province, lan) };
}

test('Lan sees what she owes, pays at the provider, comes back to a page that waits, and has her receipt', async (t) => {
  const province = await openPayingProvince(t);
  const { lan, code } = await start(province);
  const before = textOf((await lan.get(`/cases/${code}`)).body);
  assert.match(before, /Phải nộp: 100\.000 đ/);
  const sent = await lan.post(`/cases/${code}/pay`);
  assert.equal(sent.status, 303);
  const reference = /\/pay\/(.+)$/.exec(sent.location ?? '')?.[1] ?? assert.fail(sent.location);
  const waiting = await lan.get(`/cases/${code}/payments/${reference}`);
  assert.match(textOf(waiting.body), /Đang chờ kết quả từ cổng thanh toán/);
  assert.equal(waiting.headers['refresh'], '4');
  await pays(province, { reference });
  const after = await lan.get(`/cases/${code}/payments/${reference}`);
  assert.match(textOf(after.body), /Đã nộp 100\.000 đ/);
  assert.equal(after.headers['refresh'], undefined);
  assert.match(textOf((await lan.get('/my/receipts')).body), /-26E 0000001/);
  const redirect = await lan.get(`/cases/${code}/fee-receipt.pdf`);
  const text = pdfText((await lan.get(redirect.location ?? '')).bytes);
  for (const said of ['Nông Thị Lan', 'Một trăm nghìn đồng', '01BLP0-001', '0000001', 'Trực tuyến', '9900000017'])
    assert.ok(text.includes(said), `${said} in ${text}`);
});

test('the page that waits asks for a lost message itself', async (t) => {
  const province = await openPayingProvince(t);
  const { lan, code } = await start(province);
  const sent = await lan.post(`/cases/${code}/pay`);
  const reference = /\/pay\/(.+)$/.exec(sent.location ?? '')?.[1] ?? '';
  province.platform.faults.silent = true;
  await pays(province, { reference });
  province.setClock('2026-03-10T08:01+07:00');
  assert.match(textOf((await lan.get(`/cases/${code}/payments/${reference}`)).body), /Đã nộp 100\.000 đ/);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
});

test('who does not pay may try again; nobody else sees the payment', async (t) => {
  const province = await openPayingProvince(t);
  const { lan, code } = await start(province);
  const sent = await lan.post(`/cases/${code}/pay`);
  const reference = /\/pay\/(.+)$/.exec(sent.location ?? '')?.[1] ?? '';
  const order = province.platform.orders.byReference(reference) ?? assert.fail();
  province.platform.settle(order, 'THAT_BAI', '970436');
  await province.platform.told();
  assert.match(textOf((await lan.get(`/cases/${code}/payments/${reference}`)).body), /Bạn chưa thanh toán/);
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.equal((await bach.get(`/cases/${code}/payments/${reference}`)).status, 404);
  assert.equal((await bach.post(`/cases/${code}/pay`)).status, 404);
  assert.notEqual((await lan.post(`/cases/${code}/pay`)).location, sent.location);
});

test('Mai takes cash: one receipt however often she presses, and an amount that changed is refused', async (t) => {
  const province = await openPayingProvince(t);
  const { mai, code } = await start(province);
  const fee = `/desk/cases/${code}/fee`;
  assert.match(textOf((await mai.get(`/desk/cases/${code}`)).body), /Thu phí, lệ phí/);
  assert.equal((await mai.post(fee, { amount: '90000', do: 'cash' })).status, 409);
  const done = await mai.post(fee, { amount: '100000', do: 'cash' });
  assert.equal(done.location, `${fee}?done=take`);
  assert.match(textOf((await mai.get(done.location ?? '')).body), /Đã thu 100\.000 đ, biên lai [A-Z]{2}-26E 0000001/);
  assert.equal((await mai.post(fee, { amount: '100000', do: 'cash' })).status, 409);
  const { subject } = await caseNow(province, code);
  const [receipt, ...more] = await receiptsOfCase(province.app.db, subject.id);
  assert.deepEqual([receipt?.method, receipt?.issuedBy, more.length], ['cash', 'Lò Thị Mai', 0]);
});

test('Mai shows a code, Lan’s bank pays it, and the page says so', async (t) => {
  const province = await openPayingProvince(t);
  const { mai, code } = await start(province);
  const fee = `/desk/cases/${code}/fee`;
  await mai.post(`${fee}/qr`, { amount: '100000' });
  const shown = await mai.get(fee);
  assert.equal(shown.headers['refresh'], '4');
  const text = /id="qr-text">\s*([^<\s]+)/.exec(shown.body)?.[1] ?? assert.fail(shown.body);
  const scanned = await fetch(`${province.options.url}/scan`, {
    method: 'POST',
    body: new URLSearchParams({ code: text, bank: '970415' }),
  });
  assert.match(await scanned.text(), /Đã chuyển 100\.000/);
  await province.platform.told();
  assert.match(textOf((await mai.get(fee)).body), /Biên lai của hồ sơ/);
  assert.deepEqual(await moneyOf(province, code), paidOnce);
});

test('a poor household pays nothing once Mai has seen the proof, and the history says by which law', async (t) => {
  const province = await openPayingProvince(t);
  const { lan, mai, code } = await start(province);
  const fee = `/desk/cases/${code}/fee`;
  const unseen = await mai.post(`${fee}/relief`, { amount: '100000', relief: 'poor' });
  assert.equal(unseen.status, 422);
  assert.match(textOf(unseen.body), /đã xem giấy tờ chứng minh/);
  const waived = await mai.post(`${fee}/relief`, { amount: '100000', relief: 'poor', seen: 'true' });
  assert.equal(waived.location, `${fee}?done=relief`);
  assert.equal((await moneyOf(province, code)).finance, 'none');
  assert.match(textOf((await lan.get(`/cases/${code}`)).body), /Nghị quyết số 18\/2025\/NQ-HĐND/);
});

test('a receipt with the wrong payer is replaced, and both are kept', async (t) => {
  const province = await openPayingProvince(t);
  const { mai, code } = await start(province);
  const fee = `/desk/cases/${code}/fee`;
  await mai.post(fee, { amount: '100000', do: 'card' });
  const empty = await mai.post(`${fee}/replace`, { payer: '', replaceReason: '' });
  assert.equal(empty.status, 422);
  await mai.post(`${fee}/replace`, { payer: 'Hoàng Văn Bách', replaceReason: 'Ghi nhầm người nộp' });
  const { subject } = await caseNow(province, code);
  const [fresh, old] = await receiptsOfCase(province.app.db, subject.id);
  assert.deepEqual([fresh?.state, fresh?.payer, old?.state], ['issued', 'Hoàng Văn Bách', 'replaced']);
  assert.match(fresh?.number ?? '', /0000002$/);
  assert.match(pdfText((await mai.get(`/cases/${code}/receipts/${old?.id}`)).bytes), /ĐÃ THAY THẾ. Lý do: Ghi nhầm/);
  const current = pdfText((await mai.get(`/cases/${code}/receipts/current`)).bytes);
  assert.ok(current.includes('Hoàng Văn Bách') && current.includes('0000002'));
});

test('a refund is asked for by Mai, approved by Hạnh and not by Mai, sent once, and told to Lan', async (t) => {
  const province = await openPayingProvince(t);
  const { lan, mai, hanh, code } = await start(province);
  const sent = await lan.post(`/cases/${code}/pay`);
  await pays(province, { reference: /\/pay\/(.+)$/.exec(sent.location ?? '')?.[1] ?? '' });
  await mai.post(`/desk/cases/${code}/fee/refund`, {
    refundAmount: '100000',
    refundReason: 'Thu nhầm: hộ nghèo được miễn',
  });
  const { subject } = await caseNow(province, code);
  const [asked] = await refundsOfCase(province.app.db, subject.id);
  const refund = `/desk/refunds/${asked?.id}`;
  const decide = { version: String(asked?.version), do: 'approve', note: '' };
  assert.equal((await mai.post(`${refund}/decide`, decide)).status, 403);
  assert.equal((await hanh.post(`${refund}/decide`, { ...decide, do: 'decline' })).status, 422);
  assert.equal((await hanh.post(`${refund}/decide`, decide)).location, `${refund}?done=1`);
  assert.equal((await hanh.post(`${refund}/decide`, decide)).status, 409);
  province.platform.faults.down = true;
  await sendWaiting(province.app, refundTarget, sendRefund);
  assert.equal((await moneyOf(province, code)).finance, 'paid', 'nothing is back while the provider is down');
  province.platform.faults.down = false;
  for (let time = 0; time < 2; time += 1) {
    await province.app.db.run(sql`update outbox set state = 'waiting', next_at = now() where target = ${refundTarget}`);
    await sendWaiting(province.app, refundTarget, sendRefund);
  }
  const back = {
    finance: 'none',
    orders: ['refunded'],
    receipts: ['cancelled'],
    refunds: ['confirmed'],
    paidInLedger: 1,
  };
  assert.deepEqual(await moneyOf(province, code), back);
  assert.equal(province.platform.orders.all().flatMap((order) => order.refunds ?? []).length, 1);
  assert.match(textOf((await lan.get(`/cases/${code}`)).body), /Đã hoàn trả 100\.000 đ/);
});

test('cash goes back over the counter, once it was approved', async (t) => {
  const province = await openPayingProvince(t);
  const { mai, hanh, code } = await start(province);
  await mai.post(`/desk/cases/${code}/fee`, { amount: '100000', do: 'cash' });
  await mai.post(`/desk/cases/${code}/fee/refund`, { refundAmount: '100000', refundReason: 'Hồ sơ rút trong ngày' });
  const { subject } = await caseNow(province, code);
  const [asked] = await refundsOfCase(province.app.db, subject.id);
  const refund = `/desk/refunds/${asked?.id}`;
  await hanh.post(`${refund}/decide`, { version: '1', do: 'approve' });
  assert.match(textOf((await mai.get('/desk/refunds')).body), /chờ trả tại quầy/);
  assert.equal((await mai.post(`${refund}/hand-back`, { version: '2' })).status, 303);
  assert.equal((await moneyOf(province, code)).finance, 'none');
  assert.match(textOf((await mai.get('/desk/receipts')).body), /Tình hình sử dụng biên lai/);
});

test('Lan reads before filing that she pays half online and by which resolution, and so does her receipt', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const house = {
    procedure: '1.009994',
    unit: 'commune-99001',
    papers: ['land-right', 'drawings', 'neighbour-commitment', 'design-capacity'],
  };
  const started = await startDraft(lan.context, house.procedure);
  const draft = started.ok ? await loadDraft(province.app, started.value.id) : undefined;
  assert.ok(draft);
  await saveDraft(lan.context, draft.draft, { answers: sampleAnswers(house.procedure) });
  const check = textOf((await lan.get(`/drafts/${draft.draft.id}/check`)).body);
  assert.match(check, /37\.500 đ Giảm 50% của 75\.000 đ: Nộp hồ sơ trực tuyến\. Căn cứ: Nghị quyết số 18\/2025/);
  const code = await fileSample(province, lan, house);
  const sent = await lan.post(`/cases/${code}/pay`);
  await pays(province, { reference: /\/pay\/(.+)$/.exec(sent.location ?? '')?.[1] ?? '' });
  const receipt = pdfText((await lan.get(`/cases/${code}/receipts/current`)).bytes);
  for (const said of ['37.500', 'Ba mươi bảy nghìn năm trăm đồng', 'Giảm 50%: Nộp hồ sơ trực tuyến'])
    assert.ok(receipt.includes(said), `${said} in ${receipt}`);
});
