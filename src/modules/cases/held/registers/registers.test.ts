import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Signed, TestProvince } from '../../../../../test/province.ts';
import type { Citizen } from '../../../../kernel/access/actor.ts';
import { caseDetails } from '../../queries/case-details.ts';
import { begin, fillIn, sampleAnswers } from '../../testing/fill-in.ts';
import { caseNow } from '../../testing/desk-hands.ts';
import { licenceService, openWithRegisters } from './testing/connected.ts';

type Applicant = Signed<Citizen>;

const exchange = '1.002809';

/** Agrees, on a page of the draft, that the register of licences is asked. */
const agree = (who: Applicant, draft: string, from = 'papers', key: string = randomUUID()) =>
  who.post(`${draft}/registers?from=${encodeURIComponent(from)}`, {
    key,
    say: 'agree',
    '/registers': 'driving-licences',
  });

const looks = (province: TestProvince) =>
  province.app.db.many<{ outcome: string; fault: string | null; officer_name: string | null }>(
    sql`select outcome, fault, officer_name from vault_register_looks order by at, id`,
  );

const entries = async (province: TestProvince): Promise<readonly string[]> =>
  (
    await province.app.db.many<{ kind: string }>(
      sql`select kind from ledger where kind like 'vault.register-%' order by stream, number`,
    )
  ).map(({ kind }) => kind);

test('Sơn agrees that the register of licences is asked: the form is filled in with its source, and nothing is uploaded for the licence', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  const page = `${draft}/form/licence`;
  const before = await son.get(page);
  assert.match(before.body, /Tôi đồng ý cho hỏi/);
  assert.match(before.body, /Luật Trật tự, an toàn giao thông đường bộ 2024/);
  assert.equal(attesting.asked.length, 0, 'nobody is asked without consent');

  assert.equal((await agree(son, draft, 'form/licence')).location, `${page}#registers`);
  const after = await son.get(page);
  for (const each of ['value="990112345678"', 'value="Công an tỉnh Hoa Ban"', '<option value="c" selected'])
    assert.ok(after.body.includes(each) || after.body.includes('value="c" checked'), each);
  assert.match(after.body, /Lấy từ Cơ sở dữ liệu giấy phép lái xe lúc/);
  assert.deepEqual(
    attesting.asked.map(({ of, kinds, procedure, dossier }) => [of, kinds, procedure, dossier]),
    [[son.actor.personalNumber, ['driving-licence'], exchange, draft.split('/').at(-1)]],
  );

  const papers = await son.get(`${draft}/papers`);
  assert.match(papers.body, /có Giấy phép lái xe\./);
  assert.match(papers.body, /Bạn đã đồng ý cho dùng giấy tờ này/);
  assert.doesNotMatch(papers.body, /action="[^"]*papers\/licence-copy/, 'nobody asks for what is attested');
  await fillIn(province, son, draft, sampleAnswers(exchange));
  const filed = await son.post(`${draft}/submit`);
  assert.equal(filed.status, 303, filed.body);
  const code = filed.location?.split('/')[2]?.split('?')[0] ?? '';
  const { subject } = await caseNow(province, code);
  const given = (await caseDetails(province.app, subject.id)).papers;
  assert.deepEqual(
    given.filter(({ held }) => held !== undefined).map(({ paper, kind }) => [paper, kind]),
    [['licence-copy', 'pdf']],
  );
  assert.deepEqual(await entries(province), ['vault.register-asked', 'vault.register-answered']);
});

test('Pressed twice, the button asks once', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  const key = randomUUID();
  await Promise.all([agree(son, draft, 'papers', key), agree(son, draft, 'papers', key)]);
  assert.equal(attesting.asked.length, 1);
  const { count } = await province.app.db.one<{ count: number }>(
    sql`select count(*)::int as count from vault_papers where source = 'register'`,
  );
  assert.equal(count, 1);
});

test('A refusal is remembered for this application, can be taken back in it, and says nothing of the next', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  await son.post(`${draft}/registers?from=papers`, { key: randomUUID(), say: 'refuse' });
  const { body } = await son.get(`${draft}/papers`);
  assert.match(body, /bạn chọn không hỏi cho hồ sơ này/);
  assert.match(body, /Đổi ý, cho hỏi/);
  assert.doesNotMatch((await son.get(`${draft}/form/licence`)).body, /Tôi đồng ý cho hỏi/);
  assert.equal(attesting.asked.length, 0);
  assert.deepEqual(await entries(province), ['vault.register-refused']);

  assert.match((await son.get(`${await begin(son, exchange)}/papers`)).body, /Tôi đồng ý cho hỏi/);
  await agree(son, draft);
  assert.equal(attesting.asked.length, 1);
});

