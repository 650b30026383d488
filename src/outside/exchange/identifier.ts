/**
 * Names in the data exchange: a client is `instance/class/member/subsystem`, a service has its code besides. Parts are
 * percent-encoded each by itself (X-Road message protocol for REST, 4.2).
 */
export type Identifier = readonly string[];

/** Characters that no part may hold: they lead out of a path or cannot be seen (protocol, 4.8). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[/\\;:%\u0000-\u001f\u007f\u200b\u200e\u200f\ufeff]/;

/** Reads a client's name as a header carries it; undefined when it is none. The subsystem may be absent. */
export const readClient = (text: string): Identifier | undefined => read(text, 3, 4);

/** Reads a service's name; undefined when it is none. */
export const readService = (text: string): Identifier | undefined => read(text, 4, 5);

function read(text: string, fewest: number, most: number): Identifier | undefined {
  const parts = text.split('/').map(decoded);
  const isWhole = parts.every(
    (part) => part !== undefined && part.trim() !== '' && !isDots(part) && !forbidden.test(part),
  );
  return isWhole && parts.length >= fewest && parts.length <= most ? parts.flatMap((part) => part ?? []) : undefined;
}

const isDots = (part: string): boolean => part === '.' || part === '..';

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The name as headers and addresses carry it. */
export const writeIdentifier = (parts: Identifier): string => parts.map(encodeURIComponent).join('/');
