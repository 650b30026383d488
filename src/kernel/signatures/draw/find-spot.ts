import type { Appearance, Box, Spot } from '../appearance.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { annotationsOf, pageOf, pagesOf } from '../pdf/pages.ts';
import { isName, textOf, type PdfDictionary } from '../pdf/value.ts';
import { contains, fitWithin, overLeftThird } from './geometry.ts';
import { imageStreams } from './image-streams.ts';

/**
 * Where a template kept room: the link whose address ends in `#<mark>`.
 * @throws Error when there is none: a defect of the template or of its caller
 */
export function boxOf(pdf: Pdf, spot: Spot): Box {
  if (!('mark' in spot)) return spot;
  for (const page of pagesOf(pdf)) {
    for (const { annotation, box } of annotationsOf(pdf, page)) {
      if (addressOf(pdf, annotation)?.endsWith(`#${spot.mark}`)) return box;
    }
  }
  throw new Error(`The document keeps no room marked ${spot.mark}`);
}

const addressOf = (pdf: Pdf, annotation: PdfDictionary): string | undefined =>
  textOf(pdf.resolve(pdf.dictionary(annotation.get('A'))?.get('URI')));

/** The box of an image: a signature in the middle of its spot, a seal over the left third of the signature that is there. */
export function imageBox(pdf: Pdf, appearance: Extract<Appearance, { kind: 'signature' | 'seal' }>): Box {
  const spot = boxOf(pdf, appearance.spot);
  if (appearance.kind === 'seal') return overLeftThird(signatureWithin(pdf, spot) ?? spot, appearance.diameterMm);
  const { width, height } = imageStreams(appearance.image);
  return fitWithin(spot, width, height);
}

/** The first signature that stands in the spot. */
function signatureWithin(pdf: Pdf, spot: Box): Box | undefined {
  const page = pageOf(pdf, spot.page);
  for (const { annotation, box } of page ? annotationsOf(pdf, page) : []) {
    if (isName(annotation.get('FT'), 'Sig') && box.width > 0 && contains(spot, box)) return box;
  }
  return undefined;
}
