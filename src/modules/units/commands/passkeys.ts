import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { openAccount } from '../queries/open-account.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import type { Asked } from '../rules/challenge.ts';
import { recordSignIn } from './record-sign-in.ts';
import { clearTries, takeTry } from './take-try.ts';

type PasskeyApp = Pick<App, 'db' | 'now' | 'settings'>;

const siteOf = ({ settings }: PasskeyApp): { origin: string; rpID: string } => {
  const { origin, hostname } = new URL(settings.publicUrl);
  return { origin, rpID: hostname };
};
const mostPasskeys = 10;

/** Read when the first passkey is used: it brings a sixth of all the code that a start would have to read. */
const webauthn = () => import('@simplewebauthn/server');

/** What the browser is asked when an officer adds a passkey. */
export async function passkeyRegistration(app: PasskeyApp, officer: Officer) {
  const { generateRegistrationOptions } = await webauthn();
  const known = await passkeysOf(app.db, officer.officerId);
  return generateRegistrationOptions({
    rpName: 'Một Cửa',
    rpID: siteOf(app).rpID,
    userName: officer.fullName,
    userID: Buffer.from(`officer/${officer.officerId}`),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** Stores the passkey that answered the challenge. */
export async function addPasskey(
  app: PasskeyApp,
  officer: Officer,
  challenge: string,
  response: unknown,
  name: string,
): Promise<Outcome<undefined>> {
  const { verifyRegistrationResponse } = await webauthn();
  const { origin, rpID } = siteOf(app);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return refuse(problem(errors.wrongPasskey));
  const { credential } = registrationInfo;
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.passkey-added', ledgerActor(officer), {}, app.now());
  const added = await app.db.maybe(sql`
    with added as (
      insert into passkeys (credential_id, officer_id, public_key, counter, transports, name, created_at)
      select ${credential.id}, ${officer.officerId}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
        ${credential.transports ?? []}, ${name}, ${timestamp(app.now())}
      where (select count(*) from passkeys where officer_id = ${officer.officerId}) < ${mostPasskeys}
      on conflict do nothing returning officer_id
    )
    select ${entry} from added`);
  return added ? succeed(undefined) : refuse(problem(errors.wrongPasskey));
}

/** Forgets one of the officer's passkeys. */
export async function removePasskey(app: PasskeyApp, officer: Officer, credentialId: string): Promise<void> {
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.passkey-removed', ledgerActor(officer), {}, app.now());
  await app.db.run(sql`
    with removed as (
      delete from passkeys where credential_id = ${credentialId} and officer_id = ${officer.officerId} returning officer_id
    )
    select ${entry} from removed`);
}

/** What the browser is asked at the second step of signing in. */
export async function passkeyQuestion(app: PasskeyApp, officerId: number) {
  const { generateAuthenticationOptions } = await webauthn();
  const known = await passkeysOf(app.db, officerId);
  return generateAuthenticationOptions({
    rpID: siteOf(app).rpID,
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports] as AuthenticatorTransport[],
    })),
  });
}

/** The second step by passkey: the answer must be to our challenge, by a key of this officer, and newer than the last. */
export async function checkPasskey(
  app: PasskeyApp,
  officerId: number,
  { challenge, askedAt }: Asked,
  response: unknown,
): Promise<Outcome<undefined>> {
  const subject = `code:${officerId}`;
  const locked = await takeTry(app.db, subject, app.now());
  if (locked) return refuse(locked);
  const answer = response as AuthenticationResponseJSON;
  const key = await app.db.maybe<{ id: string; public_key: Buffer; counter: number; full_name: string }>(sql`
    select p.credential_id as id, p.public_key, p.counter, o.full_name from passkeys p join officers o on o.id = p.officer_id
    where p.credential_id = ${answer.id} and p.officer_id = ${officerId} and ${openAccount(app.settings)}`);
  const { verifyAuthenticationResponse } = await webauthn();
  const { origin, rpID } = siteOf(app);
  const result =
    key &&
    (await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
      requireUserVerification: true,
    }).catch(() => undefined));
  // A challenge older than the last use of the key is answered already: who overheard it cannot answer it again.
  const taken =
    result?.verified === true &&
    (await app.db.run(sql`
      update passkeys set counter = ${result.authenticationInfo.newCounter}, used_at = ${timestamp(app.now())}
      where credential_id = ${answer.id} and (used_at is null or used_at < ${timestamp(askedAt)})`)) === 1;
  if (!key || !taken) {
    const stream = sql`${`officer/${officerId}`}::text`;
    const body = { step: 'passkey' };
    await app.db.run(
      sql`select ${ledgerAppend(stream, 'officer.sign-in-failed', { kind: 'anonymous' }, body, app.now())}`,
    );
    return refuse(problem(errors.wrongPasskey));
  }
  await clearTries(app.db, subject);
  await recordSignIn(app.db, { id: officerId, fullName: key.full_name }, 'passkey', app.now());
  return succeed(undefined);
}
