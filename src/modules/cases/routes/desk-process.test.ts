import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { formatIso } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';
import { atDesk, fileSample, grocery, petrolStore, type AtDesk } from '../testing/sample-cases.ts';

const rowOf = async ({ app }: TestProvince, code: string) => {
  const row = await app.db.one<{
    step: string;
    due: Instant | null;
    stepDue: Instant | null;
    competent: string;
    receiving: string;
    assignee: string | null;
    proposal: unknown;
  }>(sql`select step, due_at as due, step_due_at as "stepDue", assignee_name as assignee, proposal,
      (select key from units where id = competent_unit_id) as competent,
      (select key from units where id = receiving_unit_id) as receiving
    from cases where code = ${code}`);
  const iso = (at: Instant | null) => (at === null ? null : formatIso(at, app.place.zone).slice(0, 16));
  return { ...row, due: iso(row.due), stepDue: iso(row.stepDue) };
};

const lastEntry = ({ app }: TestProvince, code: string) =>
  app.db.one<{ kind: string; body: Record<string, unknown> }>(sql`
    select kind, body from ledger where stream = (select 'case/' || id from cases where code = ${code})
    order by number desc limit 1`);

const unitId = async ({ app }: TestProvince, key: string): Promise<string> =>
  String((await app.db.one<{ id: number }>(sql`select id from units where key = ${key} and valid_to is null`)).id);

