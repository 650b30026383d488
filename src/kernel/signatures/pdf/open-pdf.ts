import { readRevisions, streamStart, type Entry, type Revision, type TableEffort } from './cross-references.ts';
import { entryFinder } from './entry-finder.ts';
import { inflateStream } from './inflate.ts';
import { readCount, readValue, readWord, type Cursor } from './read-value.ts';
import { isDictionary, isRef, isStream, nameOf, type PdfDictionary, type PdfObject } from './value.ts';

/** A PDF of which only what is asked for is read. */
export type Pdf = {
  readonly bytes: Buffer;
  /** Bytes before the header: offsets in the file count from there. */
  readonly base: number;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly trailer: PdfDictionary;
  readonly catalogue: PdfDictionary;
  /** Number of the first object that is not used. */
  readonly size: number;
  /** The object of that number as of the newest revision; undefined when there is none or it is broken. */
  readonly object: (number: number) => PdfObject | undefined;
  /** What a reference points to; anything else is given back. */
  readonly resolve: (value: PdfObject | undefined) => PdfObject | undefined;
  /** The same for what must be a dictionary. */
  readonly dictionary: (value: PdfObject | undefined) => PdfDictionary | undefined;
  readonly entry: (number: number) => Entry | undefined;
};

export type Opened =
  | { readonly ok: true; readonly pdf: Pdf }
  | { readonly ok: false; readonly why: 'not-pdf' | 'broken' | 'encrypted' };

/** Readers look for the header in the first 1024 bytes (ISO 32000-1, annex H.3.4.1), and behind the last `%%EOF` for as much. */
const headerWithin = 1024;
const tailWithin = 2048;
/** Object numbers beyond are refused by every reader (ISO 32000-1, annex C). */
const largestNumber = 8_388_607;
/** Objects in one stream of objects: writers put a few hundred. */
const mostPacked = 50_000;

/** How many bytes may yet be read as objects, over all versions of a document: a small file can point to the same ones for ever. */
export type Effort = TableEffort & { leftBytes: number };

export const effortFor = (bytes: Uint8Array): Effort => ({
  leftBytes: 16 * 1024 * 1024 + bytes.length * 2,
  leftTableBytes: 32 * 1024 * 1024 + bytes.length * 4,
});

const broken: Opened = { ok: false, why: 'broken' };

/** Opens a PDF through its cross references; what is not asked for is not read. */
export function openPdf(given: Uint8Array, effort = effortFor(given)): Opened {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const header = bytes.subarray(0, headerWithin).indexOf('%PDF-');
  if (header < 0) return { ok: false, why: 'not-pdf' };
  const start = startOf(bytes);
  if (start === undefined) return broken;
  // Offsets count from the header where something stands before it; some writers count from the first byte.
  const base = header > 0 && !readRevisions(bytes, start, header, effort) ? 0 : header;
  const revisions = readRevisions(bytes, start, base, effort);
  const trailer = revisions?.[0]?.trailer;
  if (!revisions || !trailer) return broken;
  if (revisions.some((each) => each.trailer.has('Encrypt'))) return { ok: false, why: 'encrypted' };
  const look = lookInto({ bytes, base, revisions }, effort);
  const catalogue = look.dictionary(trailer.get('Root'));
  const size = sizeOf(trailer, revisions);
  if (!catalogue || nameOf(catalogue.get('Type')) !== 'Catalog' || size === undefined) return broken;
  if (!Number.isInteger(size) || size < 1 || size > largestNumber) return broken;
  return { ok: true, pdf: { bytes, base, revisions, trailer, catalogue, size, ...look } };
}

/** What the trailer says, or more where objects have higher numbers: new ones must not take theirs. */
function sizeOf(trailer: PdfDictionary, revisions: readonly Revision[]): number | undefined {
  const said = trailer.get('Size');
  if (typeof said !== 'number') return undefined;
  return revisions
    .flatMap(({ sections }) => sections)
    .reduce((most, { first, count }) => Math.max(most, first + count), said);
}

