import { Buffer } from 'node:buffer';
import { say, type Language, type Text } from '../../../kernel/text/text.ts';
import { reportWords } from '../report-words.ts';
import { sumCounts } from './counts.ts';
import { cellOf, reportColumns, type ReportLine } from './report.ts';

/** A report as files carry it: who and when on top, then tables. */
export type ReportFile = {
  readonly title: string;
  /** Agency and period. */
  readonly about: readonly string[];
  readonly tables: readonly { readonly name: Text; readonly head: Text; readonly lines: readonly ReportLine[] }[];
};

type Row = readonly (string | number)[];

function rowsOf({ head, lines }: ReportFile['tables'][number], language: Language): readonly Row[] {
  const sum: ReportLine = { key: 'sum', name: reportWords.sum, counts: sumCounts(lines.map(({ counts }) => counts)) };
  return [
    [head[language], ...reportColumns.map((column) => say(reportWords[column], language))],
    ...[...lines, sum].map(({ name, counts }) => [
      name[language],
      ...reportColumns.map((column) => cellOf(column, counts)),
    ]),
  ];
}

/** The report as a workbook with a sheet a table. */
export async function reportSheets({ title, about, tables }: ReportFile, language: Language): Promise<Buffer> {
  const sheets = tables.map((table) => {
    const [head = [], ...lines] = rowsOf(table, language);
    const bold = (value: string | number) => ({ value, fontWeight: 'bold' as const, wrap: true });
    return {
      sheet: table.name[language],
      columns: head.map((_cell, place) => ({ width: place === 0 ? 44 : 13 })),
      orientation: 'landscape' as const,
      data: [
        [bold(title)],
        ...about.map((line) => [{ value: line }]),
        [],
        head.map(bold),
        ...lines.map((line) => line.map((value) => ({ value }))),
      ],
    };
  });
  // Read when a sheet is asked for: it would take a tenth of the program's start.
  const { default: writeSheets } = await import('write-excel-file/node');
  return writeSheets(sheets).toBuffer();
}

/** The report as CSV with a byte order mark, so that spreadsheets read it as UTF-8; a blank line between tables. */
export function reportCsv({ title, about, tables }: ReportFile, language: Language): Buffer {
  const lines: readonly Row[] = [
    [title],
    ...about.map((line) => [line]),
    ...tables.flatMap((table) => [[], [table.name[language]], ...rowsOf(table, language)]),
  ];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`);
}

// A spreadsheet takes what begins so for a formula.
const csvCell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
