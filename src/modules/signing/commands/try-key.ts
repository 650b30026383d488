import sql from 'sql-template-tag';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Authorisation, KeptKey, ProviderName } from '../../../outside/signing/signing-provider.ts';
import { errors as keyErrors } from '../../../outside/signing/errors.ts';
import type { Certificate, Holder } from '../certificate.ts';
import { errors } from '../errors.ts';
import { providersOf } from '../providers.ts';
import { certificateOf } from '../queries/certificates.ts';
import { certificateFacts } from '../rules/certificate-facts.ts';
import { certificateInUse } from './ensure-demo-certificate.ts';
import { openKey } from './open-key.ts';
import { registerCertificate, type OfficerContext } from './register-certificate.ts';

const line = Buffer.from('Một Cửa: ký thử');

/** Signs a line that means nothing, to see whether key, PIN and certificate fit. */
export async function tryKey(
  context: OfficerContext,
  holder: Holder,
  authorisation: Authorisation,
): Promise<Outcome<undefined>> {
  const certificate = await certificateInUse(context, holder);
  if (!certificate) return refuse(problem(holder.kind === 'unit' ? errors.noSeal : errors.noCertificate));
  const signed = await signLine(context, certificate, authorisation);
  if (!signed.ok) return signed;
  const actor = ledgerActor(context.actor, holder.kind === 'unit' ? holder.unitId : undefined);
  const append = ledgerAppend(`certificate/${certificate.id}`, 'certificate.tried', actor, {}, context.now());
  await context.db.one(sql`select ${append} as number`);
  return succeed(undefined);
}

/** Opens a key and signs with it once; refused where key, PIN and certificate do not fit. */
async function signLine(
  context: OfficerContext,
  certificate: Certificate,
  authorisation: Authorisation,
): Promise<Outcome<undefined>> {
  const opened = await openKey(context, certificate, { authorisation, signatures: 1 });
  if (!opened.ok) return opened;
  try {
    await opened.value.signer.sign(line);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  } finally {
    await opened.value.close();
  }
  return succeed(undefined);
}

export type KeyChoice = {
  readonly provider: ProviderName;
  /** As the provider knows them. */
  readonly owner: string;
  readonly reference: string;
  readonly authorisation: Authorisation;
};

/** The keys that a token or service keeps for somebody. */
export const findKeys = (
  context: OfficerContext,
  { provider, owner }: Pick<KeyChoice, 'provider' | 'owner'>,
): Promise<Outcome<readonly KeptKey[]>> => providersOf(context)[provider].find(owner);

async function chosenKey(
  context: OfficerContext,
  { provider, owner, reference }: Omit<KeyChoice, 'authorisation'>,
): Promise<Outcome<KeptKey>> {
  const found = await findKeys(context, { provider, owner });
  if (!found.ok) return found;
  const key = found.value.find((each) => each.reference === reference);
  return key ? succeed(key) : refuse(problem(errors.keyUnchosen, '/reference'));
}

/** Registers a key that a token or service keeps; whoever can sign with it has it. */
export async function registerKey(
  context: OfficerContext,
  holder: Holder,
  { provider, owner, reference, authorisation }: KeyChoice,
): Promise<Outcome<undefined>> {
  const chosen = await chosenKey(context, { provider, owner, reference });
  if (!chosen.ok) return chosen;
  const { value: key } = chosen;
  const facts = certificateFacts(key.certificates[0] ?? new Uint8Array());
  if (!facts) return refuse(problem(keyErrors.keyGone, '/reference'));
  const certificate = { ...facts, id: 0, holder, provider, key, addedAt: context.now(), isVouched: false };
  const signed = await signLine(context, certificate, authorisation);
  if (!signed.ok) return signed;
  return registerCertificate(context, holder, { provider, key });
}

/** Has the keeper of a key that is to be registered send its owner a one-time code. */
export async function sendCode(
  context: OfficerContext,
  { provider, owner, reference }: KeyChoice,
): Promise<Outcome<undefined>> {
  const chosen = await chosenKey(context, { provider, owner, reference });
  if (!chosen.ok) return chosen;
  const { value: key } = chosen;
  return (await providersOf(context)[provider].sendCode?.(key)) ?? succeed(undefined);
}

/** Has the keeper of the key in use send its owner a one-time code. */
export async function sendCodeForUse(context: OfficerContext, holder: Holder): Promise<Outcome<undefined>> {
  const certificate = await certificateOf(context.db, holder);
  if (!certificate) return refuse(problem(holder.kind === 'unit' ? errors.noSeal : errors.noCertificate));
  return (await providersOf(context)[certificate.provider].sendCode?.(certificate.key)) ?? succeed(undefined);
}
