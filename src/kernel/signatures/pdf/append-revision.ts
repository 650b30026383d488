import { createHash } from 'node:crypto';
import type { Pdf } from './open-pdf.ts';
import { dictionary, isString, name, ref, type PdfStream, type PdfValue } from './value.ts';
import { writeValue } from './write-value.ts';

/** What an update writes: values, streams, or an object that somebody wrote already. */
export type Written = PdfValue | PdfStream | { readonly kind: 'written'; readonly body: string };

export type Appended = {
  readonly bytes: Buffer;
  /** Where each written object begins. */
  readonly offsets: ReadonlyMap<number, number>;
};

/** Adds objects behind the end of a PDF, whose bytes stay as they are (ISO 32000-1, 7.5.6). */
export function appendRevision(pdf: Pdf, objects: ReadonlyMap<number, Written>): Appended {
  const parts: Buffer[] = [pdf.bytes, Buffer.from('\n')];
  let at = pdf.bytes.length + 1;
  const add = (...added: Buffer[]): void => {
    for (const part of added) at += part.length;
    parts.push(...added);
  };
  const offsets = new Map<number, number>();
  for (const [number, object] of [...objects].toSorted(([one], [other]) => one - other)) {
    offsets.set(number, at);
    add(...bodyOf(number, generationOf(pdf, number), object));
  }
  const start = at - pdf.base;
  const isTable = pdf.revisions[0]?.form === 'table';
  if (isTable) add(Buffer.from(tableOf(pdf, offsets), 'latin1'));
  else add(...crossReferenceStream(pdf, offsets, at));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return { bytes: Buffer.concat(parts, at), offsets };
}

function bodyOf(number: number, generation: number, object: Written): Buffer[] {
  const head = `${number} ${generation} obj\n`;
  if (typeof object === 'object' && object !== null && 'kind' in object) {
    if (object.kind === 'written') return [Buffer.from(`${head}${object.body}\nendobj\n`, 'latin1')];
    if (object.kind === 'stream') {
      const entries = new Map(object.dictionary).set('Length', object.bytes.length);
      const before = Buffer.from(`${head}${writeValue(entries)}\nstream\n`, 'latin1');
      return [before, object.bytes, Buffer.from('\nendstream\nendobj\n')];
    }
  }
  return [Buffer.from(`${head}${writeValue(object)}\nendobj\n`, 'latin1')];
}

function generationOf(pdf: Pdf, number: number): number {
  const entry = pdf.entry(number);
  return entry?.kind === 'at' ? entry.generation : 0;
}

function trailerOf(pdf: Pdf, offsets: ReadonlyMap<number, number>, size: number) {
  const [newest] = pdf.revisions;
  const trailer = dictionary({ Size: size, Root: pdf.trailer.get('Root') ?? null });
  const info = pdf.trailer.get('Info');
  if (info !== undefined) trailer.set('Info', info);
  const ids = pdf.resolve(pdf.trailer.get('ID'));
  const [first] = Array.isArray(ids) ? ids : [];
  if (isString(first)) {
    const seen = createHash('sha256')
      .update(first.bytes)
      .update([...offsets].join())
      .digest();
    trailer.set('ID', [first, { kind: 'string', bytes: seen.subarray(0, 16) }]);
  }
  return trailer.set('Prev', (newest?.offset ?? 0) - pdf.base);
}

/** Runs of numbers that follow each other. */
function runsOf(offsets: ReadonlyMap<number, number>): [number, number][][] {
  const runs: [number, number][][] = [];
  for (const entry of [...offsets].toSorted(([one], [other]) => one - other)) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.[0] === entry[0] - 1) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

const nextNumber = (pdf: Pdf, offsets: ReadonlyMap<number, number>): number =>
  Math.max(pdf.size, ...[...offsets.keys()].map((number) => number + 1));

function tableOf(pdf: Pdf, offsets: ReadonlyMap<number, number>): string {
  const sections = runsOf(offsets).map((run) => {
    const lines = run.map(([number, offset]) => {
      const generation = String(generationOf(pdf, number)).padStart(5, '0');
      return `${String(offset - pdf.base).padStart(10, '0')} ${generation} n \n`;
    });
    return `${run[0]?.[0] ?? 0} ${run.length}\n${lines.join('')}`;
  });
  return `xref\n${sections.join('')}trailer\n${writeValue(trailerOf(pdf, offsets, nextNumber(pdf, offsets)))}\n`;
}

function crossReferenceStream(pdf: Pdf, offsets: ReadonlyMap<number, number>, at: number): Buffer[] {
  const own = nextNumber(pdf, offsets);
  const all = new Map(offsets).set(own, at);
  const runs = runsOf(all);
  const rows = runs.flat().map(([number, offset]) => {
    const row = Buffer.alloc(7, 1);
    row.writeUInt32BE(offset - pdf.base, 1);
    row.writeUInt16BE(generationOf(pdf, number), 5);
    return row;
  });
  const trailer = trailerOf(pdf, all, own + 1)
    .set('Type', name('XRef'))
    .set('W', [1, 4, 2])
    .set(
      'Index',
      runs.flatMap((run) => [run[0]?.[0] ?? 0, run.length]),
    );
  return bodyOf(own, 0, { kind: 'stream', dictionary: trailer, bytes: Buffer.concat(rows) });
}

/** Hands out numbers for new objects and gathers what an update writes. */
export function draftRevision(pdf: Pdf) {
  const objects = new Map<number, Written>();
  let next = pdf.size;
  return {
    objects,
    /** Adds a new object and gives what points to it. */
    add: (object: Written) => {
      objects.set(next, object);
      return ref(next++);
    },
    /** Replaces an object that is there. */
    replace: (number: number, object: Written): void => void objects.set(number, object),
  };
}

export type Draft = ReturnType<typeof draftRevision>;
