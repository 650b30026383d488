import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply } from '../../../test/province.ts';
import { fileBirth, receive } from './testing/sample-filing.ts';
import { openConnected, type Connected } from './testing/with-sandbox.ts';

/** Sơn looks somebody up for the case. */
async function lookUp({ province }: Connected, code: string, form: Readonly<Record<string, string>>): Promise<Reply> {
  const son = await province.officer('son.quang');
  return son.post(`/desk/cases/${code}/population`, { key: randomUUID(), ...form });
}

const lanAs = async ({ province }: Connected, more: Readonly<Record<string, string>> = {}) => ({
  personalNumber: (await province.citizen('Nông Thị Lan')).actor.personalNumber ?? '',
  fullName: 'NÔNG  thị Lan',
  'dateOfBirth.day': '8',
  'dateOfBirth.month': '3',
  'dateOfBirth.year': '1995',
  ...more,
});

test('Sơn checks Lan against the population register: what agrees is on the case’s page, officer and purpose go along', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await receive(site.province, code);
  const looked = await lookUp(site, code, await lanAs(site));
  assert.equal(looked.location, `/desk/cases/${code}#population`);
  const son = await site.province.officer('son.quang');
  assert.ok((await son.get(`/desk/cases/${code}`)).body.includes('Khớp cả họ tên và ngày sinh'));
  const officer = `H99-${son.actor.officerId}`;
  assert.deepEqual(site.sandbox.population.asked, [
    { officer, procedure: '1.001193', dossier: code, userId: `VN${officer}` },
  ]);
});

test('of an applicant whose birthday is known one press checks them, and the portal is told that the register was asked', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  const lan = await site.province.citizen('Nông Thị Lan');
  await site.app.db.run(sql`update persons set date_of_birth = '1995-03-08' where id = ${lan.actor.personId}`);
  await site.sendAll();
  const son = await site.province.officer('son.quang');
  assert.ok((await son.get(`/desk/cases/${code}`)).body.includes('Đối chiếu chủ hồ sơ'));
  await lookUp(site, code, { who: 'applicant' });
  assert.ok((await son.get(`/desk/cases/${code}`)).body.includes('Khớp cả họ tên và ngày sinh'));
  await site.sendAll();
  assert.deepEqual(site.sandbox.portal.dossiers.get(code)?.dossier?.['DSKetNoiCSDL'], ['CSDLQGDC']);
});

test('Lan sees among the looks at her data who had her looked up, for which case and where', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await lookUp(site, code, await lanAs(site));
  const lan = await site.province.citizen('Nông Thị Lan');
  const account = (await lan.get('/my/account')).body;
  assert.ok(account.includes('Quàng Văn Sơn') && account.includes(`${code} – CSDL quốc gia về dân cư`));
  assert.ok((await lan.get(`/cases/${code}`)).body.includes('Đối chiếu với Cơ sở dữ liệu quốc gia về dân cư'));
});

test('what does not agree is told apart, and of somebody unknown that there is no such number', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await lookUp(site, code, await lanAs(site, { fullName: 'Nông Thị Lân' }));
  await lookUp(site, code, await lanAs(site, { 'dateOfBirth.day': '9' }));
  await lookUp(site, code, await lanAs(site, { personalNumber: '099195999999' }));
  const { body } = await (await site.province.officer('son.quang')).get(`/desk/cases/${code}`);
  for (const each of ['Họ tên không khớp', 'Ngày sinh không khớp', 'Không có số định danh này'])
    assert.equal(body.split(each).length - 1, 1, each);
});

test('nothing that the register says is kept, only whether it agrees', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await lookUp(site, code, await lanAs(site));
  const { text } = await site.app.db.one<{ text: string }>(
    sql`select to_jsonb(c)::text as text from population_checks c`,
  );
  for (const each of ['1995', 'Hoa Ban', '099190']) assert.ok(!text.includes(each), each);
});

test('a register that does not answer stops nothing: the page says so, and the look is written down all the same', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  site.sandbox.faults.answer = 'service-fails';
  assert.equal((await lookUp(site, code, await lanAs(site))).status, 303);
  const { body } = await (await site.province.officer('son.quang')).get(`/desk/cases/${code}`);
  assert.ok(body.includes('Không trả lời') && body.includes('Hồ sơ vẫn được giải quyết'));
  await receive(site.province, code);
  const lan = await site.province.citizen('Nông Thị Lan');
  assert.ok((await lan.get('/my/account')).body.includes('CSDL quốc gia về dân cư'));
});

test('what is typed wrong is told beside its field and kept, and nobody is asked', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  const refused = await lookUp(site, code, await lanAs(site, { personalNumber: '12345', 'dateOfBirth.month': '13' }));
  assert.equal(refused.status, 422);
  for (const each of ['có 12 chữ số', 'Hãy ghi ngày sinh', 'value="12345"', 'value="NÔNG  thị Lan"'])
    assert.ok(refused.body.includes(each), each);
  assert.equal(site.sandbox.population.asked.length, 0);
});

test('a button pressed twice asks once', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  const form = { ...(await lanAs(site)), key: randomUUID() };
  await lookUp(site, code, form);
  await lookUp(site, code, form);
  assert.equal(site.sandbox.population.asked.length, 1);
});

test('no purpose, no look: officers who do not work on the case cannot ask, nor anybody once it has ended', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  const form = { key: randomUUID(), ...(await lanAs(site)) };
  const phong = await site.province.officer('phong.mua');
  assert.equal((await phong.post(`/desk/cases/${code}/population`, form)).status, 404);
  const kien = await site.province.officer('kien.dinh');
  assert.equal((await kien.post(`/desk/cases/${code}/population`, form)).status, 404);
  await site.app.db.run(sql`update cases set ended_at = now(), status = 7 where code = ${code}`);
  assert.equal((await lookUp(site, code, form)).status, 403);
  assert.equal(site.sandbox.population.asked.length, 0);
});

test('where no register is connected, no page offers it', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileBirth(province);
  const son = await province.officer('son.quang');
  assert.ok(!(await son.get(`/desk/cases/${code}`)).body.includes('id="population"'));
  assert.equal((await son.get(`/desk/cases/${code}/population`)).status, 409);
});
