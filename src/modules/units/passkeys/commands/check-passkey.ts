import type { AuthenticationResponseJSON, AuthenticatorTransport } from '@simplewebauthn/server';
import sql from 'sql-template-tag';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { recordSignIn } from '../../commands/record-sign-in.ts';
import { clearTries, takeTry } from '../../commands/take-try.ts';
import { errors } from '../../errors.ts';
import { openAccount } from '../../queries/open-account.ts';
import { passkeyErrors } from '../errors.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import type { Asked } from '../rules/challenge.ts';
import { counterWentBack } from '../rules/counter-went-back.ts';
import { siteOf, userHandleOf, webauthn, type PasskeyApp } from '../site-of.ts';

/** What an authenticator answered, as far as it is read before the library judges it. */
export type PasskeyAnswer = { readonly id: string; readonly response: { readonly userHandle?: string } };

type Known = {
  readonly id: number;
  readonly officerId: number;
  readonly fullName: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly suspected: boolean;
};

/** What the browser is asked: for one of this officer's passkeys, or for any that it holds for the site when nobody is named. */
export async function passkeyQuestion(app: PasskeyApp, officerId?: number) {
  const { generateAuthenticationOptions } = await webauthn();
  const known = officerId === undefined ? [] : await passkeysOf(app.db, officerId);
  return generateAuthenticationOptions({
    rpID: siteOf(app).rpID,
    userVerification: 'required',
    allowCredentials: known
      .filter(({ suspectedAt }) => suspectedAt === null)
      .map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports] as AuthenticatorTransport[],
      })),
  });
}

/** The second step by passkey: an answer to our challenge, by a key of this officer, newer than the last. */
export const checkSecondPasskey = (
  app: PasskeyApp,
  officerId: number,
  asked: Asked,
  answer: PasskeyAnswer,
): Promise<Outcome<number>> => check(app, asked, answer, officerId);

/**
 * A passkey alone: the device proves that it has the key, and that its owner unlocked it (fingerprint, face or PIN), which are two
 * factors in one. The key says whose it is.
 * @returns the officer who signed in
 */
export const checkPasskeyAlone = (app: PasskeyApp, asked: Asked, answer: PasskeyAnswer): Promise<Outcome<number>> =>
  check(app, asked, answer, undefined);

async function check(
  app: PasskeyApp,
  asked: Asked,
  answer: PasskeyAnswer,
  officerId: number | undefined,
): Promise<Outcome<number>> {
  const key = await keyWith(app, answer.id, officerId);
  const whose = officerId ?? key?.officerId;
  if (whose === undefined) return refuse(problem(errors.wrongPasskey));
  const subject = officerId === undefined ? `passkey:${whose}` : `code:${whose}`;
  const locked = await takeTry(app.db, subject, app.now());
  if (locked) return refuse(locked);
  const judged = key
    ? await judge(app, key, asked, answer, officerId === undefined)
    : refuse(problem(errors.wrongPasskey));
  if (!key || !judged.ok) {
    const entry = ledgerAppend(streamOf(whose), 'officer.sign-in-failed', nobody, { step: 'passkey' }, app.now());
    await app.db.run(sql`select ${entry}`);
    return judged.ok ? refuse(problem(errors.wrongPasskey)) : judged;
  }
  await clearTries(app.db, subject);
  const method = officerId === undefined ? 'passkey-alone' : 'passkey';
  await recordSignIn(app.db, { id: whose, fullName: key.fullName }, method, app.now());
  return succeed(whose);
}

const nobody = { kind: 'anonymous' } as const;
const streamOf = (officerId: number) => sql`${`officer/${officerId}`}::text`;

const keyWith = ({ db, settings }: PasskeyApp, credentialId: string, officerId: number | undefined) =>
  db.maybe<Known>(sql`
    select p.id, p.officer_id as "officerId", o.full_name as "fullName", p.public_key as "publicKey", p.counter,
      p.suspected_at is not null as suspected
    from passkeys p join officers o on o.id = p.officer_id
    where p.credential_id = ${credentialId} and p.officer_id = coalesce(${officerId ?? null}::bigint, p.officer_id)
      and ${openAccount(settings)}`);

async function judge(
  app: PasskeyApp,
  key: Known,
  { challenge, askedAt }: Asked,
  answer: PasskeyAnswer,
  alone: boolean,
): Promise<Outcome<undefined>> {
  const { origin, rpID } = siteOf(app);
  const handle = answer.response.userHandle;
  const isTheirs = handle === undefined ? !alone : handle === userHandleOf(key.officerId).toString('base64url');
  const { verifyAuthenticationResponse } = await webauthn();
  const result = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    // The counter is judged below, once the signature is known to be right: then a lower one means a copy, not a slip.
    credential: { id: answer.id, publicKey: new Uint8Array(key.publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!isTheirs || result?.verified !== true) return refuse(problem(errors.wrongPasskey));
  if (key.suspected) return refuse(problem(passkeyErrors.suspected));
  const { newCounter } = result.authenticationInfo;
  // A challenge older than the last use of the key is answered already: who overheard it cannot answer it again.
  const taken = await app.db.run(sql`
    update passkeys set counter = ${newCounter}, used_at = ${timestamp(app.now())}
    where id = ${key.id} and suspected_at is null and (used_at is null or used_at < ${timestamp(askedAt)})
      and (counter < ${newCounter} or (counter = 0 and ${newCounter} = 0))`);
  if (taken === 1) return succeed(undefined);
  return (await suspect(app, key, newCounter, askedAt))
    ? refuse(problem(passkeyErrors.suspected))
    : refuse(problem(errors.wrongPasskey));
}

/** Stops a key whose counter went back on a fresh challenge, and tells of it; whether it did. */
async function suspect(app: PasskeyApp, key: Known, counter: number, askedAt: Instant): Promise<boolean> {
  if (!counterWentBack(key.counter, counter)) return false;
  const entry = ledgerAppend(
    streamOf(key.officerId),
    'officer.passkey-suspected',
    nobody,
    { passkey: key.id },
    app.now(),
  );
  const stopped = await app.db.maybe(sql`
    with stopped as (
      update passkeys set suspected_at = ${timestamp(app.now())}
      where id = ${key.id} and suspected_at is null and (used_at is null or used_at < ${timestamp(askedAt)}) returning id
    )
    select ${entry} from stopped`);
  return stopped !== undefined;
}
