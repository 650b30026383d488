import { inflateStream } from './inflate.ts';
import { readCount, readValue, readWord, skipSpace, type Cursor } from './read-value.ts';
import { isDictionary, nameOf, type PdfDictionary } from './value.ts';

/** Where an object stands: in the file, in a stream of objects, or nowhere any more. */
export type Entry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'within'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

/** One run of objects. Entries are read when they are asked for: a file may have a million. */
export type Section = { readonly first: number; readonly count: number; readonly entry: (index: number) => Entry };

/** What one save of the file wrote. */
export type Revision = {
  readonly offset: number;
  readonly form: 'table' | 'stream';
  readonly trailer: PdfDictionary;
  readonly sections: readonly Section[];
};

/** A document is signed a few times, edited a few hundred times. */
const mostRevisions = 1_000;
const mostSections = 10_000;

/**
 * Bytes of cross references that may yet be read and unpacked, over all versions of a document: a thousand small streams can each
 * swell to megabytes, or lie within one another.
 */
export type TableEffort = { leftTableBytes: number };

/**
 * Follows the chain of cross references from the end of the file, newest first (ISO 32000-1, 7.5.4 to 7.5.8).
 * @param start offset of the newest, as `startxref` says it
 * @param base what to add to offsets: bytes before the header
 * @returns undefined when any of it is broken or runs in a circle
 */
export function readRevisions(
  bytes: Buffer,
  start: number,
  base: number,
  effort: TableEffort,
): readonly Revision[] | undefined {
  const revisions: Revision[] = [];
  const seen = new Set<number>();
  let sections = 0;
  for (let next: number | undefined = start; next !== undefined;) {
    if (seen.has(next) || seen.size >= mostRevisions) return undefined;
    seen.add(next);
    const revision = readRevision(bytes, next + base, effort);
    if (!revision) return undefined;
    const hidden = revision.trailer.get('XRefStm');
    const beside = typeof hidden === 'number' ? readStream(bytes, hidden + base, effort) : undefined;
    if (typeof hidden === 'number' && !beside) return undefined;
    const all = [...revision.sections, ...(beside?.sections ?? [])];
    revisions.push({ ...revision, sections: all });
    sections += all.length;
    if (sections > mostSections || effort.leftTableBytes < 0) return undefined;
    const previous = revision.trailer.get('Prev');
    if (previous !== undefined && typeof previous !== 'number') return undefined;
    // Some writers say 0 where they mean none.
    next = previous || undefined;
  }
  return revisions;
}

function readRevision(bytes: Buffer, offset: number, effort: TableEffort): Revision | undefined {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= bytes.length) return undefined;
  const cursor = { bytes, at: offset };
  return readWord(cursor) === 'xref' ? readTable(cursor, offset, effort) : readStream(bytes, offset, effort);
}

function readTable(cursor: Cursor, offset: number, effort: TableEffort): Revision | undefined {
  const { bytes } = cursor;
  const sections: Section[] = [];
  while (sections.length < mostSections) {
    const before = cursor.at;
    if (readWord(cursor) === 'trailer') {
      const trailer = readValue(cursor);
      effort.leftTableBytes -= cursor.at - offset;
      return isDictionary(trailer) ? { offset, form: 'table', trailer, sections } : undefined;
    }
    cursor.at = before;
    const [first, count] = [readCount(cursor), readCount(cursor)];
    if (first === undefined || count === undefined) return undefined;
    skipSpace(cursor);
    const at = cursor.at;
    if (at + count * 20 > bytes.length) return undefined;
    cursor.at = at + count * 20;
    sections.push({ first, count, entry: (index) => readTableEntry(bytes, at + index * 20) });
  }
  return undefined;
}

/** Twenty bytes an entry, always: that is what lets any one be read alone. */
function readTableEntry(bytes: Buffer, at: number): Entry {
  const found = /^(\d{10}) (\d{5}) n/.exec(bytes.toString('latin1', at, at + 18));
  return found ? { kind: 'at', offset: Number(found[1]), generation: Number(found[2]) } : { kind: 'free' };
}

function readStream(bytes: Buffer, offset: number, effort: TableEffort): Revision | undefined {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= bytes.length) return undefined;
  const cursor = { bytes, at: offset };
  if (readCount(cursor) === undefined || readCount(cursor) === undefined || readWord(cursor) !== 'obj')
    return undefined;
  const trailer = readValue(cursor);
  effort.leftTableBytes -= cursor.at - offset;
  if (!isDictionary(trailer) || nameOf(trailer.get('Type')) !== 'XRef') return undefined;
  const length = trailer.get('Length');
  const start = streamStart(cursor);
  if (start === undefined || typeof length !== 'number' || start + length > bytes.length) return undefined;
  const rows = inflateStream({ kind: 'stream', dictionary: trailer, bytes: bytes.subarray(start, start + length) });
  effort.leftTableBytes -= rows?.length ?? 0;
  const sections = rows && sectionsOf(trailer, rows);
  return sections && { offset, form: 'stream', trailer, sections };
}

/** Where the bytes of a stream begin: after the keyword and its line end. */
export function streamStart(cursor: Cursor): number | undefined {
  if (readWord(cursor) !== 'stream') return undefined;
  const [one, two] = [cursor.bytes[cursor.at], cursor.bytes[cursor.at + 1]];
  if (one === 0x0a) return cursor.at + 1;
  return one === 0x0d && two === 0x0a ? cursor.at + 2 : undefined;
}

function sectionsOf(trailer: PdfDictionary, rows: Buffer): Section[] | undefined {
  const widths = numbers(trailer.get('W'));
  const index = trailer.has('Index') ? numbers(trailer.get('Index')) : numbers([0, trailer.get('Size') ?? 0]);
  if (!index || index.length % 2 || index.length > mostSections || widths?.length !== 3) return undefined;
  if (widths.some((width) => width > 6)) return undefined;
  const size = widths.reduce((sum, width) => sum + width, 0);
  const sections: Section[] = [];
  let before = 0;
  for (let at = 0; at < index.length; at += 2) {
    const [first = 0, count = 0] = index.slice(at, at + 2);
    const start = before * size;
    if (size === 0 || start + count * size > rows.length) return undefined;
    sections.push({ first, count, entry: (each) => readRow(rows, start + each * size, widths) });
    before += count;
  }
  return sections;
}

function readRow(rows: Buffer, at: number, [kindBytes = 0, oneBytes = 0, twoBytes = 0]: readonly number[]): Entry {
  const kind = kindBytes > 0 ? rows.readUIntBE(at, kindBytes) : 1;
  const one = oneBytes > 0 ? rows.readUIntBE(at + kindBytes, oneBytes) : 0;
  const two = twoBytes > 0 ? rows.readUIntBE(at + kindBytes + oneBytes, twoBytes) : 0;
  if (kind === 1) return { kind: 'at', offset: one, generation: two };
  return kind === 2 ? { kind: 'within', stream: one, index: two } : { kind: 'free' };
}

function numbers(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read = value.filter((each): each is number => Number.isSafeInteger(each) && Number(each) >= 0);
  return read.length === value.length ? read : undefined;
}
