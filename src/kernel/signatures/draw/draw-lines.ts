import type { Appearance, Box } from '../appearance.ts';
import { embedFont, lineWidth } from '../font/embed-font.ts';
import { tinosFont } from '../font/read-font.ts';
import type { Draft } from '../pdf/append-revision.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { annotationsOf, pageOf, type Page } from '../pdf/pages.ts';
import { dictionary, isName, type PdfRef } from '../pdf/value.ts';
import type { Instant } from '../../time.ts';
import { addForm } from './draw-appearance.ts';
import { overlap, pointsPerMm } from './geometry.ts';
import { signingTime } from './signing-time.ts';

type Written = Extract<Appearance, { kind: 'attachment' | 'copy' }>;

// Decree 30/2020, annex I, II.8: Times New Roman, upright, size 10, black.
const size = 10;
const leading = 12;
/** Above the text of the document, whose margins are 20 mm at the top and 15 mm at the right. */
const fromTop = 6 * pointsPerMm;
const fromRight = 15 * pointsPerMm;

/** What stands on the page: an attachment names its main document, a copy its kind and who made it, both the time. */
export const linesOf = (appearance: Written, at: Instant): readonly string[] =>
  (appearance.kind === 'attachment' ? [appearance.documentNumber] : [appearance.heading, appearance.agency])
    .map((line) => line.normalize('NFC'))
    .concat(signingTime(at, appearance.zone));

/** Room for lines on a page, and how much they must be turned to stand upright on it. */
export type Corner = { readonly box: Box; readonly turn: number; readonly width: number; readonly height: number };

/** The top right of the first page as it is seen, left of what was signed there before. */
export function cornerOf(pdf: Pdf, lines: readonly string[]): Corner {
  const page = pageOf(pdf, 1);
  if (!page) throw new Error('The document has no page');
  const width = Math.max(...lines.map((line) => lineWidth(tinosFont(), line, size)));
  const height = lines.length * leading;
  const taken = [...annotationsOf(pdf, page)]
    .filter(({ annotation }) => isName(annotation.get('FT'), 'Sig'))
    .map(({ box }) => box);
  // Each field that is in the way moves it further to the left.
  let shift = 0;
  let box = boxAt(page, width, height, shift);
  for (let tries = 0; tries < taken.length && taken.some((other) => overlap(box, other)); tries += 1) {
    shift += width + size;
    box = boxAt(page, width, height, shift);
  }
  return { box, turn: page.rotation, width, height };
}

/** A box that far from the top right corner as it is seen, in the page's own measures. */
function boxAt({ visible, rotation }: Page, width: number, height: number, shift: number): Box {
  const [left, bottom, right, top] = visible;
  const across = fromRight + shift;
  if (rotation === 90)
    return { page: 1, left: left + fromTop, bottom: top - across - width, width: height, height: width };
  if (rotation === 180) return { page: 1, left: left + across, bottom: bottom + fromTop, width, height };
  if (rotation === 270) {
    return { page: 1, left: right - fromTop - height, bottom: bottom + across, width: height, height: width };
  }
  return { page: 1, left: right - across - width, bottom: top - fromTop - height, width, height };
}

/** Draws the lines as text that can be searched and read aloud. */
export function drawLines(draft: Draft, lines: readonly string[], { turn, width, height }: Corner): PdfRef {
  const { font, write } = embedFont(draft, tinosFont(), lines);
  const resources = dictionary({ Font: dictionary({ F: font }) });
  const shown = lines.map((line) => `${write(line)} Tj T*`).join('\n');
  const content = `BT /F ${size} Tf ${leading} TL 0 g 1 0 0 1 0 ${(height - size + 1).toFixed(2)} Tm\n${shown}\nET`;
  return addForm(draft, { width, height, turn }, resources, content);
}
