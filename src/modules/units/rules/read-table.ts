import { parse } from 'csv-parse/sync';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';

/** Why a row (or, on line 1, the file) is refused. `field` of the problem is the column. */
export type RowRefusal = { readonly line: number; readonly problem: Problem };

/** A row's cells by column, with the line of the file on which it begins. */
export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export type Table = { readonly rows: readonly TableRow[]; readonly refusals: readonly RowRefusal[] };

export const largestFileBytes = 8 * 1024 * 1024;
export const mostRows = 50_000;

/**
 * Reads a CSV or TSV file whose first line names its columns. Commas, semicolons (as spreadsheets write where the comma is the
 * decimal sign) and tabs are told apart by the header.
 * @param required columns that must be there; `optional` may be, and are empty text when absent
 */
export function readTable(bytes: Uint8Array, required: readonly string[], optional: readonly string[]): Table {
  const refuse = (line: number, each: Problem): Table => ({ rows: [], refusals: [{ line, problem: each }] });
  if (bytes.length > largestFileBytes)
    return refuse(1, problem(errors.fileTooLarge, undefined, { megabytes: largestFileBytes / 1024 / 1024 }));
  const text = decode(bytes);
  if (text === undefined) return refuse(1, problem(errors.fileNotText));
  const header = text.slice(0, text.search(/[\r\n]|$/));
  let records: Parsed[];
  try {
    records = parse(text, {
      delimiter: ['\t', ';'].find((sign) => header.includes(sign)) ?? ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRows + 2,
    }) as unknown as Parsed[];
  } catch (error) {
    return refuse(lineOf(error), problem(errors.fileNotTable));
  }
  const [names, ...rows] = records;
  if (!names || rows.length === 0) return refuse(1, problem(errors.fileEmpty));
  if (rows.length > mostRows) return refuse(1, problem(errors.fileTooLong, undefined, { rows: mostRows }));
  const wrong = checkHeader(names.record, required, optional);
  if (wrong.length > 0) return { rows: [], refusals: wrong.map((each) => ({ line: 1, problem: each })) };
  return cellsOf(names.record, rows, optional);
}

/** The parser counts the lines up to a row's end; the row began before the line ends within its cells. */
const firstLineOf = ({ record, info }: Parsed): number => info.lines - (record.join('').match(/\n/g)?.length ?? 0);

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const lineOf = (error: unknown): number =>
  error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;

function checkHeader(names: readonly string[], required: readonly string[], optional: readonly string[]): Problem[] {
  const known = [...required, ...optional];
  return [
    ...required
      .filter((column) => !names.includes(column))
      .map((column) => problem(errors.columnMissing, column, { column })),
    ...names
      .filter((column) => !known.includes(column))
      .map((column) => problem(errors.columnUnknown, column, { column })),
    ...names
      .filter((column, at) => names.indexOf(column) !== at)
      .map((column) => problem(errors.columnTwice, column, { column })),
  ];
}

function cellsOf(names: readonly string[], rows: readonly Parsed[], optional: readonly string[]): Table {
  const absent = Object.fromEntries(optional.map((column) => [column, '']));
  const good: TableRow[] = [];
  const refusals: RowRefusal[] = [];
  for (const row of rows) {
    const { record } = row;
    const line = firstLineOf(row);
    if (record.length !== names.length) {
      const values = { cells: record.length, columns: names.length };
      refusals.push({ line, problem: problem(errors.cellCount, undefined, values) });
      continue;
    }
    const cells = Object.fromEntries(names.map((column, at) => [column, record[at] ?? '']));
    good.push({ line, cells: { ...absent, ...cells } });
  }
  return { rows: good, refusals };
}
