import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { signPdf } from '../sign-pdf.ts';
import { binh, now, trust, ward } from '../testing/people.ts';
import { packedPdf } from '../testing/packed-pdf.ts';
import { handPng } from '../testing/sample-png.ts';
import { runTool, withPdfsig } from '../testing/tools.ts';
import { verifyPdf } from '../verify-pdf.ts';
import { appendRevision, draftRevision } from './append-revision.ts';
import { openPdf } from './open-pdf.ts';
import { dictionary, name } from './value.ts';

const spot = { page: 1, left: 300, bottom: 400, width: 150, height: 60 };
const hand = { kind: 'signature', image: handPng, spot, label: 'Chữ ký' } as const;
const copy = { kind: 'copy', heading: 'SAO Y', agency: 'UBND', zone: 'Asia/Ho_Chi_Minh', label: 'Bản sao' } as const;

async function signedTwice(pdf: Uint8Array): Promise<Uint8Array> {
  const first = await signPdf(pdf, { signer: binh, at: now, appearance: hand });
  return signPdf(first, { signer: ward, at: now, appearance: copy });
}

async function judged(pdf: Uint8Array) {
  const verdict = await verifyPdf(pdf, trust, now);
  return verdict.kind === 'signed' ? verdict.signatures.map(({ standing, since }) => [standing, since]) : verdict;
}

const bothValid = [
  ['valid', 'signatures'],
  ['valid', 'nothing'],
];

test('a PDF whose objects lie packed in streams is signed twice as well', async () => {
  const signed = await signedTwice(packedPdf());
  assert.deepEqual(await judged(signed), bothValid);
});

test('so is one with bytes before its header, from which its offsets count', async () => {
  assert.deepEqual(await judged(await signedTwice(Buffer.concat([Buffer.from('\ufeff\n\n'), packedPdf()]))), bothValid);
});

withPdfsig('pdfsig agrees about packed objects', async () => {
  const { said } = runTool('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': await signedTwice(packedPdf()) });
  assert.equal(said.match(/Signature is Valid/g)?.length, 2, said);
});

test('a page that is shown turned has its text upright at the top right as it is seen', async () => {
  const cornerOf = async (rotation: number) => {
    const signed = await signPdf(packedPdf(`/MediaBox[0 0 595 842]/Rotate ${rotation}`), {
      signer: ward,
      at: now,
      appearance: copy,
    });
    const found = /\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(signed).toString('latin1'));
    return found?.slice(1).map((each) => Math.round(Number(each)));
  };
  const [left = 0, bottom = 0, right = 0, top = 0] = (await cornerOf(0)) ?? [];
  const [width, height] = [right - left, top - bottom];
  const [gap, side] = [842 - top, 595 - right];
  assert.deepEqual([gap, side], [17, 43]);
  assert.deepEqual(await cornerOf(90), [gap, 842 - side - width, gap + height, 842 - side]);
  assert.deepEqual(await cornerOf(180), [side, gap, side + width, gap + height]);
  assert.deepEqual(await cornerOf(-90), [595 - gap - height, side, 595 - gap, side + width]);
});

/** A PDF that is nothing but a tail: a table of some lines, and a trailer. */
const tailOnly = (table: string, trailer: string): Buffer =>
  Buffer.from(`%PDF-1.7\nxref\n${table}trailer\n${trailer}\nstartxref\n9\n%%EOF\n`, 'latin1');

test('what is built to keep a reader busy is put away at once', () => {
  const deep = '['.repeat(1_000_000);
  const hostile: Readonly<Record<string, Buffer>> = {
    'a chain of saves that runs in a circle': tailOnly('0 0\n', '<</Size 1/Root 1 0 R/Prev 9>>'),
    'a million brackets': tailOnly('0 0\n', `<</Size 1/Root ${deep}`),
    'a table longer than the file': tailOnly('0 9999999999\n', '<</Size 1/Root 1 0 R>>'),
    'a hundred thousand empty tables': tailOnly('0 0\n'.repeat(100_000), '<</Size 1/Root 1 0 R>>'),
    'numbers that no reader takes': tailOnly('0 0\n', '<</Size 99999999999999999999/Root 1 0 R>>'),
    'a text without an end': tailOnly('0 0\n', `<</Root (${'('.repeat(1_000_000)}`),
    'a stream that swells a thousandfold': swollen(),
  };
  for (const [what, bytes] of Object.entries(hostile)) {
    const began = performance.now();
    assert.equal(openPdf(bytes).ok, false, what);
    assert.ok(performance.now() - began < 5_000, what);
  }
});

