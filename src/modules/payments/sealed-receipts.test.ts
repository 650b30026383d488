import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { sendWaiting } from '../../kernel/jobs/run-outbox.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { certificateInUse } from '../signing/commands/ensure-demo-certificate.ts';
import { checkDocument } from '../signing/queries/check-document.ts';
import { sealOlderReceipts } from './commands/seal-older-receipts.ts';
import { sealReceipt, sealReceipts, sealTarget } from './commands/seal-receipt.ts';
import { receiptsOfCase } from './queries/receipts.ts';
import { lanFiles, lanOrders, pays } from './testing/lan-pays.ts';
import { openPayingProvince, type PayingProvince } from './testing/paying-province.ts';

async function seal({ app }: PayingProvince): Promise<number> {
  await catchUp(app, [sealReceipts, sealOlderReceipts]);
  return sendWaiting(app, sealTarget, sealReceipt);
}

test('Lan has her receipt at once, and with the ward’s seal soon after; replaced, it says so and the new one is sealed', async (t) => {
  const province = await openPayingProvince(t);
  const { app } = province;
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await lanFiles(province, lan);
  const { subject } = await caseNow(province, code);
  await certificateInUse(hanh.context, { kind: 'unit', unitId: subject.receivingUnitId });
  await pays(province, (await lanOrders(province, lan, code)).order);
  const signaturesOn = async (receipt: number | 'current') => {
    const { bytes } = await lan.get(`/cases/${code}/receipts/${receipt}`);
    const checked = await checkDocument(app, bytes);
    return checked.ok ? checked.value.signatures : assert.fail(checked.problems[0]?.kind.code);
  };
  assert.deepEqual(await signaturesOn('current'), []);
  await seal(province);
  assert.equal((await signaturesOn('current')).length, 1);
  const [receipt] = await receiptsOfCase(app.db, subject.id);
  const told = (await readStream(app.db, `receipt/${receipt?.id}`)).map(({ kind }) => kind);
  assert.deepEqual(told, ['receipt.issued', 'receipt.sealed']);
  await app.db.run(sql`update outbox set state = 'waiting', next_at = now()`);
  await seal(province);
  assert.equal((await readStream(app.db, `receipt/${receipt?.id}`)).length, 2, 'it is sealed once');

  await mai.post(`/desk/cases/${code}/fee/replace`, { payer: 'Hoàng Văn Bách', replaceReason: 'Ghi nhầm người nộp' });
  assert.deepEqual(await signaturesOn(receipt?.id ?? 0), [], 'the old one is printed with why it holds no more');
  await seal(province);
  assert.equal((await signaturesOn('current')).length, 1);
});

test('where the agency has registered no key, the receipt stays as it is and nothing waits', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  await pays(province, (await lanOrders(province, lan, code)).order);
  assert.equal(await seal(province), 1);
  assert.equal(await seal(province), 0);
  assert.equal((await lan.get(`/cases/${code}/receipts/current`)).status, 200);
});

test('Lan paid before the ward had a key: once it registers one, her receipt is sealed, once; that of another agency is not', async (t) => {
  const province = await openPayingProvince(t);
  const { app } = province;
  const [lan, hanh] = [await province.citizen('Nông Thị Lan'), await province.officer('hanh.tong')];
  const code = await lanFiles(province, lan);
  await pays(province, (await lanOrders(province, lan, code)).order);
  await seal(province);
  const { subject } = await caseNow(province, code);
  const sealed = async (): Promise<boolean> => {
    const [receipt] = await receiptsOfCase(app.db, subject.id);
    return receipt?.sealedFile !== undefined;
  };
  const other = await app.db.one<{ id: number }>(
    sql`select id from units where kind = 'commune' and id <> ${subject.receivingUnitId} limit 1`,
  );
  await certificateInUse(hanh.context, { kind: 'unit', unitId: other.id });
  assert.deepEqual([await seal(province), await sealed()], [0, false]);

  await certificateInUse(hanh.context, { kind: 'unit', unitId: subject.receivingUnitId });
  assert.deepEqual([await seal(province), await sealed()], [1, true]);
  assert.equal(await seal(province), 0);
  const { bytes } = await lan.get(`/cases/${code}/receipts/current`);
  const checked = await checkDocument(app, bytes);
  assert.ok(checked.ok && checked.value.signatures.length === 1);
});

test('a message sent twice at one moment seals a receipt once', async (t) => {
  const province = await openPayingProvince(t);
  const { app } = province;
  const [lan, hanh] = [await province.citizen('Nông Thị Lan'), await province.officer('hanh.tong')];
  const code = await lanFiles(province, lan);
  const { subject } = await caseNow(province, code);
  await certificateInUse(hanh.context, { kind: 'unit', unitId: subject.receivingUnitId });
  await pays(province, (await lanOrders(province, lan, code)).order);
  const [receipt] = await receiptsOfCase(app.db, subject.id);
  const message = { id: 1, target: sealTarget, key: `${sealTarget}/1`, body: { receipt: receipt?.id } };
  await Promise.all([sealReceipt(app, message), sealReceipt(app, message)]);
  const told = (await readStream(app.db, `receipt/${receipt?.id}`)).map(({ kind }) => kind);
  assert.deepEqual(told, ['receipt.issued', 'receipt.sealed']);
});
