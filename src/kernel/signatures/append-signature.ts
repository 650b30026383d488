import { createHash } from 'node:crypto';
import { errors as fileErrors } from '../files/errors.ts';
import { problem, Refusal } from '../errors/problem.ts';
import type { Instant } from '../time.ts';
import { prepareSigner } from './cms/prepare-signer.ts';
import { signDigest } from './cms/sign-digest.ts';
import { errors } from './errors.ts';
import { drawField } from './draw/draw-field.ts';
import { appendRevision, draftRevision } from './pdf/append-revision.ts';
import { openPdf, type Pdf } from './pdf/open-pdf.ts';
import { pageOf } from './pdf/pages.ts';
import { isClosed } from './pdf/is-closed.ts';
import { dictionary, name, text, type PdfString, type PdfValue } from './pdf/value.ts';
import { writeValue } from './pdf/write-value.ts';
import type { SignOptions } from './sign-pdf.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';

/** Tokens with their certificates are three to seven thousand bytes; a long chain makes them twice as large. */
const timestampRoom = 16_384;

/** What `signPdf` does, loaded when it is first asked for. */
export async function appendSignature(given: Uint8Array, options: SignOptions): Promise<Uint8Array> {
  const pdf = openForSigning(given);
  const draft = draftRevision(pdf);
  const room = prepareSigner(options.signer).mostBytes + (options.timestamp ? timestampRoom : 0);
  const signature = draft.add({ kind: 'written', body: signatureBody(options, room) });
  drawField(pdf, draft, signature, options);
  const { bytes, offsets } = appendRevision(pdf, draft.objects);
  const digest = fillRange(bytes, offsets.get(signature.number) ?? 0, room);
  const cms = await signDigest(options.signer, digest.value, options.timestamp && fitting(options.timestamp));
  if (cms.length > room) throw new Error(`A signature of ${cms.length} bytes does not fit into ${room}`);
  bytes.write(cms.toString('hex'), digest.contentsAt + 1, 'latin1');
  return bytes;
}

/** The authority, refused where its token is larger than the room that is kept for it. */
const fitting = ({ stamp }: TimestampAuthority): TimestampAuthority => ({
  stamp: async (digest) => {
    const token = await stamp(digest);
    if (token.length > timestampRoom - tokenHead)
      throw new Refusal(problem(errors.timestampLarge, undefined, { kilobytes: Math.ceil(token.length / 1024) }));
    return token;
  },
});

/** What says in a signature that a timestamp follows. */
const tokenHead = 64;

function openForSigning(given: Uint8Array): Pdf {
  const opened = openPdf(given);
  if (!opened.ok && opened.why === 'encrypted') throw new Refusal(problem(fileErrors.lockedPdf));
  if (!opened.ok || !pageOf(opened.pdf, 1)) throw new Refusal(problem(fileErrors.brokenPdf));
  if (isClosed(opened.pdf)) throw new Refusal(problem(errors.closed));
  return opened.pdf;
}

/** Wide enough for any offset. */
const rangeRoom = '/ByteRange [0 0000000000 0000000000 0000000000]';
const contentsKey = '/Contents ';

function signatureBody({ at, reason, location }: SignOptions, room: number): string {
  const said: readonly (readonly [string, PdfValue])[] = [
    ['M', pdfDate(at)],
    ...(reason === undefined ? [] : [['Reason', text(reason)] as const]),
    ...(location === undefined ? [] : [['Location', text(location)] as const]),
  ];
  const head = dictionary({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    ...Object.fromEntries(said),
  });
  return `${writeValue(head).slice(0, -2)} ${rangeRoom} ${contentsKey}<${'0'.repeat(room * 2)}>>>`;
}

/** `D:20260314083000Z` (ISO 32000-1, 7.9.4). */
function pdfDate(at: Instant): PdfString {
  const digits = new Date(at).toISOString().slice(0, 19).replace(/[-T:]/g, '');
  return { kind: 'string', bytes: Buffer.from(`D:${digits}Z`) };
}

/** Writes which bytes are signed, all but the signature itself, and gives their digest. */
function fillRange(bytes: Buffer, objectAt: number, room: number) {
  const rangeAt = bytes.indexOf(rangeRoom, objectAt, 'latin1');
  const contentsAt = bytes.indexOf(`${contentsKey}<`, rangeAt, 'latin1') + contentsKey.length;
  const after = contentsAt + room * 2 + 2;
  const range = `/ByteRange [0 ${[contentsAt, after, bytes.length - after].join(' ')}]`;
  bytes.write(range.padEnd(rangeRoom.length), rangeAt, 'latin1');
  const value = createHash('sha256').update(bytes.subarray(0, contentsAt)).update(bytes.subarray(after)).digest();
  return { value, contentsAt };
}
