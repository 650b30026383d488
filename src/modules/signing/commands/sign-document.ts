import sql from 'sql-template-tag';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Authorisation, SigningProviders } from '../../../outside/signing/signing-provider.ts';
import type { Holder, SignedAs } from '../certificate.ts';
import { errors } from '../errors.ts';
import { mayUseSeal } from '../policy.ts';
import { agencyOf, keepersOf } from '../queries/agencies.ts';
import { certificateInUse } from './ensure-demo-certificate.ts';
import {
  loggedSignature,
  makeSignature,
  type DocumentToSign,
  type OpenedKey,
  type SignedDocument,
} from './make-signature.ts';
import { openKey } from './open-key.ts';
import type { OfficerContext } from './register-certificate.ts';

export type SigningRequest = {
  readonly as: SignedAs;
  /** The unit for which it is signed; its agency's seal is the one that is used. */
  readonly unitId: number;
  /** What its key asks for. */
  readonly authorisation?: Authorisation;
};

/** A key that was opened: signs one document after the other until it is closed. */
export type OpenSigning = {
  readonly sign: (document: DocumentToSign) => Promise<Outcome<SignedDocument>>;
  readonly close: () => Promise<void>;
};

/**
 * Signs one document as the officer in person, or as an agency by its seal (Decree 30/2020, art. 13, 33; annex I, II.8). The
 * signature is written down in the ledger before the signed document is given out.
 */
export async function signDocument(
  context: OfficerContext,
  request: SigningRequest & DocumentToSign,
  providers?: SigningProviders,
): Promise<Outcome<SignedDocument>> {
  const opened = await openSigning(context, request, 1, providers);
  if (!opened.ok) return opened;
  try {
    return await opened.value.sign(request);
  } finally {
    await opened.value.close();
  }
}

/**
 * Opens a key to sign several documents one after the other, each as `signDocument` does.
 * @param signatures how many are to be made
 */
export async function openSigning(
  context: OfficerContext,
  request: SigningRequest,
  signatures: number,
  providers?: SigningProviders,
): Promise<Outcome<OpenSigning>> {
  const opened = await openForSigning(context, request, signatures, providers);
  if (!opened.ok) return opened;
  const { value } = opened;
  return succeed({ sign: (document) => signWith(context, value, document), close: value.key.close });
}

async function signWith(
  context: OfficerContext,
  opened: OpenedKey,
  given: DocumentToSign,
): Promise<Outcome<SignedDocument>> {
  const signed = await makeSignature(context, opened, given);
  if (signed.ok) {
    const logged = loggedSignature(context, opened, given.document, signed.value);
    await context.db.one(sql`with ${logged} select number from told`);
  }
  return signed;
}

/**
 * Opens the officer's own key, or the agency's for who keeps its seal.
 * @param signatures how many are to be made
 */
export async function openForSigning(
  context: OfficerContext,
  { as, unitId, authorisation = {} }: SigningRequest,
  signatures: number,
  providers?: SigningProviders,
): Promise<Outcome<OpenedKey>> {
  const holder = await holderFor(context, as, unitId);
  if (!holder.ok) return holder;
  const certificate = await certificateInUse(context, holder.value);
  if (!certificate) return refuse(problem(as === 'agency' ? errors.noSeal : errors.noCertificate));
  const key = await openKey(context, certificate, { authorisation, signatures }, providers);
  return key.ok ? succeed({ as, unitId, certificate, key: key.value }) : key;
}

async function holderFor(context: OfficerContext, as: SignedAs, unitId: number): Promise<Outcome<Holder>> {
  if (as === 'signer') return succeed({ kind: 'officer', officerId: context.actor.officerId });
  const agency = await agencyOf(context, unitId);
  if (!agency || !mayUseSeal(context.actor, await keepersOf(context.db, agency.id)))
    return refuse(problem(errors.notKeeper));
  return succeed({ kind: 'unit', unitId: agency.id });
}
