import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { exportDirectory } from './queries/export-directory.ts';
import { officerActor } from './queries/officers.ts';
import { day } from './testing/hoa-ban-directory.ts';
import { hoaBanDesk, type Desk } from './testing/hoa-ban-desk.ts';

const officerId = async ({ db }: Desk, username: string): Promise<number> =>
  (await db.one<{ id: number }>(sql`select id from officers where username = ${username}`)).id;

const appointmentOf = async ({ db }: Desk, id: number): Promise<number> =>
  (
    await db.one<{ id: number }>(
      sql`select id from appointments where officer_id = ${id} order by valid_from desc, id desc limit 1`,
    )
  ).id;

const minh = {
  full_name: 'Lường Thị Minh',
  username: 'minh.luong',
  email: '',
  unit_key: 'so-cong-thuong',
  title_vi: 'Chuyên viên quản lý thương mại',
  title_en: 'Trade management officer',
  roles: 'handler',
  covers_below: 'no',
  valid_from: '1/4/2026',
  valid_to: '',
};

const postsOn = async ({ db }: Desk, id: number, date: string): Promise<readonly string[]> =>
  (await officerActor(db, id, day(date)))?.positions.map(({ title, unitName }) => `${title.vi}, ${unitName.vi}`) ?? [];

test('Kiên makes Minh’s account with a position that begins in April, and moves her in May', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  await kien.get('/operator/officers/new');
  const wrong = await kien.post('/operator/officers/new', { ...minh, username: 'linh.ha', roles: '' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Đã có tài khoản «linh\.ha»: Hà Khánh Linh/);
  const made = await kien.post('/operator/officers/new', minh);
  assert.equal(made.statusCode, 303);
  const id = await officerId(desk, 'minh.luong');
  assert.deepEqual(await postsOn(desk, id, '2026-03-31'), []);
  assert.deepEqual(await postsOn(desk, id, '2026-04-01'), ['Chuyên viên quản lý thương mại, Sở Công Thương']);
  const nams = await desk.db.one<{ n: number }>(
    sql`select count(*) as n from positions where title_vi = 'Chuyên viên quản lý thương mại'`,
  );
  assert.equal(nams.n, 1, 'she holds the same kind of position as Nam');
  const moves = String(await appointmentOf(desk, id));
  const moved = await kien.post(`/operator/officers/${id}/appoint`, {
    ...minh,
    unit_key: 'so-xay-dung',
    title_vi: 'Chuyên viên quản lý xây dựng',
    title_en: 'Construction management officer',
    valid_from: '1/5/2026',
    moves,
  });
  assert.equal(moved.statusCode, 303);
  assert.deepEqual(await postsOn(desk, id, '2026-04-30'), ['Chuyên viên quản lý thương mại, Sở Công Thương']);
  assert.deepEqual(await postsOn(desk, id, '2026-05-01'), ['Chuyên viên quản lý xây dựng, Sở Xây dựng']);
  const page = (await kien.get(`/operator/officers/${id}`)).body;
  assert.match(page, /chưa có mật khẩu[\s\S]*Thôi giữ vị trí[\s\S]*Bổ nhiệm[\s\S]*Tạo tài khoản/);
  assert.match(await exportDirectory(desk.db, 'officers'), /minh\.luong,Lường Thị Minh,,so-xay-dung/);
});

test('what somebody holds ends after a day, when the box is ticked', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  const nam = await officerId(desk, 'nam.khang');
  const path = `/operator/officers/${nam}/end/${await appointmentOf(desk, nam)}`;
  assert.match((await kien.get(path)).body, /Thôi giữ vị trí: Chuyên viên quản lý thương mại/);
  const unsure = await kien.post(path, { valid_to: '31/3/2026' });
  assert.match(unsure.body, /Hãy đánh dấu để xác nhận/);
  assert.match(unsure.body, /value="31\/3\/2026"/);
  assert.equal((await kien.post(path, { valid_to: '31/3/2026', confirm: 'true' })).statusCode, 303);
  assert.equal((await postsOn(desk, nam, '2026-03-31')).length, 1);
  assert.deepEqual(await postsOn(desk, nam, '2026-04-01'), []);
});

test('wherever Nam is signed in, his next request knows that he was appointed, and that it ended', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  await desk.signedIn('nam.khang');
  const nam = await officerId(desk, 'nam.khang');
  const heard: string[] = [];
  const told = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const stop = await desk.db.listen('session_ended', (token) => told[heard.push(token) - 1]?.resolve());
  t.after(stop);
  await kien.get(`/operator/officers/${nam}/appoint`);
  const post = { ...minh, title_vi: 'Trưởng phòng', title_en: 'Head', valid_from: '10/3/2026' };
  assert.equal((await kien.post(`/operator/officers/${nam}/appoint`, post)).statusCode, 303);
  await told[0]?.promise;
  const path = `/operator/officers/${nam}/end/${await appointmentOf(desk, nam)}`;
  await kien.get(path);
  assert.equal((await kien.post(path, { valid_to: '31/3/2026', confirm: 'true' })).statusCode, 303);
  await told[1]?.promise;
  assert.equal(new Set(heard).size, 1, 'his one session');
});

test('the last operator stays one, and nobody suspends themselves', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  const [own, nam] = [await officerId(desk, 'kien.dinh'), await officerId(desk, 'nam.khang')];
  const path = `/operator/officers/${own}/end/${await appointmentOf(desk, own)}`;
  await kien.get(path);
  const last = await kien.post(path, { valid_to: '31/12/2026', confirm: 'true' });
  assert.match(last.body, /Đây là quản trị viên cuối cùng/);
  const self = await kien.post(`/operator/officers/${own}/suspend`, { confirm: 'true' });
  assert.match(self.body, /Không thể tự khóa tài khoản của mình/);
  const operator = {
    unit_key: 'ubnd-tinh',
    title_vi: 'Quản trị viên hệ thống',
    title_en: 'System operator',
    roles: 'operator',
    covers_below: 'yes',
    valid_from: '1/3/2026',
  };
  assert.equal((await kien.post(`/operator/officers/${nam}/appoint`, operator)).statusCode, 303);
  assert.equal((await kien.post(path, { valid_to: '31/12/2026', confirm: 'true' })).statusCode, 303);
});

test('a suspended officer is signed out at once and comes back when the account is opened', async (t) => {
  const desk = await hoaBanDesk(t);
  const [kien, nam] = [await desk.signedIn('kien.dinh'), await desk.signedIn('nam.khang')];
  const id = await officerId(desk, 'nam.khang');
  assert.equal((await nam.get('/officer/account')).statusCode, 200);
  await kien.get(`/operator/officers/${id}`);
  await kien.post(`/operator/officers/${id}/suspend`, { confirm: 'true' });
  desk.wait(11);
  assert.equal((await nam.get('/officer/account')).statusCode, 303);
  assert.match((await kien.get('/operator/officers?q=Khang')).body, /đã khóa/);
  assert.equal((await kien.post(`/operator/officers/${id}/resume`, {})).statusCode, 303);
  desk.wait(60);
  const again = await desk.signedIn('nam.khang');
  assert.equal((await again.get('/officer/account')).statusCode, 200);
});
