import type { Box } from '../appearance.ts';
import type { Draft } from '../pdf/append-revision.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import type { Page } from '../pdf/pages.ts';
import {
  dictionary,
  isDictionary,
  isRef,
  name,
  ref,
  text,
  textOf,
  type PdfDictionary,
  type PdfRef,
} from '../pdf/value.ts';
import { tagField } from './tag-field.ts';

export type Field = {
  readonly signature: PdfRef;
  readonly page: Page;
  readonly box: Box;
  /** What is drawn in the box; nothing is where it is missing. */
  readonly drawing: PdfRef | undefined;
  /** What a screen reader says of it. */
  readonly label: string;
};

/** Printed, and not to be moved. */
const flags = 4 | 128;

/** Adds a signature field with its widget to the form of the document, to its page and to its structure. */
export function placeField(pdf: Pdf, draft: Draft, { signature, page, box, drawing, label }: Field): void {
  const widget = dictionary({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: text(freeName(pdf)),
    TU: text(label),
    F: flags,
    P: ref(page.number),
    Rect: [box.left, box.bottom, box.left + box.width, box.bottom + box.height],
    V: signature,
  });
  if (drawing) widget.set('AP', dictionary({ N: drawing }));
  const added = draft.add(widget);
  const structParent = tagField(pdf, draft, { widget: added, page, label });
  if (structParent !== undefined) widget.set('StructParent', structParent);
  addToPage(pdf, draft, page, added);
  addToForm(pdf, draft, added);
}

function addToPage(pdf: Pdf, draft: Draft, page: Page, widget: PdfRef): void {
  const annotations = page.dictionary.get('Annots');
  const known = pdf.resolve(annotations);
  const all = [...(Array.isArray(known) ? known : []), widget];
  if (isRef(annotations) && Array.isArray(known)) draft.replace(annotations.number, all);
  else draft.replace(page.number, new Map(page.dictionary).set('Annots', all).set('Tabs', name('S')));
}

/** SigFlags 3: there are signatures, and only appending keeps them (ISO 32000-1, 12.7.2). */
function addToForm(pdf: Pdf, draft: Draft, widget: PdfRef): void {
  const reference = pdf.catalogue.get('AcroForm');
  const form = new Map(pdf.dictionary(reference));
  const fields = form.get('Fields');
  const known = pdf.resolve(fields);
  const all = [...(Array.isArray(known) ? known : []), widget];
  if (isRef(fields) && Array.isArray(known)) draft.replace(fields.number, all);
  else form.set('Fields', all);
  form.set('SigFlags', 3);
  if (isRef(reference)) return draft.replace(reference.number, form);
  const root = pdf.trailer.get('Root');
  if (isRef(root)) draft.replace(root.number, new Map(pdf.catalogue).set('AcroForm', draft.add(form)));
}

/** `Signature1`, or the next that no field has. */
function freeName(pdf: Pdf): string {
  const names = new Set(fieldsOf(pdf).map((field) => textOf(pdf.resolve(field.get('T')))));
  let number = 1;
  while (names.has(`Signature${number}`)) number += 1;
  return `Signature${number}`;
}

const mostFields = 10_000;

/** The fields at the top of the document's form. */
function fieldsOf(pdf: Pdf): readonly PdfDictionary[] {
  const fields = pdf.resolve(pdf.dictionary(pdf.catalogue.get('AcroForm'))?.get('Fields'));
  return (Array.isArray(fields) ? fields.slice(0, mostFields) : [])
    .map((each) => pdf.resolve(each))
    .filter(isDictionary);
}
