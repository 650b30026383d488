import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Signed, TestProvince } from '../../../../../test/province.ts';
import type { Citizen } from '../../../../kernel/access/actor.ts';
import { fileApplication } from '../../commands/file-application.ts';
import { begin, sampleAnswers } from '../../testing/fill-in.ts';
import { licenceService, openWithRegisters } from './testing/connected.ts';

const exchange = '1.002809';

const agree = (who: Signed<Citizen>, draft: string) =>
  who.post(`${draft}/registers?from=papers`, { key: randomUUID(), say: 'agree', '/registers': 'driving-licences' });

const faults = async ({ app }: TestProvince) =>
  (
    await app.db.many<{ outcome: string | null; fault: string | null }>(
      sql`select outcome, fault from vault_register_looks order by number`,
    )
  ).map(({ outcome, fault }) => [outcome, fault]);

const licence = { Loai: 'driving-licence', So: '990112345678', CoQuanCap: 'Công an tỉnh Hoa Ban', NgayCap: '20200610' };

const unholdable = [
  ['a zero byte', { So: '99\u0000' }],
  ['half a letter', { CoQuanCap: 'Công an \ud800' }],
  ['text that turns its direction', { CoQuanCap: 'naB aoH \u202ehnìB' }],
  ['a bell in what it shows', { DuLieu: { Hang: 'C\u0007' } }],
] as const;

for (const [what, forged] of unholdable)
  test(`An answer with ${what} is none: Sơn is told that the register did not answer, and may upload`, async (t) => {
    const { province, attesting, signIn } = await openWithRegisters(t);
    const son = await signIn('Lương Văn Sơn');
    const draft = await begin(son, exchange);
    attesting.papers.splice(0);
    attesting.papers.push({ ...licence, of: son.actor.personalNumber ?? '', ...forged });
    const asked = await agree(son, draft);
    assert.equal(asked.status, 303, asked.body);
    assert.deepEqual(await faults(province), [['unavailable', 'malformed']]);
    assert.match((await son.get(`${draft}/papers`)).body, /action="[^"]*papers\/licence-copy/);
  });

test('A class that is no word of the form, such as one of JavaScript’s own, fills in nothing', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  attesting.papers.splice(0);
  const of = son.actor.personalNumber ?? '';
  attesting.papers.push({ ...licence, of, DuLieu: { Hang: '__proto__' } });
  await agree(son, draft);
  const { answers } = await province.app.db.one<{ answers: Record<string, unknown> }>(
    sql`select answers from vault_register_looks`,
  );
  assert.equal(answers['drivingLicenceNumber'], '990112345678');
  assert.ok(!('drivingLicenceClass' in answers));
  assert.equal((await son.get(`${draft}/form/licence`)).status, 200);
});

test('The same paper told twice in one answer is one paper', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  attesting.papers.push(...attesting.papers.filter(({ of }) => of === son.actor.personalNumber));
  assert.equal((await agree(son, draft)).status, 303);
  const { count } = await province.app.db.one<{ count: number }>(
    sql`select count(*)::int as count from vault_papers where source = 'register'`,
  );
  assert.equal(count, 1);
});

/** What something that is no register says in its place. */
const strange = [
  ['a personal number', 'SoDinhDanh=0991901'],
  ['a zero byte', '\u0000'],
  ['a page', '<b>Tạm dừng</b>'],
] as const;

for (const [what, said] of strange)
  test(`Of an answer that is ${what}, nothing is kept`, async (t) => {
    const { province, signIn } = await openWithRegisters(t);
    const son = await signIn('Lương Văn Sơn');
    const draft = await begin(son, exchange);
    const server = createServer((_request, response) => response.end(said)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => {
      server.closeAllConnections();
      server.close();
    });
    const { exchange: connected } = province.app.settings;
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(province.app.settings, { exchange: { ...connected, url } });
    assert.equal((await agree(son, draft)).status, 303);
    assert.deepEqual(await faults(province), [['unavailable', 'not-understood']]);
    const { body } = await province.app.db.one<{ body: string }>(
      sql`select body::text as body from ledger where kind = 'vault.register-answered'`,
    );
    assert.ok(!body.includes(said), body);
  });

test('Two windows of Sơn that agree at one moment ask once, and both show what came', async (t) => {
  const { attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  const shown = await Promise.all(
    [1, 2].map(async () => {
      await agree(son, draft);
      return (await son.get(`${draft}/papers`)).body;
    }),
  );
  assert.equal(attesting.asked.length, 1);
  for (const body of shown) assert.match(body, /có Giấy phép lái xe\./);
});

test('Five calls of a program at one moment ask once, and each is told what the register attests', async (t) => {
  const { attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const body = { filing: randomUUID(), procedure: exchange, answers: {}, agreed: ['driving-licences'] };
  const told = await Promise.all([1, 2, 3, 4, 5].map(() => son.sendJson('/api/v1/my/register-looks', body)));
  assert.equal(attesting.asked.length, 1);
  for (const { body: answer } of told) {
    const { looks, offers } = JSON.parse(answer) as { looks: { outcome: string }[]; offers: unknown[] };
    assert.deepEqual(
      looks.map(({ outcome }) => outcome),
      ['found'],
    );
    assert.equal(offers.length, 1);
  }
});

test('For an application that was filed, and of registers that were not agreed to, a program asks nobody', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const filing = randomUUID();
  const look = (agreed: readonly string[]) =>
    son.sendJson('/api/v1/my/register-looks', { filing, procedure: exchange, answers: {}, agreed });
  assert.equal((await look(['civil-status', 'business', 'no-such-register'])).status, 200);
  assert.equal((await look([])).status, 400);
  const { context } = son;
  const { id: unit } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'commune-99001' and valid_to is null`,
  );
  const answers = sampleAnswers('1.001612');
  const filed = await fileApplication(context, {
    key: filing,
    procedure: '1.001612',
    unit,
    answers,
    papers: [],
    delivery: 'counter',
  });
  assert.ok(filed.ok);
  assert.equal((await look(['driving-licences'])).status, 409);
  assert.equal(attesting.asked.length, 0);
  assert.deepEqual(await faults(province), []);
});

test('A question that was under way when the program ended is closed in the ledger, and asked anew', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const draft = await begin(son, exchange);
  attesting.faults.set(licenceService, 'down');
  await agree(son, draft);
  await province.app.db.run(
    sql`update vault_register_looks set outcome = null, fault = null, at = at - interval '2 minutes'`,
  );
  attesting.faults.clear();
  await agree(son, draft);
  assert.deepEqual(await faults(province), [
    ['unavailable', 'interrupted'],
    ['found', null],
  ]);
});
