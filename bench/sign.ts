import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { makeAuthority, makeSigner } from '../sandbox/certificates/authority.ts';
import { printDocument } from '../src/kernel/print/print.ts';
import { signDigest } from '../src/kernel/signatures/cms/sign-digest.ts';
import { signPdf } from '../src/kernel/signatures/sign-pdf.ts';
import { handPng } from '../src/kernel/signatures/testing/sample-png.ts';
import { instant } from '../src/kernel/time.ts';

/** Signatures of RSA-2048 for a second of processor time, and milliseconds of a document. */
export type SignFigures = {
  /** Node's own signature over 200 bytes: the floor. */
  readonly rawPerSecond: number;
  /** The product's signature of a digest: attributes, signature, check, CMS. */
  readonly signaturePerSecond: number;
  /** A whole PDF/A with a visible signature, without timestamp. */
  readonly signedPdfMs: number;
  /** A PDF from its template, printed by the printer's process. */
  readonly printMs: number;
};

const root = join(import.meta.dirname, '../src/kernel/signatures/testing');
const data = { number: '05/QĐ-UBND', name: 'Lò Thị Hoa' };
const dayMs = 86_400_000;

/** Measures signing beside the raw signature of the same key, in turn, in one thread. */
export async function measureSign(rounds: number): Promise<SignFigures> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const at = instant(Date.now());
  const authority = makeAuthority({ name: { commonName: 'CA Hoa Ban' }, from: at });
  const subject = { commonName: 'Nguyễn Văn Bình' };
  const signer = makeSigner(authority, { subject, use: 'signing', from: at, to: instant(at + dayMs) }, keys);
  const print = (): Promise<Uint8Array> => printDocument(join(root, 'decision.typ'), data, { language: 'vi', root });
  const decision = await print();
  const appearance = { kind: 'signature', image: handPng, spot: { mark: 'signer' }, label: 'Chữ ký' } as const;
  const [digest, bytes] = [Buffer.alloc(32), Buffer.alloc(200)];
  const jobs = {
    raw: cpuTaken(200, async () => sign('sha256', bytes, keys.privateKey)),
    signature: cpuTaken(200, () => signDigest(signer, digest, undefined)),
    pdf: timeTaken(100, () => signPdf(decision, { signer, at, appearance })),
    print: timeTaken(20, print),
  };
  const times = { raw: [] as number[], signature: [] as number[], pdf: [] as number[], print: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const job of ['raw', 'signature', 'pdf', 'print'] as const) {
      const taken = await jobs[job]();
      if (round > 0) times[job].push(taken);
    }
  }
  return {
    rawPerSecond: 1000 / median(times.raw),
    signaturePerSecond: 1000 / median(times.signature),
    signedPdfMs: median(times.pdf),
    printMs: median(times.print),
  };
}

type Work = () => Promise<unknown>;

/** Milliseconds of the clock for one of many. */
const timeTaken = (count: number, work: Work) => async (): Promise<number> => {
  const begun = performance.now();
  for (let done = 0; done < count; done += 1) await work();
  return (performance.now() - begun) / count;
};

/** Milliseconds of this program's processor time for one of many: what else the machine does weighs less on it. */
const cpuTaken = (count: number, work: Work) => async (): Promise<number> => {
  const begun = process.cpuUsage();
  for (let done = 0; done < count; done += 1) await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000 / count;
};

const median = (of: readonly number[]): number => of.toSorted((one, other) => one - other)[of.length >> 1] ?? 0;
