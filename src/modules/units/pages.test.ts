import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { demoPassword } from './commands/seed-demo-officers.ts';
import { codeAt } from './rules/one-time-code.ts';
import { secretFromBase32 } from './testing/secret-from-base32.ts';
import { hoaBanDesk } from './testing/hoa-ban-desk.ts';

test('Mai signs in on two pages and comes to the desk; her account names her position', async (t) => {
  const { browser, app } = await hoaBanDesk(t);
  const mai = browser();
  assert.match((await mai.get('/officer/sign-in?return=/desk?mine')).body, /Đăng nhập dành cho cán bộ/);
  const first = await mai.post('/officer/sign-in', {
    username: 'mai.lo',
    password: demoPassword,
    return: '/desk?mine',
  });
  assert.equal(first.headers.location, '/officer/sign-in/code');
  const codes = (await mai.get('/demo/codes')).body;
  const code = /mai\.lo<\/code>[\s\S]*?<code>(\d{6})</.exec(codes)?.[1] ?? '';
  await mai.get('/officer/sign-in/code');
  const second = await mai.post('/officer/sign-in/code', { code });
  assert.deepEqual([second.statusCode, second.headers.location], [303, '/desk?mine']);
  assert.match((await mai.get('/officer/account')).body, /Công chức Trung tâm Phục vụ hành chính công/);
  assert.equal(app.settings.demo, true);
});

test('the password alone opens nothing, and a wrong one keeps the name that was typed', async (t) => {
  const { browser } = await hoaBanDesk(t);
  const someone = browser();
  await someone.get('/officer/sign-in');
  const wrong = await someone.post('/officer/sign-in', { username: 'mai.lo', password: 'wrong' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="mai\.lo"/);
  await someone.post('/officer/sign-in', { username: 'mai.lo', password: demoPassword });
  const account = await someone.get('/officer/account');
  assert.equal(account.headers.location, '/officer/sign-in?return=%2Fofficer%2Faccount');
});

test('the second step without the first leads back to the first', async (t) => {
  const { browser } = await hoaBanDesk(t);
  const someone = browser();
  await someone.get('/officer/sign-in');
  assert.equal((await someone.post('/officer/sign-in/code', { code: '123456' })).statusCode, 401);
  assert.equal((await someone.json('/api/officer/sign-in/passkey', { id: 'x', response: {} })).statusCode, 401);
});

test('an operator imports a file; a bad row is told by line, column and reason, and nothing is stored', async (t) => {
  const { signedIn, db } = await hoaBanDesk(t);
  const kien = await signedIn('kien.dinh');
  await kien.get('/operator/import');
  const header = 'key,code,name_vi,name_en,kind,parent_key,valid_from';
  const tourism = 'so-du-lich,H99.41,Sở Du lịch,Department of Tourism,department,ubnd-tinh,2026-01-01';
  const bad = await kien.upload(
    '/operator/import/units',
    `${header}\n${tourism}\nso-ma,,Sở,Dep,department,x,2026`,
    'import',
  );
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, />3<[\s\S]*>code<[\s\S]*Không được để trống/);
  const checked = await kien.upload('/operator/import/units', `${header}\n${tourism}`, 'check');
  assert.match(checked.body, /chưa nhập dòng nào/);
  const count = async () =>
    (await db.one<{ n: number }>(sql`select count(*) as n from units where key = 'so-du-lich'`)).n;
  assert.equal(await count(), 0);
  assert.match((await kien.upload('/operator/import/units', `${header}\n${tourism}`, 'import')).body, /Đã nhập 1 dòng/);
  assert.equal(await count(), 1);
  assert.match((await kien.get('/operator/export/units.csv')).body, /so-du-lich,H99\.41/);
  assert.equal((await kien.upload('/operator/import/units', '', 'import')).statusCode, 422);
  assert.equal((await kien.upload('/operator/import/cases', header, 'import')).statusCode, 404);
});

test('who is no operator imports nothing, but may look units up', async (t) => {
  const { signedIn, browser } = await hoaBanDesk(t);
  const nam = await signedIn('nam.khang');
  assert.match((await nam.get('/operator/units?q=cong%20thuong')).body, /Sở Công Thương/);
  for (const url of ['/operator', '/operator/officers', '/operator/import', '/operator/export/officers.csv'])
    assert.equal((await nam.get(url)).statusCode, 403);
  assert.equal((await nam.upload('/operator/import/units', 'key', 'import')).statusCode, 403);
  assert.equal((await browser().get('/operator')).statusCode, 303);
});

