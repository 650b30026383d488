import type { Instant } from '../time.ts';
import type { Fetch } from './ask-over-http.ts';
import { readCertificate } from './cms/read-certificate.ts';
import { effortFor, openPdf } from './pdf/open-pdf.ts';
import type { TrustList } from './trust-list.ts';
import type { PdfVerdict, SignatureVerdict } from './verdict.ts';
import { changesSince } from './verify/changes-since.ts';
import { checkField } from './verify/check-field.ts';
import { coveredBytes } from './verify/covered-bytes.ts';
import { revocationFinder } from './verify/revocation-of.ts';
import { signedFields } from './verify/signature-fields.ts';
import type { Anchors } from './verify/trace-chain.ts';

export type VerifyOptions = {
  /** Asks authorities whether certificates were revoked; nobody is asked without it. */
  readonly fetch?: Fetch;
  /** Larger files are not looked at; 64 MB unless said. */
  readonly mostBytes?: number;
};

/**
 * Judges the signatures of a PDF that anybody may have made: who, when, trusted by which list, changed since. Whatever the
 * bytes are, it gives a verdict, in bounded time and memory.
 * @param now for certificates without a timestamp
 * @example
 * const verdict = await verifyPdf(bytes, loadTrustList(place.folders), now, { fetch });
 */
export async function verifyPdf(
  given: Uint8Array,
  trust: TrustList,
  now: Instant,
  { fetch, mostBytes = 64 * 1024 * 1024 }: VerifyOptions = {},
): Promise<PdfVerdict> {
  if (given.length > mostBytes) return { kind: 'unreadable', why: 'too-large' };
  const effort = effortFor(given);
  const opened = openPdf(given, effort);
  if (!opened.ok) return { kind: 'unreadable', why: opened.why };
  const { pdf } = opened;
  const found = signedFields(pdf).map((field) => ({ field, covered: coveredBytes(pdf, field.signature) }));
  const since = changesSince(
    pdf,
    found.flatMap(({ covered }) => covered?.end ?? []),
    effort,
  );
  const judging = { anchors: anchorsOf(trust), now, revocationOf: revocationFinder(fetch, now) };
  const signatures: SignatureVerdict[] = [];
  for (const { field, covered } of found) {
    const after = (covered && since.get(covered.end)) ?? 'changes';
    signatures.push(await checkField(pdf, { field, covered, since: after }, judging));
  }
  return signatures.length === 0 ? { kind: 'unsigned' } : { kind: 'signed', signatures };
}

/** A list is read once, however many documents are judged by it. */
const known = new WeakMap<TrustList, Anchors>();

function anchorsOf(trust: TrustList): Anchors {
  let anchors = known.get(trust);
  if (!anchors) known.set(trust, (anchors = new Map(trust.flatMap(entriesOf))));
  return anchors;
}

const entriesOf = ({ name, certificates }: TrustList[number]) =>
  certificates.flatMap((der) => {
    const certificate = readCertificate(Buffer.from(der));
    return certificate ? [[certificate.fingerprint, { certificate, list: name }] as const] : [];
  });
