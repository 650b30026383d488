import type { Box } from '../appearance.ts';
import type { Pdf } from './open-pdf.ts';
import { isName, isRef, type PdfDictionary, type PdfObject } from './value.ts';

export type Page = {
  /** Counted from 1. */
  readonly index: number;
  /** Number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** What is seen of it: left, bottom, right, top in points. */
  readonly visible: Rectangle;
  /** Degrees by which it is turned clockwise when it is shown. */
  readonly rotation: 0 | 90 | 180 | 270;
};

export type Rectangle = readonly [number, number, number, number];

/** What a page has from those above it (ISO 32000-1, 7.7.3.4). */
type Inherited = { readonly mediaBox: Rectangle; readonly cropBox: Rectangle | undefined; readonly rotation: number };

/** No document of an office has more; a hostile one may pretend to. */
const mostPages = 5_000;
const mostNodes = 20_000;
const a4 = [0, 0, 595.28, 841.89] as const;

/** The pages in their order, read one by one. */
export function* pagesOf(pdf: Pdf): Generator<Page> {
  const waiting: { readonly value: PdfObject | undefined; readonly above: Inherited }[] = [
    { value: pdf.catalogue.get('Pages'), above: { mediaBox: a4, cropBox: undefined, rotation: 0 } },
  ];
  let index = 0;
  for (let looked = 0; looked < mostNodes && index < mostPages; looked += 1) {
    const next = waiting.pop();
    if (!next) return;
    const node = pdf.dictionary(next.value);
    if (!node || !isRef(next.value)) continue;
    const own = inherit(pdf, node, next.above);
    const kids = pdf.resolve(node.get('Kids'));
    if (Array.isArray(kids) && waiting.length < mostNodes) {
      waiting.push(
        ...kids
          .slice(0, mostPages)
          .toReversed()
          .map((value) => ({ value, above: own })),
      );
    } else if (isName(node.get('Type'), 'Page')) {
      index += 1;
      const visible = own.cropBox ?? own.mediaBox;
      yield { index, number: next.value.number, dictionary: node, visible, rotation: quarterTurns(own.rotation) };
    }
  }
}

function inherit(pdf: Pdf, node: PdfDictionary, above: Inherited): Inherited {
  const rotation = pdf.resolve(node.get('Rotate'));
  return {
    mediaBox: rectangle(pdf, node.get('MediaBox')) ?? above.mediaBox,
    cropBox: rectangle(pdf, node.get('CropBox')) ?? above.cropBox,
    rotation: typeof rotation === 'number' ? rotation : above.rotation,
  };
}

function quarterTurns(degrees: number): Page['rotation'] {
  const turned = ((degrees % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

/** The page of that number, counted from 1. */
export function pageOf(pdf: Pdf, index: number): Page | undefined {
  for (const page of pagesOf(pdf)) if (page.index === index) return page;
  return undefined;
}

/** Four numbers, sorted so that the first two are the lower left corner. */
export function rectangle(pdf: Pdf, value: PdfObject | undefined): Rectangle | undefined {
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
