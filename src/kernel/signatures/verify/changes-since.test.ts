import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendRevision, draftRevision } from '../pdf/append-revision.ts';
import { openPdf, type Pdf } from '../pdf/open-pdf.ts';
import { pageOf, type Page } from '../pdf/pages.ts';
import { dictionary, isRef, name, ref, text, type PdfStream } from '../pdf/value.ts';
import { writeValue } from '../pdf/write-value.ts';
import { signPdf } from '../sign-pdf.ts';
import { printDecision } from '../testing/decision.ts';
import { binh, now, trust, ward } from '../testing/people.ts';
import { handPng } from '../testing/sample-png.ts';
import { verifyPdf } from '../verify-pdf.ts';

const decision = await printDecision();
const hand = { kind: 'signature', image: handPng, spot: { mark: 'signer' }, label: 'Chữ ký' } as const;
const signed = Buffer.from(await signPdf(decision, { signer: binh, at: now, appearance: hand }));
const forgedText: PdfStream = {
  kind: 'stream',
  dictionary: new Map(),
  bytes: Buffer.from('BT /f0 12 Tf (Nguyen Van Gian) Tj ET'),
};

function opened(bytes: Uint8Array): Pdf {
  const result = openPdf(bytes);
  if (!result.ok) throw new Error(result.why);
  return result.pdf;
}

function firstPage(pdf: Pdf): Page {
  const page = pageOf(pdf, 1);
  if (!page) throw new Error('There is no page');
  return page;
}

/** The document after somebody saved it again, with other objects. */
function savedAgain(bytes: Uint8Array, change: (pdf: Pdf, draft: ReturnType<typeof draftRevision>) => void): Buffer {
  const pdf = opened(bytes);
  const draft = draftRevision(pdf);
  change(pdf, draft);
  return appendRevision(pdf, draft.objects).bytes;
}

async function firstOf(bytes: Uint8Array) {
  const verdict = await verifyPdf(bytes, trust, now);
  const [first] = verdict.kind === 'signed' ? verdict.signatures : [];
  return [first?.since, first?.standing, first?.faults];
}

const changed = ['changes', 'broken', ['changed-since']];

test('somebody writes another name over the decision and saves it: the chairman’s signature does not stand for that', async () => {
  const forged = savedAgain(signed, (pdf, draft) => {
    const page = firstPage(pdf);
    draft.replace(page.number, new Map(page.dictionary).set('Contents', draft.add(forgedText)));
  });
  assert.deepEqual(await firstOf(forged), changed);
});

test('a note that is stuck over the text is a change', async () => {
  const forged = savedAgain(signed, (pdf, draft) => {
    const note = draft.add(dictionary({ Type: name('Annot'), Subtype: name('FreeText'), Rect: [60, 700, 500, 760] }));
    const annotations = pdf.resolve(firstPage(pdf).dictionary.get('Annots'));
    const all = [...(Array.isArray(annotations) ? annotations : []), note];
    draft.replace(firstPage(pdf).number, new Map(firstPage(pdf).dictionary).set('Annots', all));
  });
  assert.deepEqual(await firstOf(forged), changed);
});

test('content that was hidden before signing and is brought to light afterwards is a change', async () => {
  const trapped = savedAgain(decision, (pdf, draft) => {
    const page = firstPage(pdf);
    const contents = page.dictionary.get('Contents') ?? null;
    draft.replace(page.number, new Map(page.dictionary).set('Contents', [contents, ref(pdf.size + 40)]));
  });
  const whole = await signPdf(trapped, { signer: binh, at: now, appearance: hand });
  assert.deepEqual(await firstOf(whole), ['nothing', 'valid', []]);
  const sprung = savedAgain(whole, (_pdf, draft) => {
    while (draft.add(forgedText).number < opened(trapped).size + 40);
  });
  assert.deepEqual(await firstOf(sprung), changed);
});

test('a further signature may be large, but not hide the page that the first one signed', async () => {
  const spot = { page: 1, left: 0, bottom: 300, width: 595, height: 500 };
  const hidden = await signPdf(signed, { signer: ward, at: now, appearance: { ...hand, spot } });
  assert.deepEqual((await firstOf(hidden))[0], 'signatures');
  const tall = { page: 1, left: 0, bottom: 0, width: 900, height: 842 };
  const covered = await signPdf(signed, { signer: ward, at: now, appearance: { ...hand, spot: tall } });
  assert.deepEqual(await firstOf(covered), changed);
});

