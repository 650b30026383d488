import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Reply, TestProvince } from '../../../../test/province.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { openWithRegisters } from '../../cases/held/registers/testing/connected.ts';
import { act } from '../../cases/testing/desk-hands.ts';
import { begin, fillIn, sampleAnswers } from '../../cases/testing/fill-in.ts';

const birth = '1.001193';

/** Lan registers a birth and lets the register of civil status be asked; Mai takes the case in. @returns its code */
async function filedWithMarriage(t: Parameters<typeof openWithRegisters>[0]) {
  const site = await openWithRegisters(t);
  const lan = await site.signIn('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const { marriage, ...answers } = sampleAnswers(birth) as Record<string, Record<string, unknown>>;
  await fillIn(site.province, lan, draft, { ...answers, marriage: { registered: marriage?.['registered'] } });
  await lan.post(`${draft}/registers`, { key: randomUUID(), say: 'agree', '/registers': 'civil-status' });
  const filed = await lan.post(`${draft}/submit`);
  const code = filed.location?.split('/')[2]?.split('?')[0] ?? '';
  assert.equal(filed.status, 303, filed.body);
  const mai = await site.province.officer('mai.lo');
  await act(site.province, mai, code, receiveCase);
  return { ...site, lan, code };
}

const again = async (province: TestProvince, code: string, username = 'son.quang', key: string = randomUUID()) => {
  const officer = await province.officer(username);
  return officer.post(`/desk/cases/${code}/registers`, { key, paper: 'marriage-certificate' });
};

const problemsOf = ({ body }: Reply): readonly string[] =>
  (JSON.parse(body) as { errors: { code: string }[] }).errors.map(({ code }) => code);

test('Sơn sees who attested the certificate and when, asks again once, and Lan sees that he did and for which case', async (t) => {
  const { province, attesting, lan, code } = await filedWithMarriage(t);
  const son = await province.officer('son.quang');
  const page = (await son.get(`/desk/cases/${code}`)).body;
  assert.match(page, /Giấy tờ do cơ sở dữ liệu xác nhận/);
  assert.match(page, /Cơ sở dữ liệu hộ tịch điện tử xác nhận lúc 08:00 10\/03\/2026/);

  const key = randomUUID();
  assert.equal((await again(province, code, 'son.quang', key)).location, `/desk/cases/${code}#registers`);
  await again(province, code, 'son.quang', key);
  const [, byOfficer, ...more] = attesting.asked;
  assert.deepEqual(more, []);
  assert.deepEqual([byOfficer?.officer, byOfficer?.dossier], [`H99-${son.actor.officerId}`, code]);
  assert.match((await son.get(`/desk/cases/${code}`)).body, /Vẫn được xác nhận/);

  const vault = (await lan.get('/my/vault')).body;
  assert.match(vault, /Quàng Văn Sơn/);
  assert.match(vault, /Cơ sở dữ liệu hộ tịch điện tử: Giấy chứng nhận kết hôn \(đã xác nhận\)/);
  assert.match((await lan.get(`/cases/${code}`)).body, /Hỏi cơ sở dữ liệu kết nối về giấy tờ/);
});

test('What is attested may not be asked for in a supplement, unless the register attests it no longer', async (t) => {
  const { province, attesting, code } = await filedWithMarriage(t);
  const son = await province.officer('son.quang');
  const request = { papers: ['marriage-certificate'], reason: 'Cần bản rõ hơn', contact: 'Quàng Văn Sơn' };
  const ask = () =>
    son.sendJson(
      `/api/v1/cases/${code}/request-supplement`,
      { ...request, version: 2 },
      { accept: 'application/json' },
    );
  const refused = await ask();
  assert.equal(refused.status, 422, refused.body);
  assert.deepEqual(problemsOf(refused), ['cases.attested-not-asked']);

  attesting.faults.set('VN/GOV/BTP/HOTICH/attestation', 'down');
  await again(province, code);
  assert.match((await son.get(`/desk/cases/${code}`)).body, /Không trả lời/);
  assert.equal((await ask()).status, 422, 'a register that is down takes nothing back');

  attesting.faults.clear();
  attesting.papers.splice(0);
  await again(province, code);
  assert.match((await son.get(`/desk/cases/${code}`)).body, /Không còn được xác nhận/);
  assert.equal((await ask()).status, 200);
});

test('No purpose, no look: not of a case that somebody else works on, nor once it ended, nor of a paper that is not attested', async (t) => {
  const { province, attesting, code } = await filedWithMarriage(t);
  assert.equal((await again(province, code, 'phong.mua')).status, 404);
  const son = await province.officer('son.quang');
  const other = await son.sendJson(`/api/v1/cases/${code}/register-looks`, {
    key: randomUUID(),
    paper: 'birth-certificate',
  });
  assert.equal(other.status, 409);
  await province.app.db.run(sql`update cases set ended_at = now(), status = 7 where code = ${code}`);
  assert.equal((await again(province, code)).status, 403);
  assert.equal(attesting.asked.length, 1);
});

test('By program the answer says whether the paper stands', async (t) => {
  const { province, code } = await filedWithMarriage(t);
  const son = await province.officer('son.quang');
  const looked = await son.sendJson(`/api/v1/cases/${code}/register-looks`, {
    key: randomUUID(),
    paper: 'marriage-certificate',
  });
  assert.deepEqual(JSON.parse(looked.body), { paper: 'marriage-certificate', outcome: 'found', stands: true });
});
