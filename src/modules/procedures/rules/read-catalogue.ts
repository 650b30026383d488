import { isStorable } from '../../../kernel/web/read-body.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { linesOfList } from './lines-of-list.ts';

/** One entry of a catalogue file: its number from 1 and, once it was read from a file, the line on which it begins. */
export type Entry = { readonly number: number; readonly line?: number | undefined; readonly json: unknown };

/** Why something in a file was refused, and where: the entry, else the line, else the file as a whole. */
export type EntryRefusal = {
  readonly number?: number;
  readonly line?: number | undefined;
  readonly code?: string;
  readonly problem: Problem;
};

export type CatalogueReading = { readonly entries: readonly Entry[]; readonly refusals: readonly EntryRefusal[] };

/** A province's 2,000 procedures are 25 MB. */
export const largestCatalogueMegabytes = 64;
export const largestCatalogueBytes = largestCatalogueMegabytes * 1024 * 1024;
const mostEntries = 10_000;
const deepest = 40;

/**
 * Reads a catalogue file: a JSON list of procedures, or one procedure a line (NDJSON).
 * @returns the entries that could be read, and what could not
 */
export function readCatalogue(bytes: Uint8Array): CatalogueReading {
  if (bytes.length === 0) return wrong({ problem: problem(errors.noFile) });
  if (bytes.length > largestCatalogueBytes)
    return wrong({ problem: problem(errors.fileTooLarge, undefined, { megabytes: largestCatalogueMegabytes }) });
  const text = decode(bytes);
  if (text === undefined) return wrong({ problem: problem(errors.fileNotText) });
  const reading = text.trimStart().startsWith('[') ? readList(text) : readLines(text);
  if (reading.refusals.length === 0 && reading.entries.length === 0)
    return wrong({ problem: problem(errors.fileEmpty) });
  if (reading.entries.length > mostEntries)
    return wrong({ problem: problem(errors.fileTooLong, undefined, { most: mostEntries }) });
  const faulty = reading.entries.flatMap(({ number, line, json }) => {
    const fault = faultOf(json);
    return fault ? [{ number, line, problem: fault }] : [];
  });
  const bad = new Set(faulty.map(({ number }) => number));
  return {
    entries: reading.entries.filter(({ number }) => !bad.has(number)),
    refusals: [...reading.refusals, ...faulty],
  };
}

const wrong = (refusal: EntryRefusal): CatalogueReading => ({ entries: [], refusals: [refusal] });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readList(text: string): CatalogueReading {
  const list = parse(text);
  if (!list.ok) return wrong({ line: list.line, problem: problem(errors.fileNotJson) });
  const lines = linesOfList(text);
  return {
    entries: (list.value as readonly unknown[]).map((json, index) => ({ number: index + 1, line: lines[index], json })),
    refusals: [],
  };
}

function readLines(text: string): CatalogueReading {
  const entries: Entry[] = [];
  const refusals: EntryRefusal[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if (parsed.ok) entries.push({ number: entries.length + refusals.length + 1, line: index + 1, json: parsed.value });
    else refusals.push({ line: index + 1, problem: problem(errors.fileNotJson) });
  }
  return { entries, refusals };
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number | undefined };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, line: position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length };
  }
}

function faultOf(json: unknown): Problem | undefined {
  if (depth(json) > deepest) return problem(errors.tooDeep);
  return isStorable(json) ? undefined : problem(errors.brokenText);
}

/** How deep lists and objects lie in each other, found without recursion so that no file can exhaust the stack. */
function depth(json: unknown): number {
  let levels = 0;
  let level: unknown[] = [json];
  while (level.length > 0 && levels <= deepest) {
    levels += 1;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  return levels;
}
