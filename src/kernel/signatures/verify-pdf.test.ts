import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { signPdf } from './sign-pdf.ts';
import { printDecision } from './testing/decision.ts';
import { binh, clock, now, trust, ward } from './testing/people.ts';
import { handPng, sealPng } from './testing/sample-png.ts';
import { timestampsBy } from './testing/timestamps.ts';
import type { PdfVerdict, SignatureVerdict } from './verdict.ts';
import { verifyPdf } from './verify-pdf.ts';

const decision = await printDecision();
const hand = { kind: 'signature', image: handPng, spot: { mark: 'signer' }, label: 'Chữ ký' } as const;
const seal = { kind: 'seal', image: sealPng, spot: { mark: 'signer' }, diameterMm: 36, label: 'Dấu' } as const;
const timestamp = timestampsBy(clock);
const once = Buffer.from(await signPdf(decision, { signer: binh, at: now, appearance: hand, reason: 'Phê duyệt' }));
const twice = Buffer.from(await signPdf(once, { signer: ward, at: now, appearance: seal, timestamp }));

const signaturesOf = (verdict: PdfVerdict): readonly SignatureVerdict[] =>
  verdict.kind === 'signed' ? verdict.signatures : [];

test('the decision of chairman Bình with the seal of the ward is believed, with a timestamp', async () => {
  const [first, second] = signaturesOf(await verifyPdf(twice, trust, now));
  assert.deepEqual(
    [first, second].map((each) => [
      each?.signer?.commonName,
      each?.standing,
      each?.since,
      each?.trustedBy,
      each?.faults,
    ]),
    [
      ['Nguyễn Văn Bình', 'valid', 'signatures', 'Hoa Ban', []],
      ['UBND phường Hoa Ban', 'valid', 'nothing', 'Hoa Ban', []],
    ],
  );
  assert.equal(first?.signer?.organisation, 'UBND phường Hoa Ban');
  assert.equal(first?.reason, 'Phê duyệt');
  assert.equal(first?.claimedAt, now);
  assert.equal(first?.coversWholeFile, false);
  assert.equal(second?.coversWholeFile, true);
  assert.deepEqual(second?.timestamp, { at: now, authority: 'Dấu thời gian Hoa Ban', trustedBy: 'Hoa Ban' });
});

test('what is not a PDF, broken, or not signed is said to be so', async () => {
  const kinds = async (bytes: Uint8Array) => {
    const verdict = await verifyPdf(bytes, trust, now);
    return verdict.kind === 'unreadable' ? verdict.why : verdict.kind;
  };
  assert.equal(await kinds(decision), 'unsigned');
  assert.equal(await kinds(handPng), 'not-pdf');
  assert.equal(await kinds(new Uint8Array()), 'not-pdf');
  assert.equal(await kinds(decision.subarray(0, 9_000)), 'broken');
});

test('whichever bit of the signed bytes is turned, the signature breaks', async () => {
  const [, before = 0, after = 0] = [...(/\/ByteRange \[0 (\d+) (\d+)/.exec(once.toString('latin1')) ?? [])].map(
    Number,
  );
  const anyBit = fc.record({ at: fc.nat(once.length - 1), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(anyBit, async ({ at, bit }) => {
      fc.pre(at < before || at >= after);
      const changed = Buffer.from(once);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const verdict = await verifyPdf(changed, trust, now);
      assert.ok(signaturesOf(verdict).every(({ standing }) => standing === 'broken'));
    }),
    { numRuns: 400 },
  );
});

test('whatever bytes come, there is a verdict', async () => {
  const cut = fc.record({ at: fc.nat(twice.length), bytes: fc.uint8Array({ maxLength: 60 }) });
  await fc.assert(
    fc.asyncProperty(cut, async ({ at, bytes }) => {
      const mangled = Buffer.concat([twice.subarray(0, at), bytes, twice.subarray(at + bytes.length)]);
      assert.ok((await verifyPdf(mangled, trust, now)).kind);
    }),
    { numRuns: 300 },
  );
});
