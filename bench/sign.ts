import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { makeAuthority, makeSigner } from '../sandbox/certificates/authority.ts';
import { printDocument, type PrintOptions } from '../src/kernel/print/print.ts';
import { qrRows } from '../src/kernel/print/qr-rows.ts';
import { signDigest } from '../src/kernel/signatures/cms/sign-digest.ts';
import { signPdf } from '../src/kernel/signatures/sign-pdf.ts';
import { handPng } from '../src/kernel/signatures/testing/sample-png.ts';
import { instant } from '../src/kernel/time.ts';
import { sampleReceipt } from '../src/modules/cases/forms/sample-forms.ts';
import { sampleResults } from '../src/modules/results/testing/sample-results.ts';

/** Signatures of RSA-2048 for a second of processor time, and milliseconds of a document. */
export type SignFigures = {
  /** Node's own signature over 200 bytes: the floor. */
  readonly rawPerSecond: number;
  /** The product's signature of a digest: attributes, signature, check, CMS. */
  readonly signaturePerSecond: number;
  /** A whole PDF/A with a visible signature, without timestamp. */
  readonly signedPdfMs: number;
  /** A receipt (form 01) of somebody else each time, printed by the printer's process. */
  readonly receiptMs: number;
  /** An extract of a birth registration with its data inside, of another child each time. */
  readonly resultMs: number;
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
  const decision = await printDocument(join(root, 'decision.typ'), data, { language: 'vi', root });
  const appearance = { kind: 'signature', image: handPng, spot: { mark: 'signer' }, label: 'Chữ ký' } as const;
  const [digest, bytes] = [Buffer.alloc(32), Buffer.alloc(200)];
  const jobs = {
    raw: cpuTaken(200, async () => sign('sha256', bytes, keys.privateKey)),
    signature: cpuTaken(200, () => signDigest(signer, digest, undefined)),
    pdf: timeTaken(100, () => signPdf(decision, { signer, at, appearance })),
    receipt: timeTaken(20, () => printReceipt(nextName())),
    result: timeTaken(20, () => printExtract(nextName())),
  };
  const names = ['raw', 'signature', 'pdf', 'receipt', 'result'] as const;
  const times: Record<(typeof names)[number], number[]> = { raw: [], signature: [], pdf: [], receipt: [], result: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const job of names) {
      const taken = await jobs[job]();
      if (round > 0) times[job].push(taken);
    }
  }
  return {
    rawPerSecond: 1000 / median(times.raw),
    signaturePerSecond: 1000 / median(times.signature),
    signedPdfMs: median(times.pdf),
    receiptMs: median(times.receipt),
    resultMs: median(times.result),
  };
}

const forms = join(import.meta.dirname, '../places/vietnam/forms');
let named = 0;

/** Nobody's paper was printed before: of the same one the compiler remembers how it lay. */
const nextName = (): string => `Hoàng Minh An ${(named += 1)}`;

const inVietnamese: PrintOptions = { language: 'vi' };

const printReceipt = (name: string): Promise<Uint8Array> =>
  printDocument(
    join(forms, '01-receipt.typ'),
    { ...sampleReceipt, submittedBy: name, applicant: { ...sampleReceipt.applicant, name } },
    inVietnamese,
  );

function printExtract(fullName: string): Promise<Uint8Array> {
  const { data: facts = {} } = sampleResults['birth-extract'] ?? {};
  const values = { ...facts, child: { ...(facts['child'] as object), fullName } };
  const address = 'https://hoaban.example/r/abcdefghijklmnopqrstuvwx';
  const { letterhead, place, issuedOn, caseCode, procedure } = sampleReceipt;
  const document = {
    letterhead,
    place,
    issuedOn,
    caseCode,
    procedure,
    values,
    words: {},
    title: 'Trích lục khai sinh',
    number: '15/TLKS-BS',
    signer: { name: 'Tòng Thị Hạnh', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    check: { qr: qrRows(address), address },
    embedded: JSON.stringify(values),
  };
  return printDocument(join(forms, 'results/birth-extract.typ'), document, { ...inVietnamese, standard: 'a-3a' });
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