/** A cross reference stream of 64 MB of zeros, 64 KB packed. */
function swollen(): Buffer {
  const bytes = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  const entries = `/Type/XRef/Size 6/W[1 2 2]/Root 1 0 R/Filter/FlateDecode/Length ${bytes.length}`;
  const head = Buffer.from(`%PDF-1.7\n5 0 obj\n<<${entries}>>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')]);
}

test('an object that is its own page tree, and one whose length is itself, end', async () => {
  const objects = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R>> endobj\n',
    '2 0 obj <</Kids[2 0 R 2 0 R]>> endobj\n',
    '3 0 obj <</Fields[3 0 R]/Kids[3 0 R 3 0 R]/Length 3 0 R>> stream\nx\nendstream endobj\n',
  ];
  const offsets = objects.map((_each, index) => 9 + objects.slice(0, index).join('').length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = 9 + objects.join('').length;
  const body = `%PDF-1.7\n${objects.join('')}xref\n1 3\n${table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  const pdf = Buffer.from(body, 'latin1');
  assert.deepEqual(await verifyPdf(pdf, trust, now), { kind: 'unsigned' });
  await assert.rejects(signPdf(pdf, { signer: binh, at: now }), /files\.broken-pdf/);
});

test('new objects do not take the numbers of old ones, even where the trailer speaks of fewer', async () => {
  const lying = packedPdf().toString('latin1').replace('/Size 6', '/Size 2').replace('/W[', '/Index[0 6]/W[');
  assert.deepEqual(await judged(await signedTwice(Buffer.from(lying, 'latin1'))), bothValid);
});

test('an encrypted document is said to be so', async () => {
  const locked = packedPdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R');
  assert.deepEqual(openPdf(Buffer.from(locked, 'latin1')), { ok: false, why: 'encrypted' });
});

test('a document that its first signer closed is signed by nobody else', async () => {
  const certified = (level: number): Uint8Array => {
    const opened = openPdf(packedPdf());
    if (!opened.ok) throw new Error(opened.why);
    const { pdf } = opened;
    const parameters = dictionary({ Type: name('TransformParams'), P: level });
    const reference = dictionary({ TransformMethod: name('DocMDP'), TransformParams: parameters });
    const draft = draftRevision(pdf);
    const signature = draft.add(dictionary({ Type: name('Sig'), Reference: [reference] }));
    draft.replace(1, new Map(pdf.catalogue).set('Perms', dictionary({ DocMDP: signature })));
    return appendRevision(pdf, draft.objects).bytes;
  };
  await assert.rejects(signPdf(certified(1), { signer: binh, at: now }), /signatures\.closed/);
  assert.deepEqual(await judged(await signedTwice(certified(2))), bothValid);
});

/** A document of one save, before which so many are said to lie whose cross references swell to 8 MB each. */
function swollenBefore(saves: number): Buffer {
  const packed = deflateSync(Buffer.alloc(8 * 1024 * 1024 - 8));
  const parts = [Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n')];
  let previous = '';
  let at = parts[0]?.length ?? 0;
  for (let save = 0; save < saves; save += 1) {
    const entries = `/Type/XRef/Size 6/W[1 2 2]/Filter/FlateDecode/Length ${packed.length}${previous}`;
    const part = Buffer.concat([
      Buffer.from(`5 0 obj\n<<${entries}>>\nstream\n`),
      packed,
      Buffer.from('\nendstream\n'),
    ]);
    previous = `/Prev ${at}`;
    at += part.length;
    parts.push(part);
  }
  const table = `xref\n1 1\n0000000009 00000 n \ntrailer\n<</Size 6/Root 1 0 R${previous}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}

test('earlier saves are not unpacked without end: a small file that swells to more than memory holds is broken', () => {
  assert.ok(openPdf(swollenBefore(2)).ok);
  assert.deepEqual(openPdf(swollenBefore(20)), { ok: false, why: 'broken' });
});
