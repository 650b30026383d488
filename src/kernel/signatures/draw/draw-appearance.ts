import type { Appearance, Box } from '../appearance.ts';
import type { Draft } from '../pdf/append-revision.ts';
import { dictionary, name, type PdfRef, type PdfValue } from '../pdf/value.ts';
import { imageStreams } from './image-streams.ts';

/** Draws an image over the whole of a box, as an appearance stream. */
export function drawImage(
  draft: Draft,
  { image }: Extract<Appearance, { kind: 'signature' | 'seal' }>,
  { width, height }: Box,
): PdfRef {
  const { colours, alpha } = imageStreams(image);
  const entries = new Map(colours.dictionary);
  if (alpha) entries.set('SMask', draft.add(alpha));
  const drawn = draft.add({ ...colours, dictionary: entries });
  const resources = dictionary({ XObject: dictionary({ I: drawn }) });
  return addForm(draft, { width, height }, resources, `q ${width.toFixed(3)} 0 0 ${height.toFixed(3)} 0 0 cm /I Do Q`);
}

/**
 * A piece of page of its own (ISO 32000-1, 8.10).
 * @param turn degrees counterclockwise, so that it stands upright on a page that is shown turned
 */
export function addForm(
  draft: Draft,
  { width, height, turn = 0 }: { readonly width: number; readonly height: number; readonly turn?: number },
  resources: PdfValue,
  content: string,
): PdfRef {
  const entries = dictionary({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  const [cos, sin] = [Math.round(Math.cos((turn * Math.PI) / 180)), Math.round(Math.sin((turn * Math.PI) / 180))];
  if (turn !== 0) entries.set('Matrix', [cos, sin, -sin, cos, 0, 0]);
  return draft.add({ kind: 'stream', bytes: Buffer.from(content, 'latin1'), dictionary: entries });
}
