import type { Input, Part } from './blueprint-types.ts';
import { readRows, rowLines } from './rows.ts';
import { listAt, pruned, textAt, valueAt, withValue, type Json } from './json.ts';

/** A form of the workshop as it came in: every input has the absolute pointer of its value as its name. */
export type Posted = Readonly<Record<string, unknown>>;

/** A part as its inputs see it. */
export const readingOf = (draft: Json, part: Part, at: string): Json => part.read?.(draft, at) ?? valueAt(draft, at);

/**
 * The draft with what was typed into a part; a blank input takes its value away.
 * @param at pointer of the part
 */
export function withTyped(draft: Json, part: Part, at: string, posted: Posted): Json {
  const typed = part.inputs.reduce<Json>(
    (json, input) => {
      const value = posted[`${at}${input.at}`];
      // A tick that is not there was not set; any other input that is not there was not shown.
      if (value === undefined && input.kind !== 'flag') return json;
      return withValue(json, input.at, typedValue(input, textOf(value)));
    },
    readingOf(draft, part, at) ?? {},
  );
  if (part.inputs.length === 0) return draft;
  return pruned(part.write ? part.write(draft, at, typed) : withValue(draft, at, typed));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '');

function typedValue({ kind, columns = [], numeric }: Input, text: string): Json {
  switch (kind) {
    case 'flag':
      return text === 'true';
    case 'number':
      return text === '' ? undefined : /^-?\d{1,17}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'lines':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'rows':
      return readRows(text, columns);
    default:
      if (numeric && /^\d$/.test(text)) return Number(text);
      return text || undefined;
  }
}

/** What an input shows: the lines of a list, else the text. */
export function shownText(reading: Json, { kind, at, columns = [] }: Input): string {
  const value = valueAt(reading, at);
  if (kind === 'rows') return rowLines(listAt(reading, at), columns);
  if (kind === 'lines' && Array.isArray(value)) return value.filter((each) => typeof each === 'string').join('\n');
  return textAt(reading, at);
}
