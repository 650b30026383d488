import { createHash } from 'node:crypto';
import { oids } from '../cms/algorithms.ts';
import type { Certificate } from '../cms/read-certificate.ts';
import { readCms, type Cms } from '../cms/read-cms.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { readDate } from '../pdf/read-date.ts';
import { nameOf, textOf } from '../pdf/value.ts';
import type { Instant } from '../../time.ts';
import { signatureFaults, type Revocation, type SignatureFault, type SignatureVerdict } from '../verdict.ts';
import { checkCms, type DigestOf } from './check-cms.ts';
import { checkTimestamp, type Stamped } from './check-timestamp.ts';
import type { Covered } from './covered-bytes.ts';
import { isForSigning } from './is-for-signing.ts';
import type { SignedField } from './signature-fields.ts';
import { standingOf } from './standing.ts';
import { traceChain, type Anchors, type Chain } from './trace-chain.ts';

export type Judging = {
  readonly anchors: Anchors;
  readonly now: Instant;
  /** Asks whether any certificate of a chain was revoked; undefined where none says whom to ask. */
  readonly revocationOf: (chain: Chain) => Promise<Revocation | undefined>;
};

/** A signature of a document: which bytes it covers, undefined when it leaves any out, and what came after it. */
export type Found = {
  readonly field: SignedField;
  readonly covered: Covered | undefined;
  readonly since: SignatureVerdict['since'];
};

/** Judges one signature of a document. */
export async function checkField(
  pdf: Pdf,
  { field, covered, since }: Found,
  judging: Judging,
): Promise<SignatureVerdict> {
  const { signature } = field;
  const isTimestamp = nameOf(signature.get('SubFilter')) === 'ETSI.RFC3161';
  const claimedAt = readDate(textOf(pdf.resolve(signature.get('M'))));
  const faults = new Set<SignatureFault>();
  if (!covered) faults.add('leaves-gaps');
  else if (since === 'changes') faults.add('changed-since');
  const judged = !covered
    ? undefined
    : isTimestamp
      ? await judgeTimestamp(covered, judging)
      : await judgeSignature(covered, nameOf(signature.get('SubFilter')), claimedAt, judging);
  for (const fault of judged?.faults ?? []) faults.add(fault);
  const sorted = signatureFaults.filter((fault) => faults.has(fault));
  const { signer, chain, timestamp, revocation } = judged ?? {};
  return {
    kind: isTimestamp ? 'timestamp' : 'signature',
    field: field.name,
    signer: signer?.subject,
    certificate: signer && aboutCertificate(signer),
    claimedAt,
    timestamp,
    trustedBy: chain?.trustedBy ?? (isTimestamp ? timestamp?.trustedBy : undefined),
    revocation: revocation ?? { kind: 'unknown' },
    coversWholeFile: covered !== undefined && since === 'nothing',
    since,
    reason: textOf(pdf.resolve(signature.get('Reason')))?.slice(0, 500),
    location: textOf(pdf.resolve(signature.get('Location')))?.slice(0, 500),
    faults: sorted,
    standing: standingOf(sorted),
  };
}

type Judged = {
  readonly faults: readonly SignatureFault[];
  readonly signer?: Certificate;
  readonly chain?: Chain;
  readonly timestamp?: SignatureVerdict['timestamp'];
  readonly revocation?: Revocation;
};

async function judgeTimestamp({ contents, digest }: Covered, judging: Judging): Promise<Judged> {
  return stampedBy(checkTimestamp(contents, digest, judging.anchors), judging);
}

/** A timestamp is worth nothing when the certificate of who gave it had been taken back by then. */
async function stampedBy(
  stamped: Stamped | undefined,
  { revocationOf }: Judging,
): Promise<Pick<Judged, 'timestamp' | 'faults'>> {
  if (!stamped) return { faults: ['timestamp-wrong'] };
  const { timestamp, chain } = stamped;
  const revocation = await revocationOf(chain);
  if (revocation?.kind === 'revoked' && revocation.at <= timestamp.at) return { faults: ['timestamp-wrong'] };
  return { faults: revocation?.kind === 'unknown' ? ['revocation-unknown'] : [], timestamp };
}

async function judgeSignature(
  { contents, digest }: Covered,
  subFilter: string | undefined,
  claimedAt: Instant | undefined,
  judging: Judging,
): Promise<Judged> {
  const isCades = subFilter === 'ETSI.CAdES.detached';
  const cms = isCades || subFilter === 'adbe.pkcs7.detached' ? readCms(contents) : undefined;
  const signer = cms?.signer;
  if (!cms || !signer || cms.content) return { faults: ['unreadable'], signer };
  const faults: SignatureFault[] = [...checkCms(cms, digest, isCades)];
  const token = cms.unsigned.get(oids.timestampToken);
  const stamped =
    token && (await stampedBy(checkTimestamp(token.whole, digestOf(cms.signature), judging.anchors), judging));
  const timestamp = stamped?.timestamp;
  faults.push(...(stamped?.faults ?? []));
  if (!isForSigning(signer)) faults.push('not-for-signing');
  const { chain, fault } = findChain(cms, signer, timestamp?.at, claimedAt, judging);
  if (fault) faults.push(fault);
  // Only those whom the place trusts say where to ask: nobody else sends us anywhere.
  const revocation = chain && (await judging.revocationOf(chain));
  if (revocation?.kind === 'revoked' && !(timestamp && timestamp.at < revocation.at)) faults.push('revoked');
  if (revocation?.kind === 'unknown') faults.push('revocation-unknown');
  return { faults, signer, chain, timestamp, revocation };
}

const digestOf =
  (bytes: Buffer): DigestOf =>
  (algorithm) =>
    createHash(algorithm).update(bytes).digest();

/** The moment that counts is that of the timestamp, else now: the signer's own clock proves nothing. */
function findChain(
  { certificates }: Cms,
  signer: Certificate,
  stampedAt: Instant | undefined,
  claimedAt: Instant | undefined,
  { anchors, now }: Judging,
): { readonly chain?: Chain; readonly fault?: SignatureFault } {
  const at = stampedAt ?? now;
  const chain = traceChain(signer, certificates, anchors, at);
  if (chain) return { chain };
  const isValid = at >= signer.validFrom && at <= signer.validTo;
  if (isValid) return { fault: 'untrusted' };
  const then = stampedAt ?? claimedAt;
  const earlier = then === undefined ? undefined : traceChain(signer, certificates, anchors, then);
  if (earlier) return { chain: earlier, fault: 'expired-since' };
  return { fault: 'not-valid-then' };
}

const aboutCertificate = ({ issuer, serialNumber, validFrom, validTo }: Certificate) => ({
  issuer: issuer.commonName,
  serialNumber: serialNumber.toString('hex'),
  validFrom,
  validTo,
});
