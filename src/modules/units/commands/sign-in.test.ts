import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import sql from 'sql-template-tag';
import { readSettings } from '../../../kernel/settings.ts';
import { instant, parseLocalDate } from '../../../kernel/time.ts';
import { officerActor } from '../queries/officers.ts';
import { openAccount } from '../queries/open-account.ts';
import { codeAt } from '../rules/one-time-code.ts';
import { secretFromBase32 } from '../testing/secret-from-base32.ts';
import { hoaBanDirectory, testKeys, tuesdayMorning } from '../testing/hoa-ban-directory.ts';
import { checkCode } from './check-code.ts';
import { checkPassword } from './check-password.ts';
import { enrolAuthenticator } from './enrol-authenticator.ts';
import { demoPassword, demoSecret } from './seed-demo-officers.ts';

async function desk(t: TestContext) {
  const { db } = await hoaBanDirectory(t);
  const clock = { now: tuesdayMorning };
  const app = { db, keys: testKeys, now: () => clock.now, settings: { ...readSettings({}), demo: true } };
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = 'mai.lo'`);
  return {
    ...app,
    app,
    mai: id,
    wait: (seconds: number) => void (clock.now = instant(clock.now + seconds * 1000)),
    password: (password: string, username = 'mai.lo') => checkPassword(app, { username, password }),
    code: (code: string) => checkCode(app, id, code),
    history: async () =>
      (
        await db.many<{ kind: string }>(
          sql`select kind from ledger where stream = ${`officer/${id}`}::text order by number`,
        )
      ).map(({ kind }) => kind),
  };
}

const codesOf = (outcome: { ok: boolean; problems?: readonly { kind: { code: string } }[] }) =>
  outcome.problems?.map(({ kind }) => kind.code) ?? 'ok';

test('Mai signs in with her password and the code of her authenticator, and the ledger says so', async (t) => {
  const { password, code, mai, now, history } = await desk(t);
  assert.deepEqual(await password(demoPassword, ' Mai.Lo '), { ok: true, value: { officerId: mai, enrolled: true } });
  assert.deepEqual(codesOf(await code(codeAt(demoSecret('mai.lo'), now()))), 'ok');
  assert.deepEqual(await history(), ['officer.signed-in']);
});

test('a code serves once, also when it is typed twice at the same moment', async (t) => {
  const { code, now, wait } = await desk(t);
  const six = codeAt(demoSecret('mai.lo'), now());
  const both = await Promise.all([code(six), code(six)]);
  assert.deepEqual(both.map(codesOf).filter((each) => each === 'ok').length, 1);
  assert.deepEqual(codesOf(await code(six)), ['units.wrong-code']);
  wait(30);
  assert.equal(codesOf(await code(codeAt(demoSecret('mai.lo'), now()))), 'ok');
});

test('a code of half a minute ago is taken, one of a minute and a half ago is not', async (t) => {
  const { code, now } = await desk(t);
  const ago = (seconds: number) => codeAt(demoSecret('mai.lo'), instant(now() - seconds * 1000));
  assert.deepEqual(codesOf(await code(ago(90))), ['units.wrong-code']);
  assert.equal(codesOf(await code(ago(30))), 'ok');
});

test('a wrong password and an unknown name get the same answer; only the first is somebody’s history', async (t) => {
  const { password, history, db } = await desk(t);
  assert.deepEqual(codesOf(await password('something else')), ['units.wrong-credentials']);
  assert.deepEqual(codesOf(await password('something else', 'nobody.here')), ['units.wrong-credentials']);
  assert.deepEqual(await history(), ['officer.sign-in-failed']);
  assert.equal((await db.one<{ n: number }>(sql`select count(*) as n from ledger where stream like 'officer/%'`)).n, 1);
});

test('after the fifth wrong password the account rests, for everybody and for names nobody has alike', async (t) => {
  const { password, wait } = await desk(t);
  for (const name of ['mai.lo', 'nobody.here']) {
    for (let tries = 0; tries < 5; tries++) await password('wrong', name);
    assert.deepEqual(codesOf(await password(demoPassword, name)), ['units.locked']);
  }
  wait(30);
  assert.equal(codesOf(await password(demoPassword)), 'ok');
});

test('twenty wrong passwords at once are not twenty guesses', async (t) => {
  const { password } = await desk(t);
  const answers = await Promise.all(Array.from({ length: 20 }, () => password('wrong')));
  assert.equal(answers.map(codesOf).filter((each) => String(each) === 'units.wrong-credentials').length, 5);
});

test('codes cannot be tried through: five wrong ones close the second step', async (t) => {
  const { code, now } = await desk(t);
  for (let tries = 0; tries < 5; tries++) await code('000000');
  assert.deepEqual(codesOf(await code(codeAt(demoSecret('mai.lo'), now()))), ['units.locked']);
});

test('an officer without an authenticator is given one secret until a code confirms it, then none', async (t) => {
  const { app, db, mai, code, now } = await desk(t);
  await db.run(sql`update officers set totp_secret = null, totp_confirmed = false where id = ${mai}`);
  const first = await enrolAuthenticator(app, mai);
  assert.ok(first);
  assert.deepEqual(await enrolAuthenticator(app, mai), first);
  assert.match(first.uri, /^otpauth:\/\/totp\//);
  assert.equal(codesOf(await code(codeAt(secretFromBase32(first.secret), now()))), 'ok');
  assert.equal(await enrolAuthenticator(app, mai), undefined);
});

test('an account that was closed signs nobody in', async (t) => {
  const { password, db, mai } = await desk(t);
  await db.run(sql`update officers set active = false where id = ${mai}`);
  assert.deepEqual(codesOf(await password(demoPassword)), ['units.wrong-credentials']);
});

test('whoever knows her name can keep Mai’s account closed for the world, not for the browser she works with', async (t) => {
  const { app, mai } = await desk(t);
  const typed = { username: 'mai.lo', password: demoPassword };
  for (let tries = 0; tries < 9; tries++) await checkPassword(app, { ...typed, password: 'wrong' });
  assert.deepEqual(codesOf(await checkPassword(app, typed)), ['units.locked']);
  assert.deepEqual(codesOf(await checkPassword(app, { ...typed, knownTo: mai + 1 })), ['units.locked']);
  assert.equal(codesOf(await checkPassword(app, { ...typed, knownTo: mai })), 'ok');
  for (let tries = 0; tries < 5; tries++) await checkPassword(app, { ...typed, password: 'wrong', knownTo: mai });
  assert.deepEqual(codesOf(await checkPassword(app, { ...typed, knownTo: mai })), ['units.locked']);
});

test('where a demo became a real province its officers are shut out: their passwords and codes are public', async (t) => {
  const { app, db, mai, now } = await desk(t);
  const real = { ...app, settings: { ...app.settings, demo: false } };
  const typed = { username: 'mai.lo', password: demoPassword };
  assert.deepEqual(codesOf(await checkPassword(real, typed)), ['units.wrong-credentials']);
  assert.deepEqual(codesOf(await checkCode(real, mai, codeAt(demoSecret('mai.lo'), now()))), ['units.wrong-code']);
  const day = parseLocalDate('2026-03-10') ?? assert.fail();
  assert.equal(await officerActor(db, mai, day, openAccount(real.settings)), undefined);
  assert.equal((await officerActor(db, mai, day, openAccount(app.settings)))?.officerId, mai);
});
