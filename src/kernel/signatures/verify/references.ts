import type { Pdf } from '../pdf/open-pdf.ts';
import { isRef, isStream, type PdfObject } from '../pdf/value.ts';

/** Numbers of the objects to which one points. */
export function referencesOf(object: PdfObject | undefined): readonly number[] {
  const found: number[] = [];
  const waiting: (PdfObject | undefined)[] = [object];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isRef(value)) found.push(value.number);
    else if (isStream(value)) waiting.push(value.dictionary);
    else if (value instanceof Map) for (const each of value.values()) waiting.push(each);
    else if (Array.isArray(value)) for (const each of value) waiting.push(each);
  }
  return found;
}

/**
 * Numbers to which the objects of a document point, and which are not there.
 * @returns undefined for a document of more objects than that
 */
export function missingIn(pdf: Pdf, mostObjects: number): Set<number> | undefined {
  const missing = new Set<number>();
  let looked = 0;
  for (const { first, count } of pdf.revisions.flatMap(({ sections }) => sections)) {
    if ((looked += count) > mostObjects) return undefined;
    for (let number = first; number < first + count; number += 1) {
      for (const each of referencesOf(pdf.object(number))) if (pdf.object(each) === undefined) missing.add(each);
    }
  }
  return missing;
}