function startOf(bytes: Buffer): number | undefined {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailWithin));
  const last = [...tail.matchAll(/startxref\s{1,8}(\d{1,12})\s{1,8}%%EOF/g)].at(-1);
  return last && Number(last[1]);
}

function lookInto(
  { bytes, base, revisions }: Pick<Pdf, 'bytes' | 'base' | 'revisions'>,
  effort: Effort,
): Pick<Pdf, 'object' | 'resolve' | 'dictionary' | 'entry'> {
  const known = new Map<number, PdfObject | undefined>();
  const unpacked = new Map<number, ReadonlyMap<number, PdfObject>>();
  const entry = entryFinder(revisions);

  const object = (number: number): PdfObject | undefined => {
    if (known.has(number)) return known.get(number);
    // What asks for itself while it is read, such as a stream whose length is its own number, finds nothing.
    known.set(number, undefined);
    const found = entry(number);
    const read = found && effort.leftBytes > 0 ? readEntry(number, found) : undefined;
    known.set(number, read);
    return read;
  };
  const readEntry = (number: number, found: Entry): PdfObject | undefined => {
    if (found.kind === 'free') return undefined;
    if (found.kind === 'within') return unpack(found.stream)?.get(number);
    return readObject({ bytes, at: found.offset + base }, number, resolve, effort);
  };
  const unpack = (number: number): ReadonlyMap<number, PdfObject> | undefined => {
    const before = unpacked.get(number);
    if (before || entry(number)?.kind !== 'at') return before;
    const packed = object(number);
    const plain = isStream(packed) && effort.leftBytes > 0 ? inflateStream(packed) : undefined;
    effort.leftBytes -= plain?.length ?? 0;
    const objects = (isStream(packed) && unpackObjects(packed.dictionary, plain)) || new Map();
    unpacked.set(number, objects);
    return objects;
  };
  const resolve = (value: PdfObject | undefined): PdfObject | undefined =>
    isRef(value) ? object(value.number) : value;
  const dictionary = (value: PdfObject | undefined): PdfDictionary | undefined => {
    const resolved = resolve(value);
    return isDictionary(resolved) ? resolved : undefined;
  };
  return { object, resolve, dictionary, entry };
}

/** Reads `12 0 obj …`; the number must be the one that was asked for. */
function readObject(cursor: Cursor, number: number, resolve: Pdf['resolve'], effort: Effort): PdfObject | undefined {
  const { bytes, at } = cursor;
  if (readCount(cursor) !== number || readCount(cursor) === undefined || readWord(cursor) !== 'obj') return undefined;
  const value = readValue(cursor);
  effort.leftBytes -= cursor.at - at;
  if (!isDictionary(value)) return value;
  const start = streamStart(cursor);
  if (start === undefined) return value;
  const length = resolve(value.get('Length'));
  if (typeof length !== 'number' || length < 0 || start + length > bytes.length) return undefined;
  return { kind: 'stream', dictionary: value, bytes: bytes.subarray(start, start + length) };
}

/** The objects of a stream of objects by number (ISO 32000-1, 7.5.7). */
function unpackObjects(
  dictionary: PdfDictionary,
  bytes: Buffer | undefined,
): ReadonlyMap<number, PdfObject> | undefined {
  const [count, first] = [dictionary.get('N'), dictionary.get('First')];
  if (!bytes || typeof count !== 'number' || typeof first !== 'number' || count > mostPacked) return undefined;
  const head = { bytes, at: 0 };
  const objects = new Map<number, PdfObject>();
  for (let each = 0; each < count; each += 1) {
    const [number, at] = [readCount(head), readCount(head)];
    if (number === undefined || at === undefined) return undefined;
    const value = readValue({ bytes, at: first + at });
    if (value !== undefined) objects.set(number, value);
  }
  return objects;
}
