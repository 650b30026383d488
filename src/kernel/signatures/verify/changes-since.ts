import { openPdf, type Effort, type Pdf } from '../pdf/open-pdf.ts';
import { sameValue } from '../pdf/same-value.ts';
import type { SignatureVerdict } from '../verdict.ts';
import { isAllowedChange, versionsOf } from './allowed-changes.ts';
import { missingIn, referencesOf } from './references.ts';

type Since = SignatureVerdict['since'];

/** A document with more is not looked through: it counts as changed. */
const mostObjects = 100_000;

/**
 * What came after each signature: nothing, further signatures, or changes that it does not stand for. Compares what the
 * versions say object by object, so that hidden content that a later save brings to light is found, too.
 * @param ends where the document ended each time it was signed
 */
export function changesSince(pdf: Pdf, ends: readonly number[], effort: Effort): ReadonlyMap<number, Since> {
  const sorted = [...new Set(ends)].toSorted((one, other) => one - other);
  const versions = sorted.map((end) => (end === pdf.bytes.length ? pdf : versionAt(pdf, end, effort)));
  // References that lead nowhere yet, of all that the document says so far.
  let missing: Set<number> | undefined;
  const steps = versions.map((before, index) => {
    const after = index + 1 < versions.length ? versions[index + 1] : pdf;
    if (before === after) return 'nothing';
    const newer = before && after && savesBetween(before, after);
    if (!newer) {
      missing = undefined;
      return newer === 0 && before && isBlank(pdf.bytes, before.bytes.length) ? 'nothing' : 'changes';
    }
    missing ??= missingIn(before, mostObjects);
    const touched = touchedNumbers(after, newer);
    if (!missing || !touched) return 'changes';
    const isAllowed = isAllowedStep(before, after, touched, missing);
    for (const number of touched) for (const each of referencesOf(after.object(number))) missing.add(each);
    for (const number of missing) if (after.object(number) !== undefined) missing.delete(number);
    // What was not read for want of effort was not compared.
    return isAllowed && effort.leftBytes > 0 ? 'signatures' : 'changes';
  });
  return new Map(sorted.map((end, index) => [end, worstOf(steps.slice(index))]));
}

const worstOf = (steps: readonly Since[]): Since =>
  (['changes', 'signatures'] as const).find((each) => steps.includes(each)) ?? 'nothing';

function versionAt(pdf: Pdf, end: number, effort: Effort): Pdf | undefined {
  const opened = openPdf(pdf.bytes.subarray(0, end), effort);
  return opened.ok && opened.pdf.base === pdf.base ? opened.pdf : undefined;
}

/** How many saves the later version has more; undefined when it does not continue the earlier one. */
function savesBetween(before: Pdf, after: Pdf): number | undefined {
  const newer = after.revisions.length - before.revisions.length;
  const isContinued = before.revisions.every(({ offset }, index) => after.revisions[newer + index]?.offset === offset);
  return isContinued && sameValue(before.trailer.get('Root'), after.trailer.get('Root')) ? newer : undefined;
}

/** Line ends that some programs add. */
const isBlank = (bytes: Buffer, from: number): boolean =>
  bytes.length - from < 1024 && /^\s*$/.test(bytes.toString('latin1', from));

/** Numbers of all objects that the newer saves wrote. */
function touchedNumbers(pdf: Pdf, newer: number): ReadonlySet<number> | undefined {
  const touched = new Set<number>();
  for (const { first, count } of pdf.revisions.slice(0, newer).flatMap(({ sections }) => sections)) {
    if (touched.size + count > mostObjects) return undefined;
    for (let number = first; number < first + count; number += 1) touched.add(number);
  }
  return touched;
}

/** @param missing what the earlier version points to and lacks: whatever fills that is a trap that was laid before signing */
function isAllowedStep(before: Pdf, after: Pdf, touched: ReadonlySet<number>, missing: ReadonlySet<number>): boolean {
  const versions = versionsOf(before, after);
  for (const number of touched) {
    const [old, now] = [before.object(number), after.object(number)];
    if (old === undefined) {
      if (now !== undefined && missing.has(number)) return false;
    } else if (!sameValue(old, now) && !isAllowedChange(versions, number, old, now)) return false;
  }
  return true;
}
