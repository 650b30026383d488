import type { Mark } from '../../../kernel/print/mark.ts';
import type { Box } from '../../../kernel/signatures/appearance.ts';

/** What templates call the room for the signature and the seal. */
export const signatureRoom = 'signature';

/** Whether a printed template keeps that room. */
export const hasRoom = ({ marks }: { readonly marks: readonly Mark[] }): boolean =>
  marks.some(({ name }) => name === signatureRoom);

/** Height of A4, on which results are printed, in points. */
const pageHeight = 841.89;

/** The room that a template keeps for the signature, as signatures count: from the lower left. @throws Error when it keeps none */
export function spotOf(marks: readonly Mark[], name: string): Box {
  const mark = marks.find((each) => each.name === name);
  if (!mark) throw new Error(`The template keeps no room for "${name}"`);
  const { page, x, y, width, height } = mark;
  return { page, left: x, bottom: pageHeight - y - height, width, height };
}