test('a field that does something when it is pressed is more than a signature', async () => {
  const forged = savedAgain(await signPdf(signed, { signer: ward, at: now }), (pdf, draft) => {
    const fields = pdf.resolve(pdf.dictionary(pdf.catalogue.get('AcroForm'))?.get('Fields'));
    const last = Array.isArray(fields) ? fields.at(-1) : undefined;
    const field = pdf.dictionary(last);
    if (isRef(last) && field)
      draft.replace(last.number, new Map(field).set('A', dictionary({ S: name('JavaScript') })));
  });
  assert.deepEqual(await firstOf(forged), changed);
});

test('another catalogue, a page more, a changed field: each is a change', async () => {
  const root = opened(signed).trailer.get('Root');
  assert.ok(isRef(root));
  const renamed = savedAgain(signed, (pdf, draft) =>
    draft.replace(root.number, new Map(pdf.catalogue).set('Lang', text('en'))),
  );
  assert.deepEqual(await firstOf(renamed), changed);
  const pages = opened(signed).catalogue.get('Pages');
  assert.ok(isRef(pages));
  const longer = savedAgain(signed, (pdf, draft) => {
    const page = firstPage(pdf);
    const kids = [ref(page.number), draft.add(new Map(page.dictionary))];
    draft.replace(pages.number, new Map(pdf.dictionary(pages)).set('Kids', kids).set('Count', 2));
  });
  assert.deepEqual(await firstOf(longer), changed);
});

test('a table of another version that lies within the signed bytes is not switched to unseen', async () => {
  const older = opened(signed).revisions[1]?.offset ?? 0;
  const switched = Buffer.concat([signed, Buffer.from(`startxref\n${older}\n%%EOF\n`)]);
  const verdict = await verifyPdf(switched, trust, now);
  assert.deepEqual(verdict, { kind: 'unsigned' });
  const junk = Buffer.concat([signed, Buffer.from('%PDF-1.7 <another document>\n')]);
  assert.deepEqual(await firstOf(junk), changed);
  assert.deepEqual(await firstOf(Buffer.concat([signed, Buffer.from('\r\n\r\n')])), ['nothing', 'valid', []]);
});

test('saving without a change, and the date of the last change, are let pass', async () => {
  const touched = savedAgain(signed, (pdf, draft) => {
    const info = pdf.trailer.get('Info');
    if (isRef(info)) draft.replace(info.number, new Map(pdf.dictionary(info)).set('ModDate', text('D:20260315')));
    draft.replace(firstPage(pdf).number, firstPage(pdf).dictionary);
  });
  assert.deepEqual(await firstOf(touched), ['signatures', 'valid', []]);
});

test('a document whose saves point to the same large object again and again counts as changed, soon', async () => {
  const list = `[${'1 '.repeat(700_000)}]`;
  let pdf: Buffer = savedAgain(signed, (_pdf, draft) => void draft.add({ kind: 'written', body: list }));
  const number = opened(signed).size;
  const at = pdf.indexOf(`${number} 0 obj`);
  for (let save = 0; save < 20; save += 1) {
    pdf = Buffer.from(await signPdf(pdf, { signer: ward, at: now }));
    const previous = opened(pdf).revisions[0]?.offset ?? 0;
    const root = writeValue(opened(pdf).trailer.get('Root') ?? null);
    const entry = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    const trailer = `trailer\n<</Size ${opened(pdf).size} /Root ${root} /Prev ${previous}>>\nstartxref\n${pdf.length}\n%%EOF\n`;
    pdf = Buffer.concat([pdf, Buffer.from(`xref\n${entry}${trailer}`)]);
  }
  const verdict = await verifyPdf(pdf, trust, now);
  const since = verdict.kind === 'signed' ? verdict.signatures.map((each) => each.since) : [];
  assert.equal(since.length, 21);
  assert.ok(
    since.slice(0, 20).every((each) => each === 'changes'),
    since.join(),
  );
});
