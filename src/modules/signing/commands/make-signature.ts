import { createHash } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Appearance, Spot } from '../../../kernel/signatures/appearance.ts';
import type { TimestampAuthority } from '../../../kernel/signatures/timestamp-authority.ts';
import { say } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { OpenKey } from '../../../outside/signing/signing-provider.ts';
import type { Certificate, SignedAs } from '../certificate.ts';
import { sealDiameterMm } from '../drawing/draw-seal.ts';
import { errors } from '../errors.ts';
import { signingWords } from '../words.ts';
import { imageInUse } from './image-in-use.ts';
import type { OfficerContext } from './register-certificate.ts';

/** How a signature shows: in a spot that the document keeps, as that of an attachment or a copy, or not at all. */
export type Shown =
  | { readonly kind: 'spot'; readonly spot: Spot }
  | { readonly kind: 'attachment'; readonly documentNumber: string }
  | { readonly kind: 'copy'; readonly heading: string }
  | { readonly kind: 'hidden' };

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

/** A key that was opened, for whom, and as who it signs. */
export type OpenedKey = {
  readonly as: SignedAs;
  readonly unitId: number;
  readonly certificate: Certificate;
  readonly key: OpenKey;
};

/** Signs a document; it may be given out when `loggedSignature` was written. */
export async function makeSignature(
  context: OfficerContext,
  used: OpenedKey,
  given: DocumentToSign,
): Promise<Outcome<SignedDocument>> {
  const appearance = await appearanceOf(context, used, given.shown);
  return appearance.ok ? signatureOn(context, used, given, appearance.value) : appearance;
}

/** Signs a document as it shall look; unseen where `appearance` is undefined. */
export async function signatureOn(
  context: Context,
  used: OpenedKey,
  given: Pick<DocumentToSign, 'pdf' | 'reason'>,
  appearance: Appearance | undefined,
): Promise<Outcome<SignedDocument>> {
  const { timestampUrl } = context.settings.signing;
  const signedAt = context.now();
  try {
    const { signPdf } = await import('../../../kernel/signatures/sign-pdf.ts');
    const timestamp = timestampUrl === undefined ? undefined : await timestampsOf(timestampUrl);
    const pdf = await signPdf(given.pdf, {
      signer: used.key.signer,
      at: signedAt,
      ...(appearance && { appearance }),
      ...(given.reason === undefined ? {} : { reason: given.reason }),
      ...(timestamp && { timestamp }),
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return succeed({ pdf, sha256, signedAt, signedBy: used.certificate.subject });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

async function timestampsOf(url: string): Promise<TimestampAuthority> {
  const { timestampOverHttp } = await import('../../../kernel/signatures/timestamp-over-http.ts');
  return timestampOverHttp(url);
}

async function appearanceOf(
  context: OfficerContext,
  { as, certificate }: OpenedKey,
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

/** SQL that writes a signature to the log and the ledger: who, which document, which certificate, when; `from` gives one row or none. */
export function loggedSignature(
  context: Context,
  { as, unitId, certificate }: OpenedKey,
  document: string,
  { sha256, signedAt }: Pick<SignedDocument, 'sha256' | 'signedAt'>,
  from: Sql = sql`(values (1)) as one`,
): Sql {
  const actor = ledgerActor(context.actor, unitId);
  const officerId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const body = { document, as, sha256, serialNumber: certificate.serialNumber };
  const append = ledgerAppend(`certificate/${certificate.id}`, 'certificate.signed', actor, body, signedAt);
  return sql`logged as (
      insert into signing_log (certificate_id, officer_id, unit_id, document, sha256, signed_at)
      select ${certificate.id}::bigint, ${officerId}::bigint, ${unitId}::bigint, ${document}::text,
        ${Buffer.from(sha256, 'hex')}::bytea, ${timestamp(signedAt)}::timestamptz from ${from}
      returning id
    ), told as (select ${append} as number from logged)`;
}
