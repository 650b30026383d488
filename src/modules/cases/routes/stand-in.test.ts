import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { atDesk, fileSample, grocery } from '../testing/sample-cases.ts';

const positionOf = async ({ app }: TestProvince, username: string): Promise<number> =>
  (
    await app.db.one<{ id: number }>(sql`
      select p.id from officers o join appointments a on a.officer_id = o.id join positions p on p.id = a.position_id
      where o.username = ${username} and a.valid_to is null`)
  ).id;

const absence = async (
  province: TestProvince,
  of: Signed<Officer>,
  username: string,
  days: readonly [string, string],
) => ({
  officer: String(of.actor.officerId),
  from: days[0],
  to: days[1],
  reason: 'Nghỉ phép',
  [`delegate-${await positionOf(province, username)}`]: '',
});

/** Gives Hoa Xuân ward a deputy chair. */
async function withColleagues(province: TestProvince): Promise<Signed<Officer>> {
  const kien = await province.officer('kien.dinh');
  const deputy = {
    full_name: 'Lò Văn Pản',
    username: 'pan.lo',
    unit_key: 'commune-99001',
    title_vi: 'Phó Chủ tịch Ủy ban nhân dân phường',
    title_en: 'Vice-chair',
    roles: 'approver',
    covers_below: 'yes',
    valid_from: '1/3/2026',
  };
  assert.equal((await kien.post('/operator/officers/new', deputy)).status, 303);
  return province.officer('pan.lo');
}

test('Nam may hand his work to Linh or above, yet not to Kiên, who only keeps the system', async (t) => {
  const province = await openTestProvince(t);
  const nam = await province.officer('nam.khang');
  const kien = await province.officer('kien.dinh');
  const page = (await nam.get('/officer/absences')).body;
  assert.match(page, /Hà Khánh Linh/);
  assert.match(page, /Lường Quốc Vinh/);
  assert.doesNotMatch(page, /Đinh Trung Kiên/);
  const form = await absence(province, nam, 'nam.khang', ['10/3/2026', '12/3/2026']);
  const field = `delegate-${await positionOf(province, 'nam.khang')}`;
  assert.equal((await nam.post('/officer/absences', { ...form, [field]: String(kien.actor.officerId) })).status, 422);
});

test('Mai is away: Sơn takes in what she would have, the ledger names both, and it ends by itself', async (t) => {
  const province = await openTestProvince(t);
  const [mai, son] = [await province.officer('mai.lo'), await province.officer('son.quang')];
  const field = `delegate-${await positionOf(province, 'mai.lo')}`;
  const page = (await mai.get('/officer/absences')).body;
  assert.match(page, /Công chức Trung tâm Phục vụ hành chính công[\s\S]*Quàng Văn Sơn/);
  const form = await absence(province, mai, 'mai.lo', ['10/3/2026', '12/3/2026']);
  const backwards = await mai.post('/officer/absences', { ...form, to: '9/3/2026' });
  assert.match(backwards.body, /Ngày cuối trước ngày đầu/);
  const set = await mai.post('/officer/absences', { ...form, [field]: String(son.actor.officerId) });
  assert.equal(set.status, 303);
  assert.match((await mai.get('/officer/absences')).body, /Quàng Văn Sơn: Công chức Trung tâm/);

  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  province.setClock('2026-03-10T08:05+07:00');
  const standIn = await province.officer('son.quang');
  assert.match((await standIn.get('/officer/absences')).body, /Bạn đang thay mặt[\s\S]*Lò Thị Mai/);
  assert.equal((await atDesk(province, standIn, code).act('receive')).status, 303);
  const { actor } = await province.app.db.one<{ actor: { name: string; onBehalfOf: { name: string } } }>(
    sql`select actor from ledger where kind = 'case.received' order by position desc limit 1`,
  );
  assert.deepEqual([actor.name, actor.onBehalfOf.name], ['Quàng Văn Sơn', 'Lò Thị Mai']);
  assert.match((await standIn.get(`/desk/cases/${code}`)).body, /Quàng Văn Sơn, thay mặt Lò Thị Mai/);
  const clash = await mai.post('/officer/absences', { ...form, from: '12/3/2026', to: '14/3/2026' });
  assert.match(clash.body, /Đã có lần vắng mặt từ 10\/03\/2026 đến 12\/03\/2026/);

  province.setClock('2026-03-13T08:00+07:00');
  assert.equal((await province.officer('son.quang')).actor.positions.length, 1);
});

test('approving goes from the head to a deputy and to nobody else', async (t) => {
  const province = await openTestProvince(t);
  const pan = await withColleagues(province);
  const [hanh, son] = [await province.officer('hanh.tong'), await province.officer('son.quang')];
  const field = `delegate-${await positionOf(province, 'hanh.tong')}`;
  const form = await absence(province, hanh, 'hanh.tong', ['10/3/2026', '10/3/2026']);
  const refused = await hanh.post('/officer/absences', { ...form, [field]: String(son.actor.officerId) });
  assert.match(refused.body, /Quyền phê duyệt chỉ do người đứng đầu giao cho cấp phó/);
  assert.equal((await hanh.post('/officer/absences', { ...form, [field]: String(pan.actor.officerId) })).status, 303);
  const acting = (await province.officer('pan.lo')).actor.positions.find(({ onBehalfOf }) => onBehalfOf !== undefined);
  assert.deepEqual(
    [acting?.onBehalfOf?.fullName, [...(acting?.roles ?? [])].sort()],
    ['Tòng Thị Hạnh', ['approver', 'leader']],
  );
});

