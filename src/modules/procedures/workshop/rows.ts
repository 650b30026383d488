import { valueAt, type Json } from './json.ts';

/**
 * A list of small objects as lines, a member beside the other: `/person/fullName | /child/fullName`. The last member may be
 * `value`, written behind `=`, where the one before it may lack.
 * @param columns members in their order
 */
export const rowLines = (rows: readonly Json[], columns: readonly string[]): string =>
  rows
    .map((row) => {
      const value = valueAt(row, '/value');
      const cells = columns.map((column) => textOf(valueAt(row, `/${column}`)));
      return value === undefined ? cells.join(' | ').replace(/( \| )+$/, '') : `${cells[0] ?? ''} | = ${textOf(value)}`;
    })
    .join('\n');

/** The objects that lines of such cells say; empty cells lack. */
export const readRows = (text: string, columns: readonly string[]): readonly Json[] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      Object.fromEntries(
        columns.flatMap((column, index) => {
          const cell = cells[index] ?? '';
          if (cell === '') return [];
          return cell.startsWith('=') ? [['value', literal(cell.slice(1).trim())]] : [[column, cell]];
        }),
      ),
    );

const textOf = (value: Json): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const literal = (text: string): string | number | boolean =>
  text === 'true' || text === 'false' ? text === 'true' : /^-?\d{1,15}$/.test(text) ? Number(text) : text;
