import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { startCertificateServer, type Fault } from '../../../sandbox/certificates/server.ts';
import { readPdf } from '../../../test/read-pdf.ts';
import { Refusal } from '../errors/problem.ts';
import { signPdf } from './sign-pdf.ts';
import { printDecision } from './testing/decision.ts';
import { binh, clock, now, root, ward } from './testing/people.ts';
import { handPng, sealPng } from './testing/sample-png.ts';
import { signatureOf, signedContent } from './testing/signature-bytes.ts';
import { timestampsBy } from './testing/timestamps.ts';
import { pem, runTool, withOpenssl, withPdfsig } from './testing/tools.ts';
import { timestampOverHttp } from './timestamp-over-http.ts';

const decision = await printDecision();
const hand = {
  kind: 'signature',
  image: handPng,
  spot: { mark: 'signer' },
  label: 'Chữ ký của Nguyễn Văn Bình',
} as const;
const seal = {
  kind: 'seal',
  image: sealPng,
  spot: { mark: 'signer' },
  diameterMm: 36,
  label: 'Dấu của phường',
} as const;

async function signedTwice(): Promise<Uint8Array> {
  const first = await signPdf(decision, { signer: binh, at: now, appearance: hand, reason: 'Phê duyệt' });
  return signPdf(first, { signer: ward, at: now, appearance: seal, location: 'Hoa Ban' });
}

test('what was there before stays as it was, byte for byte', async () => {
  const signed = Buffer.from(await signedTwice());
  assert.ok(signed.subarray(0, decision.length).equals(decision));
});

test('the reader of Firefox finds the signed decision tagged, still PDF/A-2a, and both signatures in its structure', async () => {
  const read = await readPdf(await signedTwice());
  assert.equal(read.isTagged, true);
  assert.equal(read.metadata.get('pdfaid:part'), '2');
  assert.deepEqual(
    read.tags.filter(({ role }) => role === 'Form').map(({ alt }) => alt),
    ['Chữ ký của Nguyễn Văn Bình', 'Dấu của phường'],
  );
});

test('a document without room for a signature is a defect that says so', async () => {
  const appearance = { ...hand, spot: { mark: 'minister' } };
  await assert.rejects(signPdf(decision, { signer: binh, at: now, appearance }), /keeps no room marked minister/);
});

test('a picture and half a PDF are refused in a sentence', async () => {
  for (const bytes of [handPng, decision.subarray(0, 9_000)]) {
    await assert.rejects(signPdf(bytes, { signer: binh, at: now }), isRefusal('files.broken-pdf'));
  }
});

test('whatever bytes come, they are signed or refused in a sentence', async () => {
  const source = Buffer.from(await signedTwice());
  const cut = fc.record({ at: fc.nat(source.length), bytes: fc.uint8Array({ maxLength: 12 }) });
  await fc.assert(
    fc.asyncProperty(cut, async ({ at, bytes }) => {
      const mangled = Buffer.concat([source.subarray(0, at), bytes, source.subarray(at + bytes.length)]);
      const refusal = await signPdf(mangled, { signer: ward, at: now }).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(refusal === undefined || refusal instanceof Refusal, String(refusal));
    }),
    { numRuns: 150 },
  );
});

test('a timestamp that does not come leaves the document unsigned', async (t) => {
  let fault: Fault = 'silent';
  const server = await startCertificateServer({
    now: () => now,
    authorities: new Map(),
    timestamps: clock,
    fault: () => fault,
  });
  t.after(() => server.stop());
  const timestamp = timestampOverHttp(`${server.url}/timestamp`, { patienceMs: 300 });
  for (fault of ['silent', 'page', 'endless', 'other-bytes', 'refuses'] as const) {
    await assert.rejects(signPdf(decision, { signer: binh, at: now, timestamp }), isRefusal('signatures.no-timestamp'));
  }
});

test('a timestamp with a long chain of certificates fits, and one too large leaves the document unsigned in a sentence', async () => {
  const withChain = (times: number) => {
    const chain = Array.from({ length: times }, () => clock.certificates).flat();
    return timestampsBy({ ...clock, certificates: [...clock.certificates, ...chain] });
  };
  const certificateBytes = Buffer.concat(clock.certificates).length;
  const long = withChain(Math.floor(13_000 / certificateBytes));
  const { length } = await long.stamp(Buffer.alloc(32));
  assert.ok(length > 12_000, `${length}`);
  assert.ok(await signPdf(decision, { signer: binh, at: now, timestamp: long }));
  const tooLong = withChain(Math.ceil(17_000 / certificateBytes));
  await assert.rejects(
    signPdf(decision, { signer: binh, at: now, timestamp: tooLong }),
    isRefusal('signatures.timestamp-large'),
  );
});

withPdfsig('pdfsig finds two signatures in a row valid, and sees a changed byte', async () => {
  const signed = Buffer.from(await signedTwice());
  const { said } = runTool('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': signed });
  assert.equal(said.match(/Signature is Valid/g)?.length, 2, said);
  assert.match(said, /Signer Certificate Common Name: Nguyễn Văn Bình/);
  assert.match(said, /Signature Type: ETSI\.CAdES\.detached/);
  signed[200] = (signed[200] ?? 0) ^ 1;
  assert.equal(runTool('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': signed }).said.match(/Digest Mismatch/g)?.length, 2);
});

withOpenssl('openssl accepts signature and timestamp up to the root of Hoa Ban', async () => {
  const tokens: Uint8Array[] = [];
  const digests: Uint8Array[] = [];
  const stamp = async (digest: Uint8Array): Promise<Uint8Array> => {
    const token = await timestampsBy(clock).stamp(digest);
    tokens.push(token);
    digests.push(digest);
    return token;
  };
  const signed = Buffer.from(await signPdf(decision, { signer: binh, at: now, timestamp: { stamp } }));
  const files = {
    'signature.der': signatureOf(signed),
    content: signedContent(signed),
    'root.pem': pem(root.certificate),
    'token.der': Buffer.concat(tokens),
  };
  const common = ['-CAfile', 'root.pem', '-attime', String(Math.floor(now / 1000))];
  const cms = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', 'signature.der', '-content', 'content'];
  const said = runTool('openssl', [...cms, ...common, '-out', 'out', '-purpose', 'any'], files).said;
  assert.match(said, /CAdES Verification successful/);
  const ts = ['ts', '-verify', '-token_in', '-in', 'token.der', '-digest', Buffer.concat(digests).toString('hex')];
  assert.match(runTool('openssl', [...ts, ...common], files).said, /Verification: OK/);
});

const isRefusal = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.problems[0]?.kind.code === code;
