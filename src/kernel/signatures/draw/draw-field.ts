import type { Appearance, Box } from '../appearance.ts';
import type { Draft } from '../pdf/append-revision.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { pageOf } from '../pdf/pages.ts';
import type { PdfRef } from '../pdf/value.ts';
import type { Instant } from '../../time.ts';
import { drawImage } from './draw-appearance.ts';
import { cornerOf, drawLines, linesOf } from './draw-lines.ts';
import { imageBox } from './find-spot.ts';
import { placeField } from './place-field.ts';

type Shown = { readonly appearance?: Appearance; readonly reason?: string; readonly at: Instant };

/** Puts the field of a signature where its appearance belongs. */
export function drawField(pdf: Pdf, draft: Draft, signature: PdfRef, { appearance, reason, at }: Shown): void {
  if (!appearance) return place(pdf, draft, signature, nowhere, undefined, reason ?? '');
  if (appearance.kind === 'signature' || appearance.kind === 'seal') {
    const box = imageBox(pdf, appearance);
    return place(pdf, draft, signature, box, drawImage(draft, appearance, box), appearance.label);
  }
  const lines = linesOf(appearance, at);
  const corner = cornerOf(pdf, lines);
  const label = `${appearance.label}: ${lines.join(', ')}`;
  place(pdf, draft, signature, corner.box, drawLines(draft, lines, corner), label);
}

const nowhere: Box = { page: 1, left: 0, bottom: 0, width: 0, height: 0 };

function place(pdf: Pdf, draft: Draft, signature: PdfRef, box: Box, drawing: PdfRef | undefined, label: string): void {
  const page = pageOf(pdf, box.page);
  if (!page) throw new Error(`The document has no page ${box.page}`);
  placeField(pdf, draft, { signature, page, box, drawing, label });
}
