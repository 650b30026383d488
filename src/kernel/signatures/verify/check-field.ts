import { createHash } from 'node:crypto';
import { oids } from '../cms/algorithms.ts';
import type { Certificate } from '../cms/read-certificate.ts';
import { readCms, type Cms } from '../cms/read-cms.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { nameOf, textOf } from '../pdf/value.ts';
import { instant, type Instant } from '../../time.ts';
import { signatureFaults, type Revocation, type SignatureFault, type SignatureVerdict } from '../verdict.ts';
import { checkCms } from './check-cms.ts';
import { checkTimestamp } from './check-timestamp.ts';
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
      ? judgeTimestamp(covered, judging)
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

function judgeTimestamp({ contents, digest }: Covered, { anchors }: Judging): Judged {
  const timestamp = checkTimestamp(contents, digest, anchors);
  return { faults: timestamp ? [] : ['timestamp-wrong'], timestamp };
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
  const timestamp = timestampOf(cms, judging.anchors);
  if (cms.unsigned.has(oids.timestampToken) && !timestamp) faults.push('timestamp-wrong');
  if (!isForSigning(signer)) faults.push('not-for-signing');
  const { chain, fault } = findChain(cms, signer, timestamp?.at, claimedAt, judging);
  if (fault) faults.push(fault);
  // Only those whom the place trusts say where to ask: nobody else sends us anywhere.
  const revocation = chain && (await judging.revocationOf(chain));
  if (revocation?.kind === 'revoked' && !(timestamp && timestamp.at < revocation.at)) faults.push('revoked');
  if (revocation?.kind === 'unknown') faults.push('revocation-unknown');
  return { faults, signer, chain, timestamp, revocation };
}

function timestampOf({ unsigned, signature }: Cms, anchors: Anchors): SignatureVerdict['timestamp'] {
  const token = unsigned.get(oids.timestampToken);
  return token && checkTimestamp(token.whole, (name) => createHash(name).update(signature).digest(), anchors);
}

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

/** `D:20260314153000+07'00'` (ISO 32000-1, 7.9.4). */
function readDate(text: string | undefined): Instant | undefined {
  const found = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})?)?/.exec(text ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : instant(milliseconds);
}
