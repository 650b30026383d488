import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { caseByCode } from '../queries/load-case.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

type State = { status: number; dueAt: string | null; stepDueAt: string | null; step: string; outcome: string | null };

async function stateOf({ app }: TestProvince, code: string): Promise<State> {
  const row = await app.db.one<{
    status: number;
    step: string;
    outcome: string | null;
    due: Instant | null;
    stepDue: Instant | null;
  }>(sql`select status, step, outcome, due_at as due, step_due_at as "stepDue" from cases where code = ${code}`);
  const iso = (at: Instant | null) => (at === null ? null : formatIso(at, app.place.zone).slice(0, 16));
  return { status: row.status, step: row.step, outcome: row.outcome, dueAt: iso(row.due), stepDueAt: iso(row.stepDue) };
}

/** Lan hands in what was asked of her. */
async function answer({ app }: TestProvince, { context }: Signed<Citizen>, code: string): Promise<void> {
  const at = await caseByCode(app, code);
  assert.ok(at);
  const supplement = { answers: at.subject.answers, papers: [], message: 'Đã sửa như hướng dẫn' };
  assert.deepEqual(await answerSupplement(context, at, supplement), { ok: true, value: undefined });
}

const done = (code: string, act: string) => `/desk/cases/${code}?done=${act}`;

test('A petrol store goes from the counter of the province to its certificate, through six officers’ hands', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, petrolStore);
  const at = async (username: string) => atDesk(province, await province.officer(username), code);
  const [giang, nam, linh, phong] = [
    await at('giang.bac'),
    await at('nam.khang'),
    await at('linh.ha'),
    await at('phong.mua'),
  ];
  const units = await province.app.db.many<{ id: number; key: string }>(
    sql`select id, key from units where valid_to is null`,
  );
  const idOf = (key: string) => String(units.find((unit) => unit.key === key)?.id);
  const officer = async (username: string) => String((await province.officer(username)).actor.officerId);

  province.setClock('2026-03-10T09:00+07:00');
  assert.equal((await giang.act('receive')).location, done(code, 'receive'));
  // 20 working days from Tuesday 10 March 09:00.
  assert.equal((await stateOf(province, code)).dueAt, '2026-04-07T09:00');
  assert.match(await nam.page(), /Tôi nhận việc này/);
  assert.equal((await nam.act('assign', { officer: await officer('nam.khang') })).location, done(code, 'assign'));

  const asked = { units: idOf('so-xay-dung'), question: 'Đất có đúng quy hoạch không?' };
  const consulted = await nam.act('consult', { ...asked, 'dueOn.day': '13', 'dueOn.month': '3', 'dueOn.year': '2026' });
  assert.equal(consulted.location, done(code, 'consult'));
  assert.match((await (await province.officer('phong.mua')).get('/desk?tab=consulted')).body, new RegExp(code));
  const asks = /name="\/answer-consultation\/consultation" value="(\d+)"/.exec(await phong.page());
  assert.ok(asks);
  const answered = await phong.act('answer-consultation', { consultation: asks[1] ?? '', answer: 'Đúng quy hoạch.' });
  assert.equal(answered.location, done(code, 'answer-consultation'));
  assert.match(await nam.page(), /Đúng quy hoạch\./);

  assert.equal((await nam.act('complete-step', { note: 'Đủ điều kiện' })).location, done(code, 'complete-step'));
  await nam.act('complete-step', { note: 'Biên bản 12' });
  assert.equal((await stateOf(province, code)).step, 'draft');
  assert.equal((await nam.act('return-step', { reason: 'Thiếu ảnh' })).location, done(code, 'return-step'));
  assert.equal((await stateOf(province, code)).step, 'inspect');
  await nam.act('complete-step');
  assert.equal((await nam.act('complete-step', { note: 'Đề nghị cấp' })).status, 422, 'a proposal must be chosen');
  assert.equal(
    (await nam.act('complete-step', { proposal: 'granted', note: 'Đề nghị cấp' })).location,
    done(code, 'complete-step'),
  );

  assert.match(await linh.page(), /Quyết định theo đề xuất: Đồng ý giải quyết/);
  assert.equal((await linh.act('decline', { reason: 'Bổ sung căn cứ' })).location, done(code, 'decline'));
  assert.match(await nam.page(), /Bổ sung căn cứ/);
  await nam.act('complete-step', { proposal: 'granted', note: 'Đã bổ sung căn cứ' });
  assert.equal((await linh.act('approve')).location, done(code, 'approve'));
  assert.equal((await stateOf(province, code)).outcome, 'granted');

  const result = {
    number: '15/GCN-SCT',
    signer: 'Hà Khánh Linh',
    'issuedOn.day': '10',
    'issuedOn.month': '03',
    'issuedOn.year': '2026',
  };
  assert.equal((await nam.act('record-result', result)).location, done(code, 'record-result'));
  assert.equal((await stateOf(province, code)).status, 9);
  assert.match((await (await province.officer('giang.bac')).get('/desk?tab=return')).body, new RegExp(code));
  assert.equal((await giang.act('return-result', { by: 'counter' })).location, done(code, 'return-result'));
  assert.equal((await stateOf(province, code)).status, 10);

  const page = await giang.page();
  assert.match(page, /Bạc Cầm Giang, Viên chức tiếp nhận và trả kết quả/);
  assert.match(page, /15\/GCN-SCT/);
  assert.match(page, /Hồ sơ đã kết thúc/);
  assert.match((await (await province.officer('nam.khang')).get('/desk?tab=closed')).body, new RegExp(code));
});

