import type { Instant } from '../../time.ts';
import type { VerifyOptions } from '../verify-pdf.ts';
import { effortFor, openPdf } from '../pdf/open-pdf.ts';
import type { TrustList } from '../trust-list.ts';
import type { PdfVerdict, SignatureVerdict } from '../verdict.ts';
import { anchorsOf } from './anchors.ts';
import { changesSince } from './changes-since.ts';
import { checkField } from './check-field.ts';
import { coveredBytes } from './covered-bytes.ts';
import { revocationFinder } from './revocation-of.ts';
import { signedFields } from './signature-fields.ts';

/** What `verifyPdf` does, loaded when it is first asked for. */
export async function judgePdf(
  given: Uint8Array,
  trust: TrustList,
  now: Instant,
  { fetch, mostBytes = 64 * 1024 * 1024 }: VerifyOptions,
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
