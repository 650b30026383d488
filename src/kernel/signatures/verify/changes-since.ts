import { openPdf, type Pdf } from '../pdf/open-pdf.ts';
import { sameValue } from '../pdf/same-value.ts';
import { isRef, isStream, type PdfObject } from '../pdf/value.ts';
import type { SignatureVerdict } from '../verdict.ts';
import { isAllowedChange, type Versions } from './allowed-changes.ts';

/** A document that is larger is not looked through: it counts as changed. */
const mostObjects = 100_000;

/**
 * What came after a signature: nothing, further signatures, or changes that it does not stand for. Compares what both
 * versions say object by object, so that hidden content that a later save brings to light is found, too.
 * @param end where the document ended when it was signed
 */
export function changesSince(pdf: Pdf, end: number): SignatureVerdict['since'] {
  if (end === pdf.bytes.length) return 'nothing';
  const opened = openPdf(pdf.bytes.subarray(0, end));
  if (!opened.ok || opened.pdf.base !== pdf.base) return 'changes';
  const before = opened.pdf;
  const newer = pdf.revisions.length - before.revisions.length;
  const isContinued = before.revisions.every(({ offset }, index) => pdf.revisions[newer + index]?.offset === offset);
  if (!isContinued || newer < 0) return 'changes';
  if (newer === 0) return /^\s*$/.test(pdf.bytes.toString('latin1', end, end + 4096)) ? 'nothing' : 'changes';
  if (!sameValue(before.trailer.get('Root'), pdf.trailer.get('Root'))) return 'changes';
  return isAllowed({ before, after: pdf }, newer) ? 'signatures' : 'changes';
}

function isAllowed(versions: Versions, newer: number): boolean {
  const { before, after } = versions;
  const touched = touchedNumbers(after, newer);
  if (!touched) return false;
  const added = new Set<number>();
  for (const number of touched) {
    const [old, now] = [before.object(number), after.object(number)];
    if (old === undefined && now !== undefined) added.add(number);
    else if (!sameValue(old, now) && !isAllowedChange(versions, number, old, now)) return false;
  }
  return !waitsFor(before, added);
}

/** Numbers of all objects that the newer saves wrote. */
function touchedNumbers(pdf: Pdf, newer: number): ReadonlySet<number> | undefined {
  const touched = new Set<number>();
  for (const { first, count } of pdf.revisions.slice(0, newer).flatMap(({ sections }) => sections)) {
    if (touched.size + count > mostObjects) return undefined;
    for (let number = first; number < first + count; number += 1) touched.add(number);
  }
  return touched;
}

/** Whether the signed document pointed to an object that was not there, and now is: a trap laid before it was signed. */
function waitsFor(before: Pdf, added: ReadonlySet<number>): boolean {
  const seen = new Set<number>();
  const waiting: (PdfObject | undefined)[] = [before.trailer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isRef(value)) {
      if (added.has(value.number) || seen.size > mostObjects) return true;
      if (seen.has(value.number)) continue;
      seen.add(value.number);
      waiting.push(before.object(value.number));
    } else if (isStream(value)) waiting.push(value.dictionary);
    else if (value instanceof Map) for (const each of value.values()) waiting.push(each);
    else if (Array.isArray(value)) for (const each of value) waiting.push(each);
  }
  return false;
}