const on = (field: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${field}.day`]: date, [`${field}.month`]: month, [`${field}.year`]: year };
};

const rowsOfConsultations = async ({ app }: TestProvince, code: string): Promise<number> =>
  (
    await app.db.one<{ count: number }>(sql`
      select count(*)::int as count from case_consultations where case_id = (select id from cases where code = ${code})`)
  ).count;

/** Lan's grocery, received by Mai on Tuesday at 08:00, due on Friday 13 March 08:00. */
async function receivedGrocery(province: TestProvince) {
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const at = async (username: string): Promise<AtDesk> => atDesk(province, await province.officer(username), code);
  const desk = { mai: await at('mai.lo'), son: await at('son.quang'), hanh: await at('hanh.tong') };
  await desk.mai.act('receive');
  return { lan, code, ...desk };
}

test('Hạnh apologises once, in time: the date moves by whole working days, and Lan reads why', async (t) => {
  const province = await openTestProvince(t);
  const { lan, code, son, hanh } = await receivedGrocery(province);
  province.setClock('2026-03-12T08:00+07:00');
  const sorry = { reason: 'Chờ xác minh địa điểm', confirm: 'true' };
  assert.equal((await son.act('extend', { ...sorry, ...on('on', '2026-03-17') })).status, 403, 'the head apologises');
  const sunday = await hanh.act('extend', { ...sorry, ...on('on', '2026-03-15') });
  assert.equal(sunday.status, 422);
  assert.match(sunday.body, /Hãy chọn một ngày làm việc sau ngày hẹn cũ/);
  assert.match(sunday.body, /Chờ xác minh địa điểm<\/textarea>/);
  assert.equal((await hanh.act('extend', { ...sorry, confirm: '', ...on('on', '2026-03-17') })).status, 422);
  const before = await rowOf(province, code);
  assert.equal((await hanh.act('extend', { ...sorry, ...on('on', '2026-03-17') })).status, 303);
  const after = await rowOf(province, code);
  assert.deepEqual([before.due, after.due], ['2026-03-13T08:00', '2026-03-17T08:00']);
  const { kind, body } = await lastEntry(province, code);
  assert.equal(kind, 'case.extended');
  assert.deepEqual([body['reason'], body['workingDays']], ['Chờ xác minh địa điểm', 2]);
  const page = (await lan.get(`/cases/${code}`)).body;
  assert.match(page, /Xin lỗi bạn: kết quả được hẹn lại/);
  assert.match(page, /Gia hạn một lần thêm 2 ngày làm việc: Chờ xác minh địa điểm/);
  assert.match(await hanh.page(), /Hẹn lại ngày trả/);
  assert.doesNotMatch(await hanh.page(), /action="[^"]*\/extend"/);
  assert.equal((await hanh.act('extend', { ...sorry, ...on('on', '2026-03-20') })).status, 409);
});

test('Two who apologise at the same moment give one new date', async (t) => {
  const province = await openTestProvince(t);
  const { code, hanh } = await receivedGrocery(province);
  const sorry = { reason: 'Chờ xác minh', confirm: 'true', ...on('on', '2026-03-16') };
  const { version } = await province.app.db.one<{ version: number }>(
    sql`select version from cases where code = ${code}`,
  );
  const replies = await Promise.all([hanh.act('extend', sorry, version), hanh.act('extend', sorry, version)]);
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  assert.equal((await province.app.db.many(sql`select 1 from case_extensions`)).length, 1);
});

test('One minute past the last working day before, the apology is an overdue one: Lan learns the date, the law’s stays', async (t) => {
  const province = await openTestProvince(t);
  const { lan, code, hanh } = await receivedGrocery(province);
  province.setClock('2026-03-12T08:01+07:00');
  assert.match(await hanh.page(), /Đây là lời xin lỗi quá hạn/);
  const sorry = { reason: 'Cán bộ ốm', confirm: 'true', ...on('on', '2026-03-16') };
  assert.equal((await hanh.act('extend', sorry)).status, 303);
  assert.equal((await rowOf(province, code)).due, '2026-03-13T08:00');
  assert.equal((await lastEntry(province, code)).kind, 'case.apologised');
  assert.match((await lan.get(`/cases/${code}`)).body, /Xin lỗi bạn: hồ sơ quá hạn[^]*08:00 16\/03\/2026/);
  const desk = await hanh.page();
  assert.match(desk, /Hạn theo quy định vẫn là 08:00 13\/03\/2026/);
  assert.doesNotMatch(desk, /Xin lỗi bạn/, 'the apology is the applicant’s');
});

test('Sơn takes back what he handed on by mistake, with the deadline it had, until Hạnh has begun', async (t) => {
  const province = await openTestProvince(t);
  const { code, son, hanh } = await receivedGrocery(province);
  const before = await rowOf(province, code);
  province.setClock('2026-03-10T10:00+07:00');
  await son.act('complete-step', { proposal: 'granted', note: 'Đủ điều kiện' });
  assert.equal((await hanh.act('recall-step')).status, 403);
  province.setClock('2026-03-10T10:05+07:00');
  assert.equal((await son.act('recall-step')).status, 303);
  const after = await rowOf(province, code);
  assert.deepEqual([after.step, after.stepDue, after.proposal], [before.step, before.stepDue, null]);
  assert.equal(after.assignee, 'Quàng Văn Sơn');
  assert.equal((await lastEntry(province, code)).kind, 'case.step-recalled');
  assert.equal((await son.act('recall-step')).status, 409, 'there is nothing to take back twice');

  await son.act('complete-step', { proposal: 'refused', note: 'Trùng địa điểm' });
  const officer = String((await province.officer('hanh.tong')).actor.officerId);
  await hanh.act('assign', { officer });
  const late = await son.act('recall-step');
  assert.equal(late.status, 409);
  assert.match(late.body, /Người nhận đã bắt đầu xử lý/);
  assert.equal((await hanh.act('approve')).status, 303);
  assert.equal((await hanh.act('recall-step')).status, 303, 'an approver may take back their own decision as well');
  assert.deepEqual((await rowOf(province, code)).step, 'approve');
});

test('Taken back by Sơn and begun by Hạnh at the same moment, the step is one or the other’s', async (t) => {
  const province = await openTestProvince(t);
  const { code, son, hanh } = await receivedGrocery(province);
  await son.act('complete-step', { proposal: 'granted', note: 'Đủ điều kiện' });
  const { version } = await province.app.db.one<{ version: number }>(
    sql`select version from cases where code = ${code}`,
  );
  const replies = await Promise.all([son.act('recall-step', {}, version), hanh.act('approve', {}, version)]);
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  const { kind } = await lastEntry(province, code);
  const { step } = await rowOf(province, code);
  assert.equal(step === 'approve', false);
  assert.ok(kind === 'case.step-recalled' || kind === 'case.approved', kind);
});

test('Several units are asked at once; one question is withdrawn, one answer is late, and Nam goes on without the last', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const nam = atDesk(province, await province.officer('nam.khang'), code);
  const [build, tax, health] = [
    await unitId(province, 'so-xay-dung'),
    await unitId(province, 'thue-tinh'),
    await unitId(province, 'so-y-te'),
  ];
  const question = { question: 'Có vướng mắc gì không?', ...on('dueOn', '2026-03-12') };
  assert.match((await nam.act('consult', question)).body, /Hãy chọn ít nhất một đơn vị/);
  const found = await nam.act('consult', { ...question, units: [tax], find: 'so xay', search: 'true' });
  assert.equal(found.status, 200);
  const offered = [...found.body.matchAll(/name="\/consult\/units" value="(\d+)"/g)].map(([, unit]) => unit);
  assert.deepEqual(offered, [tax, build], 'what is ticked stays, beside what was found');
  assert.match(found.body, /Có vướng mắc gì không\?/);
  assert.equal(await rowsOfConsultations(province, code), 0, 'searching asks nobody');
  assert.equal((await nam.act('consult', { ...question, units: [build, tax, health] })).status, 303);
  const officer = await province.officer('phong.mua');
  const phong = atDesk(province, officer, code);
  const asked = async (unit: string) =>
    String(
      (
        await province.app.db.one<{ id: number }>(
          sql`select id from case_consultations where unit_id = ${Number(unit)}`,
        )
      ).id,
    );
  assert.equal((await nam.act('withdraw-consultation', { consultation: await asked(tax) })).status, 422);
  const withdrawn = { consultation: await asked(tax), reason: 'Hỏi nhầm' };
  assert.equal((await nam.act('withdraw-consultation', withdrawn)).status, 303);
  assert.equal((await nam.act('withdraw-consultation', withdrawn)).status, 404, 'withdrawn once');

  province.setClock('2026-03-13T08:00+07:00');
  assert.match(await nam.page(), /Quá hạn trả lời/);
  assert.equal(
    (await phong.act('answer-consultation', { consultation: await asked(build), answer: 'Không' })).status,
    303,
  );
  assert.equal((await lastEntry(province, code)).body['late'], true);
  const waiting = await nam.act('complete-step', { note: 'Đủ' });
  assert.equal(waiting.status, 422);
  assert.match(waiting.body, /Chưa trả lời: Sở Y tế/);
  assert.equal((await nam.act('complete-step', { note: 'Đủ', goesOn: 'true' })).status, 303);
  assert.equal((await lastEntry(province, code)).body['withoutOpinions'], 1);
  assert.match(await nam.page(), /Trả lời trễ[^]*Đã rút/);
});

test('Hạnh passes a grocery of another commune on after 15:00: handed over next morning, the date kept, the result still at her counter', async (t) => {
  const province = await openTestProvince(t);
  const { lan, code, son, hanh } = await receivedGrocery(province);
  const namLanh = await unitId(province, 'commune-99007');
  province.setClock('2026-03-11T15:30+07:00');
  const passed = { unit: namLanh, reason: 'Địa điểm thuộc xã Nậm Lành', confirm: 'true' };
  assert.equal((await son.act('transfer', passed)).status, 403);
  assert.match(await hanh.page(), /bàn giao lúc 07:00 12\/03\/2026/);
  const wrong = await hanh.act('transfer', { ...passed, unit: await unitId(province, 'so-y-te') });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Địa điểm thuộc xã Nậm Lành<\/textarea>/);
  assert.equal((await hanh.act('transfer', passed)).status, 303);
  const row = await rowOf(province, code);
  assert.deepEqual([row.due, row.competent, row.receiving], ['2026-03-13T08:00', 'commune-99007', 'commune-99001']);
  const { kind, body } = await lastEntry(province, code);
  assert.equal(kind, 'case.transferred');
  assert.equal(formatIso(body['handedOverAt'] as Instant, province.app.place.zone).slice(0, 16), '2026-03-12T07:00');
  assert.match((await lan.get(`/cases/${code}`)).body, /Địa điểm thuộc xã Nậm Lành/);
  const duc = atDesk(province, await province.officer('duc.ca'), code);
  province.setClock('2026-03-12T08:00+07:00');
  assert.equal((await duc.act('complete-step', { proposal: 'granted', note: 'Đủ' })).status, 303);
  assert.equal((await hanh.act('approve')).status, 403, 'who passed it on decides it no more');
});

test('Where the procedure says so the term begins anew at the other agency, after 15:00 from the next morning, and the page explains it', async (t) => {
  const province = await openTestProvince(t);
  await province.databases.owner.run(sql`
    update procedures set definition = jsonb_set(definition, '{term,onTransfer}', '"restart"') where code = ${grocery.procedure}`);
  const { lan, code, hanh } = await receivedGrocery(province);
  province.setClock('2026-03-11T15:30+07:00');
  assert.match(await hanh.page(), /Thời hạn tính lại từ khi bàn giao/);
  const passed = { unit: await unitId(province, 'commune-99007'), reason: 'Sai thẩm quyền', confirm: 'true' };
  assert.equal((await hanh.act('transfer', passed)).status, 303);
  // Three working days from Thursday 12 March 07:00.
  assert.equal((await rowOf(province, code)).due, '2026-03-16T17:00');
  assert.match((await lan.get(`/cases/${code}`)).body, /17:00 16\/03\/2026/);
  const duc = atDesk(province, await province.officer('duc.ca'), code);
  assert.match(await duc.page(), /Thời hạn tính lại từ khi cơ quan nhận chuyển giao tiếp nhận hồ sơ/);
});

test('An online application sent to the wrong commune goes over whole, and its time to be looked at goes on', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const clerk = await province.officer('mai.lo');
  const mai = atDesk(province, clerk, code);
  const passed = { unit: await unitId(province, 'commune-99007'), reason: 'Nộp nhầm xã', confirm: 'true' };
  const { location } = await mai.act('transfer', passed);
  const { status, body } = await clerk.get(location ?? '');
  assert.equal(status, 200, 'whoever passed it on is told so, though the case is hers no more');
  assert.match(body, new RegExp(`Đã chuyển hồ sơ[^]*Hồ sơ ${code} không còn thuộc phần việc của bạn`));
  const row = await rowOf(province, code);
  assert.deepEqual([row.receiving, row.competent], ['commune-99007', 'commune-99007']);
  const duc = atDesk(province, await province.officer('duc.ca'), code);
  assert.equal((await duc.act('receive')).status, 303);
});
