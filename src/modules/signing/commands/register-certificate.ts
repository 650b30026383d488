import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors as keyErrors } from '../../../outside/signing/errors.ts';
import type { KeptKey, ProviderName } from '../../../outside/signing/signing-provider.ts';
import type { CertificateFacts, Holder } from '../certificate.ts';
import { errors } from '../errors.ts';
import { untrustedBecause } from './vouch-for.ts';
import { idsOf, isOf } from '../queries/certificates.ts';
import { certificateFacts, namesHolder } from '../rules/certificate-facts.ts';

export type OfficerContext = Context & { readonly actor: Officer };

export type NewCertificate = { readonly provider: ProviderName; readonly key: KeptKey };

/**
 * Registers the certificate with which an officer or an agency signs from now on; the one of before ends. It must name them and
 * come from whom the place trusts (Law on E-Transactions 2023, art. 22). The caller has seen that its key signs.
 */
export async function registerCertificate(
  context: OfficerContext,
  holder: Holder,
  { provider, key }: NewCertificate,
): Promise<Outcome<undefined>> {
  const facts = certificateFacts(key.certificates[0] ?? new Uint8Array());
  if (!facts) return refuse(problem(keyErrors.noCertificate, '/file'));
  const against = await objection(context, holder, key, facts);
  if (against) return refuse(against);
  await context.db.transaction(async (transaction) => {
    await transaction.run(endCurrent(context, holder));
    await transaction.run(insertCertificate(context, holder, { provider, key }, facts, true));
  });
  return succeed(undefined);
}

/** Why a key is not the holder's: that it signs does not prove it. */
async function objection(
  context: OfficerContext,
  holder: Holder,
  { certificates }: KeptKey,
  facts: CertificateFacts,
): Promise<Problem | undefined> {
  const name = facts.subject;
  if (holder.kind === 'officer' && !namesHolder(facts, context.actor.fullName))
    return problem(errors.nameDiffers, '/file', { name });
  const taken = await context.db.maybe(sql`
    select from signing_certificates
    where certificates[1] = ${Buffer.from(certificates[0] ?? [])} and ended_at is null and (${isOf(holder)}) is not true limit 1`);
  return taken ? problem(errors.keyTaken, '/file') : untrustedBecause(context, { ...facts, holder, certificates });
}

const actorFor = (context: OfficerContext, holder: Holder) =>
  ledgerActor(context.actor, holder.kind === 'unit' ? holder.unitId : undefined);

function endCurrent(context: OfficerContext, holder: Holder): Sql {
  const now = context.now();
  const stream = sql`'certificate/' || ended.id`;
  return sql`
    with ended as (
      update signing_certificates set ended_at = ${timestamp(now)} where ${isOf(holder)} and ended_at is null returning id
    )
    select ${ledgerAppend(stream, 'certificate.ended', actorFor(context, holder), {}, now)} from ended`;
}

/**
 * Writes the certificate with its entry; where there is one in use by now, nothing.
 * @param isVouched whether it was seen to be the holder's, by whom the place trusts; else that is looked at when it is first used
 */
export function insertCertificate(
  context: OfficerContext,
  holder: Holder,
  { provider, key }: NewCertificate,
  facts: CertificateFacts,
  isVouched = false,
): Sql {
  const now = context.now();
  const [officerId, unitId] = idsOf(holder);
  const certificates = key.certificates.map((each) => Buffer.from(each));
  const body = { provider, holder, serialNumber: facts.serialNumber, issuer: facts.issuer };
  const stream = sql`'certificate/' || added.id`;
  return sql`
    with added as (
      insert into signing_certificates (officer_id, unit_id, provider, reference, asks, certificates, sealed_key, subject, issuer,
        serial_number, valid_from, valid_to, added_at, vouched_at)
      values (${officerId}, ${unitId}, ${provider}, ${key.reference}, ${key.asks}, ${certificates}::bytea[],
        ${key.sealed ? Buffer.from(key.sealed) : null}, ${facts.subject}, ${facts.issuer}, ${facts.serialNumber},
        ${timestamp(facts.validFrom)}, ${timestamp(facts.validTo)}, ${timestamp(now)},
        ${isVouched ? timestamp(now) : null}::timestamptz)
      on conflict do nothing returning id
    )
    select ${ledgerAppend(stream, 'certificate.registered', actorFor(context, holder), body, now)} from added`;
}

/** Has a certificate no longer sign here; what it signed stays signed. Done again, it changes nothing. */
export async function endCertificate(context: OfficerContext, holder: Holder): Promise<Outcome<undefined>> {
  await context.db.run(endCurrent(context, holder));
  return succeed(undefined);
}
