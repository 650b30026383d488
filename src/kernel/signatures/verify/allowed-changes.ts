import { pageOf, rectangle, type Rectangle } from '../pdf/pages.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { sameValue } from '../pdf/same-value.ts';
import {
  isDictionary,
  isName,
  isRef,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from '../pdf/value.ts';

/** A document when it was signed, and as it is now. */
export type Versions = {
  readonly before: Pdf;
  readonly after: Pdf;
  /** Square points of the first page. */
  readonly pageArea: number;
};

export const versionsOf = (before: Pdf, after: Pdf): Versions => {
  const page = pageOf(after, 1);
  return { before, after, pageArea: page ? area(page.visible) : 0 };
};

/**
 * Whether the change of one object is only what further signatures need: their fields, room in the structure, and
 * evidence for old ones. Anything else may change what people see.
 */
export function isAllowedChange(
  versions: Versions,
  number: number,
  old: PdfObject | undefined,
  now: PdfObject | undefined,
): boolean {
  const { before } = versions;
  if (isNumber(before.catalogue.get('Metadata'), number)) return true;
  if (isNumber(before.catalogue.get('DSS'), number)) return true;
  if (Array.isArray(old) && Array.isArray(now)) return isLengthened(versions, old, now);
  if (!isDictionary(old) || !isDictionary(now)) return false;
  if (isNumber(before.trailer.get('Info'), number)) return onlyDiffer(old, now, { ModDate: always, Producer: always });
  const rule = ruleOf(versions, number, old);
  return rule !== undefined && onlyDiffer(old, now, rule);
}

type Rule = Readonly<Record<string, (old: PdfValue | undefined, now: PdfValue | undefined) => boolean>>;

const isNumber = (value: PdfValue | undefined, number: number): boolean => isRef(value) && value.number === number;
const always = (): boolean => true;

function onlyDiffer(old: PdfDictionary, now: PdfDictionary, rule: Rule): boolean {
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].every((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    return sameValue(one, other) || (Object.hasOwn(rule, key) && rule[key]?.(one, other) === true);
  });
}

/** Which entries of a dictionary may change, and how. */
function ruleOf(versions: Versions, number: number, old: PdfDictionary): Rule | undefined {
  const { before, after } = versions;
  const longer = (one: PdfValue | undefined, other: PdfValue | undefined): boolean =>
    isLengthened(versions, listOf(before, one), listOf(after, other));
  // What fields are drawn with changes none that is there, where there was nothing before.
  const isNew = (one: PdfValue | undefined): boolean => one === undefined;
  const form = { Fields: longer, SigFlags: always, DA: isNew, DR: isNew } as const;
  const tree = { Nums: longer, Kids: longer } as const;
  const within = (rule: Rule) => (one: PdfValue | undefined, other: PdfValue | undefined) => {
    const changed = after.dictionary(other);
    return changed !== undefined && onlyDiffer(before.dictionary(one) ?? new Map(), changed, rule);
  };
  if (isNumber(before.trailer.get('Root'), number)) {
    return { AcroForm: within(form), DSS: always, Extensions: always, Metadata: always };
  }
  if (isNumber(before.catalogue.get('AcroForm'), number)) return form;
  if (isNumber(before.catalogue.get('StructTreeRoot'), number)) {
    return { K: longer, ParentTree: within(tree), ParentTreeNextKey: always };
  }
  const kind = nameOf(old.get('Type'));
  if (kind === 'Page') return { Annots: longer, Tabs: always };
  if (kind === 'StructElem') return { K: longer };
  if (isName(old.get('FT'), 'Sig') && !old.has('V')) return { V: always, AP: always, M: always, F: always };
  return kind === undefined && (old.has('Nums') || old.has('Kids')) && !old.has('FT') ? tree : undefined;
}

/** One thing counts as a list of one. */
function listOf(pdf: Pdf, value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined) return [];
  const list = pdf.resolve(value);
  return Array.isArray(list) ? list : [value];
}

/** Whether a list is as it was, with something of signatures behind. */
function isLengthened(versions: Versions, old: readonly PdfValue[], now: readonly PdfValue[]): boolean {
  if (now.length < old.length || !old.every((each, index) => sameValue(each, now[index]))) return false;
  return now.slice(old.length).every((each) => typeof each === 'number' || isOfSignature(versions, each));
}

/** A new signature field, its element in the structure, or a leaf that points to that. */
function isOfSignature(versions: Versions, value: PdfValue): boolean {
  const { before, after } = versions;
  if (!isRef(value) || before.object(value.number) !== undefined) return false;
  const added = after.dictionary(value);
  if (!added) return false;
  if (isName(added.get('Type'), 'StructElem')) return isName(added.get('S'), 'Form');
  if (isName(added.get('FT'), 'Sig')) return isModestField(versions, added);
  const numbers = added.get('Nums');
  return Array.isArray(numbers) && numbers.every((each) => typeof each === 'number' || isOfSignature(versions, each));
}

/** It does nothing but show a signature, and hides no more than a quarter of the page. */
function isModestField({ after, pageArea }: Versions, field: PdfDictionary): boolean {
  if (field.has('A') || field.has('AA') || field.has('Kids')) return false;
  const corners = rectangle(after, field.get('Rect'));
  return corners !== undefined && 4 * area(corners) <= pageArea;
}

const area = ([left, bottom, right, top]: Rectangle): number => (right - left) * (top - bottom);
