import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { demoPassword } from './seed-demo-officers.ts';

test('A new password of Mai’s ends what else is signed in with the old one', async (t) => {
  const province = await openTestProvince(t);
  const here = await province.officer('mai.lo');
  const elsewhere = await province.officer('mai.lo');
  await Promise.all([here.get('/officer/account'), elsewhere.get('/officer/account')]);
  const next = 'bảy cây gạo ven sông';
  const changed = await here.post('/officer/account/password', { current: demoPassword, next });
  assert.equal(changed.location, '/officer/account?saved=yes');
  const { n } = await province.app.db.one<{ n: number }>(
    sql`select count(*) as n from sessions where kind = 'officer' and subject_id = ${here.actor.officerId}`,
  );
  assert.equal(n, 1);
});

test('A password issued by the operator ends every session of its officer', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const kien = await province.officer('kien.dinh');
  await Promise.all([mai.get('/officer/account'), kien.get('/officer/account')]);
  const issued = await kien.post(`/operator/officers/${mai.actor.officerId}/password`);
  assert.equal(issued.status, 200);
  const left = await province.app.db.many<{ id: number }>(
    sql`select subject_id as id from sessions where kind = 'officer'`,
  );
  assert.deepEqual(
    left.map(({ id }) => id),
    [kien.actor.officerId],
  );
});

test('With the password that the issuer chose Kiên can do nothing but choose his own', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  await province.app.db.run(sql`update officers set must_change_password = true where id = ${kien.actor.officerId}`);
  assert.equal((await kien.get('/operator')).status, 403);
  const typed = { current: demoPassword, next: 'bảy cây gạo ven sông' };
  assert.equal((await kien.post('/officer/account/password', typed)).status, 303);
  assert.equal((await kien.get('/operator')).status, 200);
});
