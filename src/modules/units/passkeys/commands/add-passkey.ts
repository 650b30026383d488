import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../../errors.ts';
import { confirmPassword } from '../../commands/confirm-password.ts';
import { passkeyErrors } from '../errors.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import { passkeyName } from '../rules/passkey-name.ts';
import { siteOf, userHandleOf, webauthn, type PasskeyApp } from '../site-of.ts';

const mostPasskeys = 10;

/**
 * What the browser is asked when an officer adds a passkey. The password is asked for again: a passkey opens the account for good,
 * so whoever finds a desk unattended must not be able to leave one of theirs.
 */
export async function passkeyRegistration(
  app: PasskeyApp,
  officer: Officer,
  typed: { readonly name: string; readonly password: string },
) {
  const name = passkeyName(typed.name);
  if (!name.ok) return name;
  const known = await passkeysOf(app.db, officer.officerId);
  if (known.length >= mostPasskeys) return refuse(problem(passkeyErrors.tooMany, undefined, { limit: mostPasskeys }));
  const confirmed = await confirmPassword(app, officer.officerId, typed.password, '/password');
  if (!confirmed.ok) return confirmed;
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Một Cửa',
    rpID: siteOf(app).rpID,
    userName: officer.fullName,
    userID: new Uint8Array(userHandleOf(officer.officerId)),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  return succeed({ name: name.value, options });
}

/** Stores the passkey that answered the challenge, under the name that the officer gave it. */
export async function addPasskey(
  app: PasskeyApp,
  officer: Officer,
  challenge: string,
  response: unknown,
  typedName: string,
): Promise<Outcome<undefined>> {
  const name = passkeyName(typedName);
  if (!name.ok) return name;
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
  const { credential, credentialBackedUp } = registrationInfo;
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const added = await app.db.maybe(sql`
    with added as (
      insert into passkeys (credential_id, officer_id, public_key, counter, transports, synced, name, created_at)
      select ${credential.id}, ${officer.officerId}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
        ${credential.transports ?? []}, ${credentialBackedUp}, ${name.value}, ${timestamp(app.now())}
      where (select count(*) from passkeys where officer_id = ${officer.officerId}) < ${mostPasskeys}
      on conflict do nothing returning id
    )
    select ledger_append(${stream}, 'officer.passkey-added', ${JSON.stringify(ledgerActor(officer))}::jsonb,
      jsonb_build_object('passkey', id), ${timestamp(app.now())}::timestamptz) from added`);
  return added ? succeed(undefined) : refuse(problem(errors.wrongPasskey));
}
