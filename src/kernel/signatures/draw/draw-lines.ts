import type { Appearance, Box } from '../appearance.ts';
import { embedFont, lineWidth } from '../font/embed-font.ts';
import { tinosFont } from '../font/read-font.ts';
import type { Draft } from '../pdf/append-revision.ts';
import type { Pdf } from '../pdf/open-pdf.ts';
import { annotationsOf, pageOf } from '../pdf/pages.ts';
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

/** Room for lines at the top right of the first page, left of what was signed there before. */
export function cornerBox(pdf: Pdf, lines: readonly string[]): Box {
  const page = pageOf(pdf, 1);
  if (!page) throw new Error('The document has no page');
  const [, , right, top] = page.mediaBox;
  const width = Math.max(...lines.map((line) => lineWidth(tinosFont(), line, size)));
  const height = lines.length * leading;
  const taken = [...annotationsOf(pdf, page)]
    .filter(({ annotation }) => isName(annotation.get('FT'), 'Sig'))
    .map(({ box }) => box);
  let box: Box = { page: 1, left: right - fromRight - width, bottom: top - fromTop - height, width, height };
  for (const other of taken.toSorted((one, next) => next.left - one.left)) {
    if (overlap(box, other)) box = { ...box, left: other.left - size - width };
  }
  return box;
}

/** Draws the lines as text that can be searched and read aloud. */
export function drawLines(draft: Draft, lines: readonly string[], { width, height }: Box): PdfRef {
  const { font, write } = embedFont(draft, tinosFont(), lines);
  const resources = dictionary({ Font: dictionary({ F: font }) });
  const shown = lines.map((line) => `${write(line)} Tj T*`).join('\n');
  const content = `BT /F ${size} Tf ${leading} TL 0 g 1 0 0 1 0 ${(height - size + 1).toFixed(2)} Tm\n${shown}\nET`;
  return addForm(draft, width, height, resources, content);
}
