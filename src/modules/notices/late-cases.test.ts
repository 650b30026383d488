import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { cases } from '../cases/index.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../cases/testing/sample-cases.ts';
import { tellMorning } from './tell-morning.ts';
import { tellPeople } from './tell.ts';

/** What time has brought about by now, and everybody told. */
async function letTimeWork({ app }: TestProvince): Promise<void> {
  for (const job of cases.jobs ?? []) await job.run(app);
  await catchUp(app, [tellPeople, tellMorning]);
}

const told = async ({ app }: TestProvince, kind: string): Promise<string[]> =>
  (
    await app.db.many<{ username: string }>(sql`
      select username from notices join officers on officers.id = reader_id
      where reader_kind = 'officer' and kind = ${kind} order by username`)
  ).map(({ username }) => username);

const inbox = async (officer: Signed<Officer>) => (await officer.get('/inbox')).body;

async function takenGrocery(province: TestProvince): Promise<string> {
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const son = await province.officer('son.quang');
  await atDesk(province, son, code).act('assign', { officer: String(son.actor.officerId) });
  return code;
}

test('From the working day before the due time on Sơn, who has it, Hạnh, who leads, and Mai at the counter are warned, once', async (t) => {
  const province = await openTestProvince(t);
  const code = await takenGrocery(province);
  province.setClock('2026-03-11T23:59+07:00');
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'case.due-soon'), []);
  province.setClock('2026-03-12T07:00+07:00');
  await letTimeWork(province);
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'case.due-soon'), ['hanh.tong', 'mai.lo', 'son.quang']);
  assert.match(
    await inbox(await province.officer('hanh.tong')),
    new RegExp(`Hồ sơ ${code} sắp đến hạn[^]*08:00 13/03/2026`),
  );
  const list = (await (await province.officer('son.quang')).get('/desk?tab=mine&standing=soon')).body;
  assert.match(list, new RegExp(`${code}[^]*Còn một ngày làm việc|Còn một ngày làm việc[^]*${code}`));

  const hanh = atDesk(province, await province.officer('hanh.tong'), code);
  const day = { 'on.day': '16', 'on.month': '3', 'on.year': '2026' };
  assert.equal((await hanh.act('extend', { reason: 'Chờ xác minh', confirm: 'true', ...day })).status, 303);
  await letTimeWork(province);
  assert.match(
    (await (await province.citizen('Nông Thị Lan')).get('/inbox')).body,
    /Ngày hẹn mới: 08:00 16\/03\/2026\. Lý do: Chờ xác minh/,
  );
  province.setClock('2026-03-13T09:00+07:00');
  await letTimeWork(province);
  assert.equal((await told(province, 'case.due-soon')).length, 6, 'the new date is warned of as the first was');
});

test('Each working morning everybody has one notice of what is overdue and due today; on a day off nobody has', async (t) => {
  const province = await openTestProvince(t);
  await takenGrocery(province);
  await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  province.setClock('2026-03-13T06:59+07:00');
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'cases.morning'), []);
  province.setClock('2026-03-13T07:00+07:00');
  await Promise.all((cases.jobs ?? []).map((job) => job.run(province.app)));
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'cases.morning'), ['hanh.tong', 'mai.lo', 'son.quang']);
  assert.match(
    await inbox(await province.officer('son.quang')),
    /Của bạn: 0 quá hạn, 1 đến hạn hôm nay\. Của đơn vị: 0/,
  );
  assert.match(
    await inbox(await province.officer('hanh.tong')),
    /Của bạn: 0 quá hạn, 0[^]*Của đơn vị: 1 quá hạn, 1 đến hạn hôm nay/,
  );
  province.setClock('2026-03-14T09:00+07:00');
  await letTimeWork(province);
  assert.equal((await told(province, 'cases.morning')).length, 3, 'Saturday is a day off');
  province.setClock('2026-03-16T11:45+07:00');
  await letTimeWork(province);
  assert.equal((await told(province, 'cases.morning')).length, 6);
});

test('A late opinion is told once to who asked and to the one-stop; who was asked hears of the question', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const nam = await province.officer('nam.khang');
  await atDesk(province, nam, code).act('assign', { officer: String(nam.actor.officerId) });
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'so-xay-dung' and valid_to is null`,
  );
  const day = { 'dueOn.day': '12', 'dueOn.month': '3', 'dueOn.year': '2026' };
  await atDesk(province, nam, code).act('consult', { units: String(id), question: 'Có vướng quy hoạch?', ...day });
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'case.consultation-asked'), ['tam.hoang']);
  province.setClock('2026-03-12T17:01+07:00');
  await letTimeWork(province);
  await letTimeWork(province);
  const late = await told(province, 'case.consultation-late');
  assert.ok(late.includes('giang.bac') && late.includes('nam.khang'), late.join(', '));
  assert.equal(new Set(late).size, late.length);
});

test('Nam, who has the case, hears that the opinion has come, and that the applicant took the file back', async (t) => {
  const province = await openTestProvince(t);
  const hung = await province.citizen('Lường Văn Hùng');
  const code = await fileSample(province, hung, petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const nam = await province.officer('nam.khang');
  await atDesk(province, nam, code).act('assign', { officer: String(nam.actor.officerId) });
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'so-xay-dung' and valid_to is null`,
  );
  const day = { 'dueOn.day': '12', 'dueOn.month': '3', 'dueOn.year': '2026' };
  await atDesk(province, nam, code).act('consult', { units: String(id), question: 'Có vướng quy hoạch?', ...day });
  const tam = atDesk(province, await province.officer('tam.hoang'), code);
  const { id: consultation } = await province.app.db.one<{ id: number }>(sql`select id from case_consultations`);
  assert.equal(
    (await tam.act('answer-consultation', { consultation: String(consultation), answer: 'Không' })).status,
    303,
  );
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'case.consultation-answered'), ['nam.khang']);
  assert.match(await inbox(nam), new RegExp(`Đã có ý kiến phối hợp về hồ sơ ${code}`));
  assert.equal((await hung.post(`/cases/${code}/withdraw`, { reason: 'Không mở nữa' })).status, 303);
  await letTimeWork(province);
  assert.match(await inbox(nam), /đã được rút[^]*Lý do: Không mở nữa/);
});
