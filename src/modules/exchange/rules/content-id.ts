import { createHash } from 'node:crypto';

/** The SHA-256 of a message as JSON, in hexadecimal: tells whether two are the same without keeping either. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/**
 * A UUID that names a content: the same content sent again has the same, so that whoever has taken it takes it once; what differs in
 * anything has another.
 * @param purpose what the content is, so that equal contents of two kinds differ
 */
export function contentId(purpose: string, digest: string): string {
  const hex = createHash('sha256').update(`${purpose} ${digest}`).digest('hex');
  // Version 8 of RFC 9562: made by a scheme of our own.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
