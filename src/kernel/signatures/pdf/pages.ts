import type { Box } from '../appearance.ts';
import type { Pdf } from './open-pdf.ts';
import { isName, isRef, type PdfDictionary, type PdfObject } from './value.ts';

export type Page = {
  /** Counted from 1. */
  readonly index: number;
  /** Number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** Left, bottom, right, top in points. */
  readonly mediaBox: readonly [number, number, number, number];
};

/** No document of an office has more; a hostile one may pretend to. */
const mostPages = 5_000;
const mostNodes = 20_000;
const a4 = [0, 0, 595.28, 841.89] as const;

/** The pages in their order, read one by one. */
export function* pagesOf(pdf: Pdf): Generator<Page> {
  const waiting: { readonly value: PdfObject | undefined; readonly inherited: Page['mediaBox'] }[] = [
    { value: pdf.catalogue.get('Pages'), inherited: a4 },
  ];
  let index = 0;
  for (let looked = 0; looked < mostNodes && index < mostPages; looked += 1) {
    const next = waiting.pop();
    if (!next) return;
    const node = pdf.dictionary(next.value);
    if (!node || !isRef(next.value)) continue;
    const mediaBox = rectangle(pdf, node.get('MediaBox')) ?? next.inherited;
    const kids = pdf.resolve(node.get('Kids'));
    if (Array.isArray(kids))
      waiting.push(
        ...kids
          .slice(0, mostPages)
          .toReversed()
          .map((value) => ({ value, inherited: mediaBox })),
      );
    else if (isName(node.get('Type'), 'Page')) {
      index += 1;
      yield { index, number: next.value.number, dictionary: node, mediaBox };
    }
  }
}

/** The page of that number, counted from 1. */
export function pageOf(pdf: Pdf, index: number): Page | undefined {
  for (const page of pagesOf(pdf)) if (page.index === index) return page;
  return undefined;
}

/** Four numbers, sorted so that the first two are the lower left corner. */
export function rectangle(pdf: Pdf, value: PdfObject | undefined): Page['mediaBox'] | undefined {
  const array = pdf.resolve(value);
  if (!Array.isArray(array) || array.length !== 4) return undefined;
  const [x1, y1, x2, y2] = array.map((each) => pdf.resolve(each));
  if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number') {
    return undefined;
  }
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** Annotations of a page, with where they are on it. */
export function* annotationsOf(
  pdf: Pdf,
  page: Page,
): Generator<{ readonly annotation: PdfDictionary; readonly box: Box }> {
  const annotations = pdf.resolve(page.dictionary.get('Annots'));
  for (const each of Array.isArray(annotations) ? annotations.slice(0, mostNodes) : []) {
    const annotation = pdf.dictionary(each);
    const corners = annotation && rectangle(pdf, annotation.get('Rect'));
    if (!annotation || !corners) continue;
    const [left, bottom, right, top] = corners;
    yield { annotation, box: { page: page.index, left, bottom, width: right - left, height: top - bottom } };
  }
}
