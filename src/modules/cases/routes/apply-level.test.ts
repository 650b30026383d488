import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';

const maritalStatus = '1.004873';
const birth = '1.001193';

const fileThroughApi = (procedure: string) => ({ procedure, answers: {}, papers: [], delivery: 'online' });

test('Lan, known at level 1, reads before and at the end what is needed, and her draft is kept', async (t) => {
  const province = await openTestProvince(t);
  const low = await province.citizen('Nông Thị Lan', 'vi', 1);
  const start = await low.get(`/apply/${maritalStatus}`);
  assert.match(start.body, /Cần đăng nhập ở mức 2 khi nộp/);
  const draft = (await low.post(`/apply/${maritalStatus}`)).location ?? '';
  assert.match(draft, /^\/drafts\//);

  const check = (await low.get(`${draft}/check`)).body;
  assert.match(check, /Hãy xác thực lại ở mức 2 trước khi nộp/);
  const way = `/sign-in?level=2&amp;return=${encodeURIComponent(`${draft}/check`)}`;
  assert.ok(check.includes(`href="${way}"`), 'and comes back to this page');
  assert.doesNotMatch(check, /action="[^"]*\/submit"/);

  const forced = await low.post(`${draft}/submit`);
  assert.equal(forced.status, 403);
  assert.match(forced.body, /chỉ nhận hồ sơ của người đăng nhập ở mức 2/);
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*) as n from cases`);
  assert.equal(n, 0);

  const known = await province.citizen('Nông Thị Lan', 'vi', 2);
  assert.match((await known.get(`${draft}/check`)).body, /action="[^"]*\/submit"/);
  assert.doesNotMatch((await known.get(`/apply/${maritalStatus}`)).body, /mức 2/);
});

test('A program is told by a code which level is needed, whatever else is wrong', async (t) => {
  const province = await openTestProvince(t);
  const headers = { 'idempotency-key': randomUUID() };
  const send = async (level: 1 | 2 | 3, procedure: string) =>
    (await province.citizen('Nông Thị Lan', 'vi', level)).sendJson(
      '/api/v1/applications',
      fileThroughApi(procedure),
      headers,
    );
  const low = await send(1, maritalStatus);
  assert.equal(low.status, 403);
  assert.match(low.body, /"code":"cases\.level-two-needed"/);
  for (const level of [2, 3] as const) {
    const high = await send(level, maritalStatus);
    assert.equal(high.status, 422, 'now the answers count');
    assert.doesNotMatch(high.body, /level-two-needed/);
  }
  assert.doesNotMatch((await send(1, birth)).body, /level-two-needed/, 'birth registration asks for no level');
});

test('A procedure may ask for level 3, of companies, too', async (t) => {
  const province = await openTestProvince(t);
  await province.databases.owner.run(
    sql`update procedures set definition = jsonb_set(definition, '{assurance}', '3') where code = '2.000648'`,
  );
  const company = await province.citizen('Công ty TNHH Xăng dầu Ánh Tuyết', 'vi', 2);
  await province.app.db.run(
    sql`update persons set account_kind = 'enterprise', tax_code = '9902012306' where id = ${company.actor.personId}`,
  );
  const answer = await company.sendJson('/api/v1/applications', fileThroughApi('2.000648'), {
    'idempotency-key': randomUUID(),
  });
  assert.match(answer.body, /"code":"cases\.level-three-needed"/);
});

test('The level of the sign-in stands in the case, in its ledger and on the desk, whatever the next sign-in is', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan', 'vi', 2), grocery);
  await province.citizen('Nông Thị Lan', 'vi', 1);
  const told = await province.app.db.one<{ kept: number; entry: number }>(sql`
    select (applicant ->> 'assurance')::int as kept, (body ->> 'assurance')::int as entry
    from cases join ledger on stream = 'case/' || cases.id and kind = 'case.filed' where code = ${code}`);
  assert.deepEqual(told, { kept: 2, entry: 2 });
  const mai = await province.officer('mai.lo');
  assert.match((await mai.get(`/desk/cases/${code}`)).body, /Đăng nhập khi nộp<\/dt><dd>Mức 2</);
});
