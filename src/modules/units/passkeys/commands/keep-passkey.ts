import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { endSessions } from '../../../../kernel/web/end-sessions.ts';
import { passkeyErrors } from '../errors.ts';
import { passkeyName } from '../rules/passkey-name.ts';
import type { PasskeyApp } from '../site-of.ts';

/** Gives one of the officer's passkeys another name. */
export async function renamePasskey(
  { db, now }: PasskeyApp,
  officer: Officer,
  id: number,
  typed: string,
): Promise<Outcome<undefined>> {
  const name = passkeyName(typed);
  if (!name.ok) return name;
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.passkey-renamed', ledgerActor(officer), { passkey: id }, now());
  await db.run(sql`
    with renamed as (
      update passkeys set name = ${name.value}
      where id = ${id} and officer_id = ${officer.officerId} and name <> ${name.value} returning id
    )
    select ${entry} from renamed`);
  return succeed(undefined);
}

/**
 * Forgets one of the officer's passkeys, and signs out whatever else is signed in: the device may be lost.
 * @param session hash of the session that goes on
 */
export async function removePasskey(
  { db, now }: PasskeyApp,
  officer: Officer,
  id: number,
  sure: boolean,
  session?: string,
): Promise<Outcome<undefined>> {
  if (!sure) return refuse(problem(passkeyErrors.confirmFirst, 'confirm'));
  const stream = sql`${`officer/${officer.officerId}`}::text`;
  const entry = ledgerAppend(stream, 'officer.passkey-removed', ledgerActor(officer), { passkey: id }, now());
  const removed = await db.maybe(sql`
    with removed as (
      delete from passkeys where id = ${id} and officer_id = ${officer.officerId} returning id
    )
    select ${entry} from removed`);
  if (!removed) return refuse(problem(requestErrors.notFound));
  await endSessions(db, { kind: 'officer', id: officer.officerId }, session);
  return succeed(undefined);
}
