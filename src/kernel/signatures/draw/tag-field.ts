import type { Draft } from '../pdf/append-revision.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import type { Page } from '../pdf/pages.ts';
import {
  dictionary,
  isName,
  isRef,
  name,
  ref,
  text,
  type PdfDictionary,
  type PdfRef,
  type PdfValue,
} from '../pdf/value.ts';

type Tagged = { readonly widget: PdfRef; readonly page: Page; readonly label: string };

/**
 * Gives a widget its place at the end of a tagged document's structure, so that it is read aloud (ISO 32000-1, 14.7; PDF/UA-1, 7.18.4).
 * @returns its key in the parent tree; undefined where the document is not tagged
 */
export function tagField(pdf: Pdf, draft: Draft, { widget, page, label }: Tagged): number | undefined {
  const reference = pdf.catalogue.get('StructTreeRoot');
  const known = pdf.dictionary(reference);
  if (!known || !isRef(reference)) return undefined;
  const root = new Map(known);
  const key = nextKey(pdf, root);
  const top = documentElement(pdf, root);
  const element = draft.add(
    dictionary({
      Type: name('StructElem'),
      S: name('Form'),
      P: top ?? reference,
      Pg: ref(page.number),
      Alt: text(label),
      K: [dictionary({ Type: name('OBJR'), Pg: ref(page.number), Obj: widget })],
    }),
  );
  const parent = top && pdf.dictionary(top);
  if (top && parent) draft.replace(top.number, new Map(parent).set('K', [...kidsOf(pdf, parent), element]));
  else root.set('K', [...kidsOf(pdf, root), element]);
  addToParentTree(pdf, draft, root, key, element);
  draft.replace(reference.number, root.set('ParentTreeNextKey', key + 1));
  return key;
}

/** What stands below an element: one thing or a list of things. */
function kidsOf(pdf: Pdf, element: PdfDictionary): readonly PdfValue[] {
  const kids = element.get('K');
  if (kids === undefined) return [];
  const list = pdf.resolve(kids);
  return Array.isArray(list) ? list : [kids];
}

const documentElement = (pdf: Pdf, root: PdfDictionary): PdfRef | undefined =>
  kidsOf(pdf, root)
    .filter(isRef)
    .find((kid) => isName(pdf.dictionary(kid)?.get('S'), 'Document'));

function nextKey(pdf: Pdf, root: PdfDictionary): number {
  const said = root.get('ParentTreeNextKey');
  if (typeof said === 'number') return said;
  const tree = pdf.dictionary(root.get('ParentTree'));
  const leaves = pdf.resolve(tree?.get('Kids'));
  const lastLeaf = Array.isArray(leaves) ? pdf.dictionary(leaves.at(-1)) : tree;
  const numbers = pdf.resolve(lastLeaf?.get('Nums'));
  const last = Array.isArray(numbers) ? numbers.at(-2) : undefined;
  return typeof last === 'number' ? last + 1 : 0;
}

/** A number tree (ISO 32000-1, 7.9.7): pairs, or leaves of pairs. */
function addToParentTree(pdf: Pdf, draft: Draft, root: PdfDictionary, key: number, element: PdfRef): void {
  const reference = root.get('ParentTree');
  const tree = new Map(pdf.dictionary(reference));
  const leaves = pdf.resolve(tree.get('Kids'));
  if (Array.isArray(leaves)) {
    const leaf = draft.add(dictionary({ Limits: [key, key], Nums: [key, element] }));
    tree.set('Kids', [...leaves, leaf]);
  } else {
    const numbers = pdf.resolve(tree.get('Nums'));
    tree.set('Nums', [...(Array.isArray(numbers) ? numbers : []), key, element]);
  }
  if (isRef(reference)) draft.replace(reference.number, tree);
  else root.set('ParentTree', tree);
}
