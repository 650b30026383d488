/**
 * The HTML id of the input for a JSON pointer or a plain field name, so that errors can link to it.
 * @example
 * fieldId('/child/birthDate'); // 'f-child-birthDate'
 * fieldId('note'); // 'f-note'
 */
export const fieldId = (pointer: string): string =>
  `f-${pointer.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-|-$/g, '')}`;
