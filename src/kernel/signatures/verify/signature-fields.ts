import type { Pdf } from '../pdf/open-pdf.ts';
import { isDictionary, isName, isRef, textOf, type PdfDictionary, type PdfValue } from '../pdf/value.ts';

/** A field that is signed. */
export type SignedField = {
  readonly name: string;
  /** Number of the object of the signature's dictionary, where it is an object of its own. */
  readonly number: number | undefined;
  readonly signature: PdfDictionary;
};

const mostNodes = 5_000;
const mostSignatures = 50;

/** The signed fields of a document's form, in the order of the bytes that they cover. */
export function signedFields(pdf: Pdf): readonly SignedField[] {
  const found: SignedField[] = [];
  const form = pdf.dictionary(pdf.catalogue.get('AcroForm'));
  const waiting: { readonly value: PdfValue; readonly name: string; readonly isSignature: boolean }[] = [];
  const queue = (values: unknown, name: string, isSignature: boolean): void => {
    if (!Array.isArray(values) || waiting.length > mostNodes) return;
    for (const value of values.slice(0, mostNodes)) waiting.push({ value, name, isSignature });
  };
  queue(pdf.resolve(form?.get('Fields')), '', false);
  for (let looked = 0; looked < mostNodes && found.length < mostSignatures; looked += 1) {
    const next = waiting.shift();
    if (!next) break;
    const field = pdf.dictionary(next.value);
    if (!field) continue;
    const own = textOf(pdf.resolve(field.get('T')));
    const name = [next.name, own].filter(Boolean).join('.').slice(0, 200);
    const isSignature = field.has('FT') ? isName(pdf.resolve(field.get('FT')), 'Sig') : next.isSignature;
    const value = field.get('V');
    const signature = pdf.resolve(value);
    if (isSignature && isDictionary(signature)) {
      found.push({ name, number: isRef(value) ? value.number : undefined, signature });
    }
    queue(pdf.resolve(field.get('Kids')), name, isSignature);
  }
  return found.toSorted((one, other) => lastByte(pdf, one) - lastByte(pdf, other));
}

function lastByte(pdf: Pdf, { signature }: SignedField): number {
  const range = pdf.resolve(signature.get('ByteRange'));
  const [, , start, length] = Array.isArray(range) ? range : [];
  return typeof start === 'number' && typeof length === 'number' ? start + length : 0;
}
