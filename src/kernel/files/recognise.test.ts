import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { recognise } from './recognise.ts';
import { sampleHeic, sampleJpeg, samplePdf, samplePng, sampleStreamPdf } from './testing/sample-files.ts';

/** The kind, or the code of the reason why it is not taken. */
const seen = (bytes: Uint8Array): string => {
  const outcome = recognise(bytes);
  return outcome.ok ? outcome.value : outcome.problems.map((each) => each.kind.code).join();
};
const text = (content: string): Buffer => Buffer.from(content);

test('PDF, JPEG and PNG are known by their content', () => {
  assert.equal(seen(samplePdf()), 'pdf');
  assert.equal(seen(sampleStreamPdf()), 'pdf');
  assert.equal(seen(sampleJpeg()), 'jpeg');
  assert.equal(seen(samplePng()), 'png');
});

test('What writers and gateways put around a PDF does not spoil it', () => {
  assert.equal(seen(samplePdf('', '\r\nprinter says hello\n')), 'pdf');
  assert.equal(seen(Buffer.concat([samplePdf(), text('\r\n\0\0\0')])), 'pdf');
});

test('A PDF that is none, or lost its end, or points nowhere is refused', () => {
  const pdf = samplePdf();
  assert.equal(seen(text('%PDF-1.4\nxin chào')), 'files.broken-pdf');
  assert.equal(seen(text('%PDF-')), 'files.unsupported');
  assert.equal(seen(pdf.subarray(0, pdf.length - 30)), 'files.broken-pdf');
  assert.equal(seen(text(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n999999'))), 'files.broken-pdf');
  assert.equal(seen(text(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n12'))), 'files.broken-pdf');
  assert.equal(seen(text(pdf.toString('latin1').replace('/Root 1 0 R', ''))), 'files.broken-pdf');
});

test('A locked PDF has a reason of its own', () => {
  assert.equal(seen(samplePdf('/Encrypt 9 0 R')), 'files.locked-pdf');
  assert.equal(seen(sampleStreamPdf('/Encrypt << /Filter /Standard >>')), 'files.locked-pdf');
});

test('An iPhone photo is told apart, with the way out in its sentence', () => {
  const outcome = recognise(sampleHeic());
  assert.ok(!outcome.ok);
  assert.equal(outcome.problems[0]?.kind.code, 'files.heic');
  assert.match(outcome.problems[0]?.kind.text.vi ?? '', /Tương thích nhất/);
});

test('Word files and archives are sent back to be saved as PDF', () => {
  assert.equal(seen(Buffer.concat([text('PK\x03\x04'), Buffer.alloc(100)])), 'files.office-document');
  assert.equal(
    seen(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(100)])),
    'files.office-document',
  );
});

test('Everything else is refused: pages, scripts, drawings, films', () => {
  for (const content of [
    '<!doctype html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'GIF89a',
    'MZ',
    'a',
  ]) {
    assert.equal(seen(text(content)), 'files.unsupported', content);
  }
  assert.equal(seen(Buffer.concat([Buffer.from([0, 0, 0, 20]), text('ftypisom\0\0\0\0mp42')])), 'files.unsupported');
  assert.equal(seen(Buffer.alloc(0)), 'files.empty');
});

test('A picture without width, or with more pixels than a screen can bear, is refused', () => {
  assert.equal(seen(samplePng(0, 2)), 'files.broken-image');
  assert.equal(seen(sampleJpeg(0, 8)), 'files.broken-image');
  assert.equal(seen(samplePng(20_000, 20_000)), 'files.picture-too-large');
  assert.equal(seen(sampleJpeg(20_000, 20_000)), 'files.picture-too-large');
});

test('A picture drawn over and over, to keep an officer’s browser busy, is refused', () => {
  const jpeg = sampleJpeg();
  const [start, scan] = [jpeg.subarray(0, -13), jpeg.subarray(-13, -2)];
  const drawn = (scans: number) =>
    Buffer.concat([start, ...Array.from({ length: scans }, () => scan), jpeg.subarray(-2)]);
  assert.equal(seen(drawn(12)), 'jpeg');
  assert.equal(seen(drawn(101)), 'files.broken-image');
});

test('A picture with a page hung behind it is still only a picture', () => {
  assert.equal(seen(Buffer.concat([samplePng(), text('<script>alert(1)</script>')])), 'png');
  assert.equal(seen(Buffer.concat([sampleJpeg(), text('<script>alert(1)</script>')])), 'jpeg');
});

test('A file cut anywhere is never taken', () => {
  for (const whole of [samplePdf(), sampleStreamPdf(), samplePng(), sampleJpeg()]) {
    const needed = whole.toString('latin1').trimEnd().length;
    for (let length = 0; length < needed; length += 1) {
      assert.ok(!recognise(whole.subarray(0, length)).ok, `${length} of ${needed} bytes`);
    }
  }
});

test('A PNG with one changed byte is never taken', () => {
  const png = samplePng();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: png.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(png);
      changed[at] = (changed[at] ?? 0) ^ change;
      return !recognise(changed).ok;
    }),
  );
});

test('No bytes whatever bring it down', () => {
  const starts = fc.constantFrom(
    samplePdf(),
    samplePng(),
    sampleJpeg(),
    sampleHeic(),
    sampleStreamPdf(),
    Buffer.alloc(0),
  );
  fc.assert(
    fc.property(starts, fc.nat(400), fc.uint8Array({ maxLength: 200 }), (start, keep, noise) => {
      recognise(Buffer.concat([start.subarray(0, keep), noise]));
    }),
    { numRuns: 2000 },
  );
});
