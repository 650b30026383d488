import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Appearance, Spot } from '../../../kernel/signatures/appearance.ts';
import { signPdf } from '../../../kernel/signatures/sign-pdf.ts';
import { timestampOverHttp } from '../../../kernel/signatures/timestamp-over-http.ts';
import { say } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Authorisation, OpenKey, SigningProviders } from '../../../outside/signing/signing-provider.ts';
import type { Certificate, Holder, SignedAs } from '../certificate.ts';
import { sealDiameterMm } from '../drawing/draw-seal.ts';
import { errors } from '../errors.ts';
import { mayUseSeal } from '../policy.ts';
import { agencyOf, keepersOf } from '../queries/agencies.ts';
import { signingWords } from '../words.ts';
import { certificateInUse } from './ensure-demo-certificate.ts';
import { imageInUse } from './image-in-use.ts';
import { openKey } from './open-key.ts';
import type { OfficerContext } from './register-certificate.ts';

/** How a signature shows: in a spot that the document keeps, as that of an attachment or a copy, or not at all. */
export type Shown =
  | { readonly kind: 'spot'; readonly spot: Spot }
  | { readonly kind: 'attachment'; readonly documentNumber: string }
  | { readonly kind: 'copy'; readonly heading: string }
  | { readonly kind: 'hidden' };

export type SigningRequest = {
  readonly as: SignedAs;
  /** The unit for which it is signed; its agency's seal is the one that is used. */
  readonly unitId: number;
  /** What its key asks for. */
  readonly authorisation?: Authorisation;
};

/** One document to sign. */
export type DocumentToSign = {
  readonly pdf: Uint8Array;
  /** What it is, as the ledger names it, such as `result/12`. */
  readonly document: string;
  readonly shown: Shown;
  readonly reason?: string;
};

export type SignedDocument = {
  readonly pdf: Uint8Array;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly signedAt: Instant;
  /** As the certificate names them. */
  readonly signedBy: string;
};

/** A key that was opened: signs one document after the other until it is closed. */
export type OpenSigning = {
  readonly sign: (document: DocumentToSign) => Promise<Outcome<SignedDocument>>;
  readonly close: () => Promise<void>;
};

/**
 * Signs one document as the officer in person, or as an agency by its seal (Decree 30/2020, art. 13, 33; annex I, II.8). Each
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
 * Opens the officer's own key, or the agency's for who keeps its seal.
 * @param signatures how many are to be made
 */
export async function openSigning(
  context: OfficerContext,
  { as, unitId, authorisation = {} }: SigningRequest,
  signatures: number,
  providers?: SigningProviders,
): Promise<Outcome<OpenSigning>> {
  const holder = await holderFor(context, as, unitId);
  if (!holder.ok) return holder;
  const certificate = await certificateInUse(context, holder.value);
  if (!certificate) return refuse(problem(as === 'agency' ? errors.noSeal : errors.noCertificate));
  const key = await openKey(context, certificate, { authorisation, signatures }, providers);
  if (!key.ok) return key;
  const used = { as, unitId, certificate, key: key.value };
  return succeed({ sign: (document) => signOne(context, used, document), close: key.value.close });
}

async function holderFor(context: OfficerContext, as: SignedAs, unitId: number): Promise<Outcome<Holder>> {
  if (as === 'signer') return succeed({ kind: 'officer', officerId: context.actor.officerId });
  const agency = await agencyOf(context, unitId);
  if (!agency || !mayUseSeal(context.actor, await keepersOf(context.db, agency.id)))
    return refuse(problem(errors.notKeeper));
  return succeed({ kind: 'unit', unitId: agency.id });
}

type Used = {
  readonly as: SignedAs;
  readonly unitId: number;
  readonly certificate: Certificate;
  readonly key: OpenKey;
};

async function signOne(context: OfficerContext, used: Used, given: DocumentToSign): Promise<Outcome<SignedDocument>> {
  const appearance = await appearanceOf(context, used, given.shown);
  if (!appearance.ok) return appearance;
  const { timestampUrl } = context.settings.signing;
  const signedAt = context.now();
  try {
    const pdf = await signPdf(given.pdf, {
      signer: used.key.signer,
      at: signedAt,
      ...(appearance.value && { appearance: appearance.value }),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
      ...(timestampUrl === undefined ? {} : { timestamp: timestampOverHttp(timestampUrl) }),
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await writeDown(context, used, given.document, sha256, signedAt);
    return succeed({ pdf, sha256, signedAt, signedBy: used.certificate.subject });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

async function appearanceOf(
  context: OfficerContext,
  { as, certificate }: Used,
  shown: Shown,
): Promise<Outcome<Appearance | undefined>> {
  if (shown.kind === 'hidden') return succeed(undefined);
  const by = { name: certificate.subject };
  const label = say(as === 'agency' ? signingWords.sealLabel : signingWords.signatureLabel, 'vi', by);
  const { zone } = context.place;
  if (shown.kind === 'attachment')
    return succeed({ kind: 'attachment', documentNumber: shown.documentNumber, zone, label });
  if (shown.kind === 'copy')
    return succeed({ kind: 'copy', heading: shown.heading, agency: certificate.subject, zone, label });
  const image = await imageInUse(context, certificate.holder);
  if (!image) return refuse(problem(errors.imageMissing));
  const { spot } = shown;
  return succeed(
    as === 'agency'
      ? { kind: 'seal', image, spot, diameterMm: sealDiameterMm, label }
      : { kind: 'signature', image, spot, label },
  );
}

/** The signing log: who, which document, which certificate, when. */
async function writeDown(
  context: OfficerContext,
  { as, unitId, certificate }: Used,
  document: string,
  sha256: string,
  at: Instant,
): Promise<void> {
  const actor = ledgerActor(context.actor, unitId);
  const body = { document, as, sha256, serialNumber: certificate.serialNumber };
  const append = ledgerAppend(`certificate/${certificate.id}`, 'certificate.signed', actor, body, at);
  await context.db.one(sql`
    with logged as (
      insert into signing_log (certificate_id, officer_id, unit_id, document, sha256, signed_at)
      values (${certificate.id}, ${context.actor.officerId}, ${unitId}, ${document}, ${Buffer.from(sha256, 'hex')},
        ${timestamp(at)})
      returning id
    )
    select ${append} as number from logged`);
}
