import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import sql from 'sql-template-tag';
import { readSettings } from '../../../../kernel/settings.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Outcome } from '../../../../kernel/errors/problem.ts';
import { hoaBanDirectory, tuesdayMorning } from '../../testing/hoa-ban-directory.ts';
import { checkPasskeyAlone, checkSecondPasskey } from './check-passkey.ts';

const asked = { challenge: 'a-challenge', askedAt: tuesdayMorning };
const forged = (id: string) => ({ id, response: { userHandle: Buffer.from('officer/1').toString('base64url') } });
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : (outcome.problems[0]?.kind.code ?? ''));

/** Mai with one passkey, whose key nobody here has. */
async function maisKey(t: TestContext) {
  const { db } = await hoaBanDirectory(t);
  const clock = { now: tuesdayMorning };
  const app = { db, now: () => clock.now, settings: { ...readSettings({}), demo: true } };
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = 'mai.lo'`);
  await db.run(sql`
    insert into passkeys (credential_id, officer_id, public_key, counter, name, created_at)
    values ('mais-key', ${id}, '\\x00', 0, 'Máy cơ quan', now())`);
  const kinds = async () =>
    (await db.many<{ kind: string }>(sql`select kind from ledger where stream = ${`officer/${id}`}::text`)).map(
      ({ kind }) => kind,
    );
  return { app, mai: id, kinds, wait: (seconds: number) => void (clock.now = instant(clock.now + seconds * 1000)) };
}

test('five forged answers in Mai’s name close her passkey for a while, and leave her password and code open', async (t) => {
  const { app, mai, kinds, wait } = await maisKey(t);
  const codes: string[] = [];
  for (let tries = 0; tries < 6; tries += 1)
    codes.push(codeOf(await checkPasskeyAlone(app, asked, forged('mais-key'))));
  assert.deepEqual(codes, [...Array.from({ length: 5 }, () => 'units.wrong-passkey'), 'units.locked']);
  assert.deepEqual(
    await kinds(),
    Array.from({ length: 5 }, () => 'officer.sign-in-failed'),
  );
  assert.equal(codeOf(await checkSecondPasskey(app, mai, asked, forged('mais-key'))), 'units.wrong-passkey');
  wait(31);
  assert.equal(
    codeOf(await checkPasskeyAlone(app, asked, forged('mais-key'))),
    'units.wrong-passkey',
    'it opens again',
  );
});

test('a key that nobody has is refused in the same words, and nothing is written of it', async (t) => {
  const { app, mai, kinds } = await maisKey(t);
  for (let tries = 0; tries < 6; tries += 1)
    assert.equal(codeOf(await checkPasskeyAlone(app, asked, forged('nobodys'))), 'units.wrong-passkey');
  assert.deepEqual(await kinds(), []);
  await app.db.run(sql`update officers set active = false where id = ${mai}`);
  assert.equal(codeOf(await checkPasskeyAlone(app, asked, forged('mais-key'))), 'units.wrong-passkey');
  assert.deepEqual(await kinds(), [], 'an account that is closed answers as though there were none');
});