test('What comes after 15:00 is counted from the next working day, and the page says so', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  province.setClock('2026-03-10T15:30+07:00');
  await mai.act('receive');
  assert.equal((await stateOf(province, code)).dueAt, '2026-03-13T17:00');
  assert.match(await mai.page(), /thứ Tư 11\/03\/2026/);
});

test('A supplement at intake is asked for once, in one go; its answer gives the office its 8 hours anew', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  const request = {
    papers: ['identity', 'meeting-minutes'],
    reason: 'Ghi rõ ngành nghề',
    contact: 'Mai, 0912 000 001',
  };
  const blank = await mai.act('request-supplement', { ...request, reason: ' ', contact: '' });
  assert.equal(blank.status, 422);
  assert.match(blank.body, /value="identity" checked/);
  assert.match(blank.body, /Hãy ghi lý do/);
  assert.equal((await mai.act('request-supplement', request)).location, done(code, 'request-supplement'));
  assert.equal((await stateOf(province, code)).status, 5);
  assert.match(await mai.page(), /Đang chờ người nộp/);

  province.setClock('2026-03-12T10:00+07:00');
  await answer(province, lan, code);
  const page = await mai.page();
  assert.match(page, /hạn 10:00 13\/03\/2026/);
  assert.match(page, /Đã yêu cầu bổ sung một lần khi tiếp nhận/);
  assert.equal((await mai.act('request-supplement', request)).status, 409);
});

test('An applicant who never answers keeps no case open: Hạnh stops it, at intake as while it is worked on', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const request = { papers: ['identity'], reason: 'Ghi rõ ngành nghề', contact: 'Mai, 0912 000 001' };
  for (const phase of ['intake', 'work']) {
    const code = await fileSample(province, lan, grocery);
    const mai = atDesk(province, await province.officer('mai.lo'), code);
    const son = atDesk(province, await province.officer('son.quang'), code);
    if (phase === 'work') await mai.act('receive');
    await (phase === 'work' ? son : mai).act('request-supplement', request);
    assert.equal((await stateOf(province, code)).status, 5);
    const hanh = atDesk(province, await province.officer('hanh.tong'), code);
    const stopped = await hanh.act('stop', { reason: 'Quá 30 ngày không bổ sung', confirm: 'true' });
    assert.equal(stopped.location, done(code, 'stop'));
    assert.equal((await stateOf(province, code)).status, 8);
    assert.match((await lan.get(`/cases/${code}`)).body, /Quá 30 ngày không bổ sung/);
  }
  assert.deepEqual(await province.app.db.many(sql`select 1 from case_pauses where to_at is null`), []);
});