test('a day that is none is said beside its field', async (t) => {
  const { signedIn } = await hoaBanDesk(t);
  const kien = await signedIn('kien.dinh');
  const answer = await kien.get('/operator/units?on=2025-02-30');
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /không phải ngày/);
  assert.match((await kien.get('/operator/units?on=2024-05-06&q=nậm lành')).body, /xã Nậm Lành/);
  assert.match((await kien.get('/operator/units?on=6/5/2024&q=nậm lành')).body, /value="06\/05\/2024"/);
  const before = await kien.get('/operator/units?on=2025-02-28&q=giao thông');
  assert.match(before.body, /Sở Giao thông vận tải[\s\S]*Sau đó do Sở Xây dựng đảm nhiệm/);
});

test('an officer who lost everything gets a password once, sets up an authenticator and must choose a new password', async (t) => {
  const { signedIn, browser, db, wait, app } = await hoaBanDesk(t);
  const kien = await signedIn('kien.dinh');
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = 'mai.lo'`);
  await kien.get('/operator/officers');
  const given = await kien.post(`/operator/officers/${id}/password`, {});
  const password = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(given.body)?.[0] ?? '';
  wait(60);
  const mai = browser();
  await mai.get('/officer/sign-in');
  await mai.post('/officer/sign-in', { username: 'mai.lo', password });
  const enrol = await mai.get('/officer/sign-in/code');
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(enrol.body)?.[1] ?? '';
  const code = codeAt(secretFromBase32(secret), app.now());
  assert.equal((await mai.post('/officer/sign-in/code', { code })).headers.location, '/officer/account');
  const account = await mai.get('/officer/account');
  assert.match(account.body, /Hãy đặt mật khẩu của riêng bạn/);
  assert.equal((await mai.post('/officer/account/password', { current: password, next: 'short' })).statusCode, 422);
  const changed = await mai.post('/officer/account/password', { current: password, next: 'hoa ban trắng cả rừng' });
  assert.equal(changed.headers.location, '/officer/account?saved=yes');
});

test('a passkey answer that is none is refused and adds nothing', async (t) => {
  const { signedIn, db } = await hoaBanDesk(t);
  const mai = await signedIn('mai.lo');
  await mai.get('/officer/account/passkeys/new');
  const asked = await mai.post('/officer/account/passkeys/new', { name: 'Máy cơ quan', password: demoPassword });
  assert.match(
    asked.body,
    /&quot;rp&quot;:{&quot;name&quot;:&quot;Một Cửa&quot;,&quot;id&quot;:&quot;localhost&quot;}/,
  );
  const none = { name: 'Máy cơ quan', answer: { id: 'x', response: 7 } };
  const wrong = await mai.json('/api/officer/passkeys', none);
  assert.match(wrong.body, /units\.wrong-passkey/);
  assert.match(
    (await mai.json('/api/officer/passkeys', none)).body,
    /passkeys\.took-too-long/,
    'a challenge serves once',
  );
  assert.equal((await mai.json('/api/officer/passkeys', { nothing: true })).statusCode, 400);
  assert.equal((await db.one<{ n: number }>(sql`select count(*) as n from passkeys`)).n, 0);
});

test('Kiên sees the letter that the mail server refused for a day, and has it sent again', async (t) => {
  const { signedIn, db } = await hoaBanDesk(t);
  await db.run(sql`
    insert into outbox (target, key, body, state, attempts, last_error)
    values ('mail', 'letter 7', '{"to": "lan@hoa-ban.example"}', 'dead', 32, 'connect ECONNREFUSED')`);
  const kien = await signedIn('kien.dinh');
  assert.match((await kien.get('/operator')).body, /href="\/operator\/outbox"/);
  const page = (await kien.get('/operator/outbox')).body;
  assert.match(page, /letter 7[\s\S]*>32<[\s\S]*ECONNREFUSED/);
  assert.doesNotMatch(page, /lan@hoa-ban\.example/);
  const message = /name="message" value="(\d+)"/.exec(page)?.[1] ?? '';
  const sent = await kien.post('/operator/outbox/send', { message });
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, '/operator/outbox']);
  assert.deepEqual(await db.many(sql`select state, attempts from outbox`), [{ state: 'waiting', attempts: 0 }]);
});