test('Who ticks nothing is told so beside the boxes, and nobody is asked', async (t) => {
  const { attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  const reply = await son.post(`${draft}/registers`, { key: randomUUID(), say: 'agree' });
  assert.equal(reply.status, 422);
  assert.match(reply.body, /Chỉ hỏi khi có sự đồng ý/);
  assert.equal(attesting.asked.length, 0);
});

const broken = [
  ['down', 'failed'],
  ['other-person', 'other-person'],
  ['malformed', 'malformed'],
  ['unsigned', 'unsigned'],
] as const;

for (const [fault, written] of broken)
  test(`A register that is ${fault} stops nothing: Sơn is told, may ask again or upload, and what he typed is there`, async (t) => {
    const { province, attesting, signIn } = await openWithRegisters(t);
    const son = await signIn('Lương Văn Sơn');
    const draft = await begin(son, exchange);
    attesting.faults.set(licenceService, fault);
    await agree(son, draft);
    const { body } = await son.get(`${draft}/papers`);
    assert.match(body, /không trả lời. Không mất gì cả/);
    assert.match(body, /action="[^"]*papers\/licence-copy/);
    assert.match(body, /Tôi đồng ý cho hỏi/);
    assert.deepEqual(
      (await looks(province)).map((look) => [look.outcome, look.fault]),
      [['unavailable', written]],
    );
    attesting.faults.set(licenceService, 'none');
    await agree(son, draft);
    assert.match((await son.get(`${draft}/papers`)).body, /Bạn đã đồng ý cho dùng giấy tờ này/);
  });

test('A slow register is waited for two seconds and no longer', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const lan = await signIn('Nông Thị Lan');
  const draft = await begin(lan, '1.004222');
  attesting.faults.set('VN/GOV/BTP/HOTICH/attestation', 'slow');
  const before = performance.now();
  await lan.post(`${draft}/registers`, { key: randomUUID(), say: 'agree', '/registers': 'civil-status' });
  assert.ok(performance.now() - before < 3_500);
  assert.deepEqual(
    (await looks(province)).map((look) => [look.outcome, look.fault]),
    [['unavailable', 'timed-out']],
  );
});

test('A birth certificate of a child is put forward, not used by itself: Lan says which is meant', async (t) => {
  const { signIn } = await openWithRegisters(t);
  const lan = await signIn('Nông Thị Lan');
  const draft = await begin(lan, '1.004222');
  await lan.post(`${draft}/registers`, { key: randomUUID(), say: 'agree', '/registers': 'civil-status' });
  const { body } = await lan.get(`${draft}/papers`);
  assert.match(body, /Số 104\/2020/);
  assert.match(body, /Tôi đồng ý cho dùng giấy tờ này/);
});

test('What the register attested for somebody is nobody else’s, and who is known at level 1 only is not asked about', async (t) => {
  const { province, attesting } = await openWithRegisters(t);
  const man = await province.citizen('Lý Thị Mận', 'vi', 1);
  const draft = await begin(man, exchange);
  assert.doesNotMatch((await man.get(`${draft}/papers`)).body, /Tôi đồng ý cho hỏi/);
  assert.equal((await agree(man, draft)).status, 422);
  const tung = await province.citizen('Ma Văn Tùng');
  assert.equal((await agree(tung, draft)).status, 404);
  assert.equal(attesting.asked.length, 0);
});

test('A paper is put forward in the next application for as long as the place says, then the register is asked anew', async (t) => {
  const { province, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  await agree(son, await begin(son, exchange));
  const next = await begin(son, exchange);
  assert.match((await son.get(`${next}/papers`)).body, /Đã có trong kho/);
  await province.app.db.run(sql`update vault_papers set reuse_to = '2020-01-01'`);
  assert.doesNotMatch((await son.get(`${next}/papers`)).body, /Đã có trong kho/);
  assert.match((await son.get('/my/vault')).body, /Cần hỏi lại cơ sở dữ liệu/);
});

test('By program Sơn agrees, names what is attested when filing, and a second question for the same application asks nobody', async (t) => {
  const { attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const filing = randomUUID();
  const answers = sampleAnswers(exchange);
  const body = { filing, procedure: exchange, answers, agreed: ['driving-licences'] };
  const looked = await son.sendJson('/api/v1/my/register-looks', body);
  assert.equal(looked.status, 200, looked.body);
  const { looks: came, offers } = JSON.parse(looked.body) as {
    looks: readonly { outcome: string; answers: Record<string, string> }[];
    offers: readonly { paper: string; held: readonly { held: string; register: string }[] }[];
  };
  assert.deepEqual(
    came.map((look) => [look.outcome, look.answers['drivingLicenceNumber']]),
    [['found', '990112345678']],
  );
  const [offer] = offers;
  assert.deepEqual([offer?.paper, offer?.held[0]?.register], ['licence-copy', 'driving-licences']);
  await son.sendJson('/api/v1/my/register-looks', body);
  assert.equal(attesting.asked.length, 1);
});