test('A supplement while the case is worked on stops the clock, and its answer counts the term anew', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  assert.equal((await stateOf(province, code)).dueAt, '2026-03-13T08:00');
  const son = atDesk(province, await province.officer('son.quang'), code);
  province.setClock('2026-03-11T09:00+07:00');
  await son.act('request-supplement', { reason: 'Thiếu chữ ký', contact: 'Sơn' });
  assert.deepEqual(await stateOf(province, code).then(({ status, dueAt, stepDueAt }) => [status, dueAt, stepDueAt]), [
    5,
    null,
    null,
  ]);

  province.setClock('2026-03-16T09:00+07:00');
  await answer(province, lan, code);
  const { status, dueAt } = await stateOf(province, code);
  assert.deepEqual([status, dueAt], [4, '2026-03-19T09:00']);
  assert.match(await son.page(), /thời hạn tính lại từ đầu/);
});

test('After a wait for payment the step goes on with what was left of its time; an answered supplement gives it anew', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  await mai.act('receive');
  const stepDue = async () => (await stateOf(province, code)).stepDueAt;
  assert.equal(await stepDue(), '2026-03-12T07:36');
  const son = atDesk(province, await province.officer('son.quang'), code);
  province.setClock('2026-03-10T10:00+07:00');
  await son.act('request-payment');
  province.setClock('2026-03-12T10:00+07:00');
  await mai.act('record-payment', { receipt: 'BL-0007' });
  assert.equal(await stepDue(), '2026-03-16T07:36');
  const [, reasoning = ''] = (await son.page()).split('<h3>Thẩm định');
  assert.match(reasoning, /không tính 16 giờ làm việc.*cộng dồn 15 giờ 36 phút/);
  await son.act('request-supplement', { reason: 'Thiếu chữ ký', contact: 'Sơn' });
  province.setClock('2026-03-16T08:00+07:00');
  await answer(province, lan, code);
  assert.equal(await stepDue(), '2026-03-18T07:36');
});

test('A wait for payment is added to the term, to the minute', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  await mai.act('receive');
  const son = atDesk(province, await province.officer('son.quang'), code);
  assert.match(await son.page(), /Số tiền 100\.000/);
  assert.equal((await son.act('request-payment')).location, done(code, 'request-payment'));
  assert.equal((await stateOf(province, code)).status, 6);
  province.setClock('2026-03-12T08:00+07:00');
  assert.equal((await mai.act('record-payment', { receipt: '' })).status, 422);
  assert.equal((await mai.act('record-payment', { receipt: 'BL-0007' })).location, done(code, 'record-payment'));
  const { status, dueAt } = await stateOf(province, code);
  assert.deepEqual([status, dueAt], [4, '2026-03-17T08:00']);
  assert.match(await mai.page(), /100\.000\u00a0đ, đã nộp/);
});

test('A refusal needs its reason and the tick that it is meant; then the case is over', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  const rash = await mai.act('refuse', { reason: 'Không thuộc thẩm quyền' });
  assert.equal(rash.status, 422);
  assert.match(rash.body, /Không thuộc thẩm quyền<\/textarea>/);
  assert.match(rash.body, /Hãy đánh dấu rằng bạn đã kiểm tra/);
  assert.equal(
    (await mai.act('refuse', { reason: 'Không thuộc thẩm quyền', confirm: 'true' })).location,
    done(code, 'refuse'),
  );
  assert.equal((await stateOf(province, code)).status, 3);
  assert.match(await mai.page(), /refusal\.pdf/);
  assert.equal((await mai.act('receive')).status, 409);
});