test('Pản, who acts for Hạnh, cannot go on acting for her longer than she said', async (t) => {
  const province = await openTestProvince(t);
  const pan = await withColleagues(province);
  const hanh = await province.officer('hanh.tong');
  const field = `delegate-${await positionOf(province, 'hanh.tong')}`;
  const form = await absence(province, hanh, 'hanh.tong', ['10/3/2026', '10/3/2026']);
  const toPan = { ...form, [field]: String(pan.actor.officerId) };
  assert.equal((await hanh.post('/officer/absences', toPan)).status, 303);
  const acting = await province.officer('pan.lo');
  const longer = await acting.post('/officer/absences', { ...toPan, from: '11/3/2026', to: '30/12/2026' });
  assert.equal(longer.status, 403);
  const forMai = await absence(province, await province.officer('mai.lo'), 'mai.lo', ['11/3/2026', '11/3/2026']);
  assert.equal((await acting.post('/officer/absences', forMai)).status, 303);
});

test(
  'Hạnh is back early: wherever Pản is signed in, his next request no longer acts for her',
  { timeout: 30_000 },
  async (t) => {
    const province = await openTestProvince(t);
    const pan = await withColleagues(province);
    const hanh = await province.officer('hanh.tong');
    const field = `delegate-${await positionOf(province, 'hanh.tong')}`;
    const form = await absence(province, hanh, 'hanh.tong', ['10/3/2026', '12/3/2026']);
    await hanh.post('/officer/absences', { ...form, [field]: String(pan.actor.officerId) });
    const token = /session=([^;]+)/.exec(await pan.cookie())?.[1] ?? '';
    const heard = Promise.withResolvers<string>();
    const stop = await province.databases.db.listen('session_ended', heard.resolve);
    t.after(stop);
    const { id, version } = await province.app.db.one<{ id: number; version: number }>(
      sql`select id, version from absences`,
    );
    assert.equal((await hanh.post(`/officer/absences/${id}/end`, { version: String(version) })).status, 303);
    assert.equal(await heard.promise, createHash('sha256').update(token).digest('hex'));
    assert.equal((await province.officer('pan.lo')).actor.positions.length, 1);
  },
);

test('Hạnh sees who of hers is away without anybody to act, sets it for them, and ends it', async (t) => {
  const province = await openTestProvince(t);
  const [mai, hanh, nam] = [
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
    await province.officer('nam.khang'),
  ];
  const form = await absence(province, mai, 'mai.lo', ['10/3/2026', '20/3/2026']);
  assert.equal((await nam.post('/officer/absences', form)).status, 403);
  assert.equal((await hanh.post('/officer/absences', form)).status, 303);
  const page = (await hanh.get('/officer/absences')).body;
  assert.match(page, /Cán bộ của đơn vị vắng mặt[\s\S]*Lò Thị Mai[\s\S]*chưa có người thay/);
  const { id, version } = await province.app.db.one<{ id: number; version: number }>(
    sql`select id, version from absences`,
  );
  assert.equal((await nam.post(`/officer/absences/${id}/end`, { version: String(version) })).status, 403);
  assert.equal((await hanh.post(`/officer/absences/${id}/end`, { version: String(version) })).status, 303);
  assert.match((await mai.get('/officer/absences')).body, /Không có lần vắng mặt nào sắp tới/);
});

test('a reason that is longer than is kept is told, and what was typed stays', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const form = await absence(province, mai, 'mai.lo', ['10/3/2026', '20/3/2026']);
  const reason = `${'x'.repeat(499)}🏛`;
  const refused = await mai.post('/officer/absences', { ...form, reason: `${reason}🏛` });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Lý do không quá 500 ký tự; hiện có 501/);
  assert.ok(refused.body.includes(`value="${reason}🏛"`));
  assert.equal((await mai.post('/officer/absences', { ...form, reason })).status, 303);
  assert.deepEqual(await province.app.db.many(sql`select reason from absences`), [{ reason }]);
});

test('a case that was assigned to Sơn stands in the work list of who acts for him', async (t) => {
  const province = await openTestProvince(t);
  const pan = await withColleagues(province);
  const son = await province.officer('son.quang');
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  await province.app.db.run(
    sql`update cases set assignee_id = ${son.actor.officerId}, assignee_name = 'Quàng Văn Sơn' where code = ${code}`,
  );
  assert.doesNotMatch((await pan.get('/desk?tab=mine')).body, new RegExp(code));
  const field = `delegate-${await positionOf(province, 'son.quang')}`;
  const form = await absence(province, son, 'son.quang', ['10/3/2026', '11/3/2026']);
  await son.post('/officer/absences', { ...form, [field]: String(pan.actor.officerId) });
  province.setClock('2026-03-10T08:10+07:00');
  const standIn = await province.officer('pan.lo');
  assert.match((await standIn.get('/desk?tab=mine')).body, new RegExp(code));
  assert.match((await standIn.get(`/desk/cases/${code}`)).body, /action="[^"]*complete-step/);
});
