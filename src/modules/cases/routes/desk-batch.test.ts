import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { atDesk, fileSample, grocery } from '../testing/sample-cases.ts';

/** Groceries of Lan's that Mai has received. */
async function groceries(province: TestProvince, count: number): Promise<readonly string[]> {
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const codes: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const code = await fileSample(province, lan, grocery);
    await atDesk(province, mai, code).act('receive');
    codes.push(code);
  }
  return codes;
}

const chosen = (act: string, codes: readonly string[]) =>
  `/desk/batch?${new URLSearchParams([['act', act], ...codes.map((code) => ['case', code])])}`;

/** The form that a page of chosen cases would send. */
function formOf(page: string): { key: string; act: string; case: string[] } {
  const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? assert.fail(name);
  return {
    key: valueOf('key'),
    act: valueOf('act'),
    case: [...page.matchAll(/name="case" value="([^"]+)"/g)].map(([, value]) => value ?? ''),
  };
}

const stepsOf = async ({ app }: TestProvince, codes: readonly string[]) =>
  (await app.db.many<{ step: string }>(sql`select step from cases where code = any(${codes}) order by code`)).map(
    ({ step }) => step,
  );

test('Sơn ticks three cases, proposes them in one go, and reads what moved and what not, and why', async (t) => {
  const province = await openTestProvince(t);
  const codes = await groceries(province, 3);
  const son = await province.officer('son.quang');
  const list = (await son.get('/desk?tab=unit')).body;
  for (const code of codes) assert.match(list, new RegExp(`type="checkbox"[^>]*value="${code}"[^>]*form="batch"`));
  const page = (await son.get(chosen('complete-step', codes))).body;
  assert.match(page, /3 hồ sơ, 3 làm được ngay/);
  const form = formOf(page);
  const bare = await son.post('/desk/batch', form);
  assert.equal(bare.status, 422);
  assert.match(bare.body, /Hãy chọn đề xuất: cấp hay từ chối[^]*Hãy ghi nội dung/);
  const [, stopped = ''] = codes;
  await atDesk(province, await province.officer('hanh.tong'), stopped).act('stop', {
    reason: 'Trùng',
    confirm: 'true',
  });

  const sent = { ...form, proposal: 'granted', note: 'Đủ điều kiện' };
  const done = await son.post('/desk/batch', sent);
  assert.equal(done.status, 303);
  const report = (await son.get(done.location ?? '')).body;
  assert.match(report, /Đã làm: 2[^]*Không làm được: 1/);
  assert.match(report, new RegExp(`${stopped}[^]*Người khác vừa thay đổi hồ sơ này`));
  assert.deepEqual((await stepsOf(province, codes)).filter((step) => step === 'approve').length, 2);
  const entries = await province.app.db.many(sql`select 1 from ledger where kind = 'case.proposed'`);
  assert.equal(entries.length, 2);
});

test('The button pressed twice, and at the same moment, does each case once; another’s report is nobody else’s', async (t) => {
  const province = await openTestProvince(t);
  const codes = await groceries(province, 3);
  const son = await province.officer('son.quang');
  const form = formOf((await son.get(chosen('assign', codes))).body);
  const sent = { ...form, officer: String(son.actor.officerId) };
  const replies = await Promise.all([son.post('/desk/batch', sent), son.post('/desk/batch', sent)]);
  assert.deepEqual(new Set(replies.map(({ location }) => location)), new Set([`/desk/batches/${form.key}`]));
  assert.match((await son.get(`/desk/batches/${form.key}`)).body, /Đã làm: 3/);
  assert.equal((await son.post('/desk/batch', sent)).status, 303);
  const assigned = await province.app.db.many(sql`select 1 from ledger where kind = 'case.assigned'`);
  assert.equal(assigned.length, 3);
  const hanh = await province.officer('hanh.tong');
  assert.equal((await hanh.get(`/desk/batches/${form.key}`)).status, 404);
  assert.equal((await hanh.post('/desk/batch', sent)).status, 409);
});

test('Hạnh approves in one go only with the tick; cases that she may not read are passed over', async (t) => {
  const province = await openTestProvince(t);
  const codes = await groceries(province, 2);
  const son = await province.officer('son.quang');
  for (const code of codes)
    await atDesk(province, son, code).act('complete-step', { proposal: 'granted', note: 'Đủ điều kiện' });
  const hanh = await province.officer('hanh.tong');
  const form = formOf((await hanh.get(chosen('approve', codes))).body);
  assert.match((await hanh.post('/desk/batch', form)).body, /Hãy đánh dấu rằng bạn đã kiểm tra/);
  const done = await hanh.post('/desk/batch', { ...form, confirm: 'true' });
  assert.match((await hanh.get(done.location ?? '')).body, /Đã làm: 2/);

  const duc = await province.officer('duc.ca');
  assert.match((await duc.get(chosen('assign', codes))).body, /Chưa chọn hồ sơ nào/);
  const forged = { key: randomUUID(), act: 'return-step', reason: 'Thử', case: codes.map((code) => `${code}~1`) };
  assert.equal((await duc.post('/desk/batch', forged)).status, 422);
});

test('All cases of a list are chosen with one tick, up to two hundred; nonsense is answered in words', async (t) => {
  const province = await openTestProvince(t);
  await groceries(province, 2);
  const son = await province.officer('son.quang');
  assert.match((await son.get('/desk/batch?act=assign&all=true&tab=unit')).body, /2 hồ sơ, 2 làm được ngay/);
  assert.match((await son.get('/desk/batch?all=true&tab=unit')).body, /Hãy chọn việc cần làm/);
  const slips = (await son.get('/desk/batch?act=print&all=true&tab=unit')).body;
  assert.equal([...slips.matchAll(/href="([^"]+)\/process-control\.pdf"/g)].length, 2);
  const bare = await son.get('/desk/batch');
  assert.deepEqual(
    [bare.status, /Quay lại danh sách/.test(bare.body), /Hãy chọn việc/.test(bare.body)],
    [200, true, false],
  );
  assert.match((await son.get('/desk/batch?act=assign')).body, /Chưa chọn hồ sơ nào/);
  const many = Array.from({ length: 201 }, (_each, n) => `H99.99001-260310-${n + 1000}`);
  const asked = await son.get(chosen('assign', many));
  assert.ok(asked.status === 422 || asked.status === 414, String(asked.status));
  assert.equal((await son.post('/desk/batch', { act: 'assign', key: 'x', case: 'y' })).status, 422);
  assert.equal((await son.get('/desk/batches/x')).status, 404);
});

test('A go of more than fifty is carried on from its page, which tells how far it has come', async (t) => {
  const province = await openTestProvince(t);
  const [code = ''] = await groceries(province, 1);
  const son = await province.officer('son.quang');
  const form = formOf((await son.get(chosen('assign', [code]))).body);
  // Fifty that are not there beside one that is: each is dealt with, and keeps no other back.
  const missing = Array.from({ length: 50 }, (_each, n) => `H99.99001-260310-${n + 1000}~1`);
  const sent = { ...form, case: [...missing, ...form.case], officer: String(son.actor.officerId) };
  const begun = await son.post('/desk/batch', sent);
  const url = begun.location ?? '';
  assert.match((await son.get(url)).body, /Đã xử lý 50 trên 51 hồ sơ[^]*Làm tiếp 1 hồ sơ còn lại/);
  assert.equal((await son.post(url)).status, 303);
  const report = (await son.get(url)).body;
  assert.match(report, /Đã làm: 1[^]*Không làm được: 50/);
  assert.doesNotMatch(report, /Làm tiếp/);
});
