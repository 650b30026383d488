import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { largestFileBytes, readTable } from './read-table.ts';

const read = (text: string) => readTable(Buffer.from(text), ['name', 'age'], ['note']);
const refusals = (text: string) =>
  read(text).refusals.map(({ line, problem }) => [line, problem.kind.code, problem.field]);

test('a table reads the same with commas, semicolons or tabs, with a byte order mark, with Windows line ends', () => {
  const expected = [{ line: 2, cells: { name: 'Lò Thị Mai', age: '31', note: '' } }];
  for (const text of [
    'name,age\nLò Thị Mai,31\n',
    '\uFEFFname;age\r\nLò Thị Mai;31\r\n\r\n',
    'age\tname\n31\tLò Thị Mai',
    'name,age\n"Lò Thị Mai" , 31',
  ]) {
    assert.deepEqual(read(text), { rows: expected, refusals: [] });
  }
});

test('a cell may hold the separator and line ends; rows are told by the line on which they begin', () => {
  const { rows } = read('name,age\n"Mai,\nLò",31\nSơn,40');
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, cells['name']]),
    [
      [2, 'Mai,\nLò'],
      [4, 'Sơn'],
    ],
  );
});

test('a file without rows is refused', () => {
  for (const text of ['', '\n', 'name,age', 'name,age\n\n'])
    assert.deepEqual(refusals(text), [[1, 'units.file-empty', undefined]]);
});

test('columns that are missing, unknown or there twice are each named', () => {
  assert.deepEqual(refusals('name,height,name\na,b,c'), [
    [1, 'units.column-missing', 'age'],
    [1, 'units.column-unknown', 'height'],
    [1, 'units.column-twice', 'name'],
  ]);
});

test('a row with too few or too many cells is refused by its line', () => {
  assert.deepEqual(refusals('name,age\nMai\nSơn,40\nĐức,1,2'), [
    [2, 'units.cell-count', undefined],
    [4, 'units.cell-count', undefined],
  ]);
});

test('what is not UTF-8 text, or too large, is refused as a whole', () => {
  const code = (bytes: Uint8Array) => readTable(bytes, ['name'], []).refusals.map(({ problem }) => problem.kind.code);
  assert.deepEqual(code(Buffer.from([0x6e, 0xff, 0xfe])), ['units.file-not-text']);
  assert.deepEqual(code(Buffer.from('name\na\0b')), ['units.file-not-text']);
  assert.deepEqual(code(Buffer.alloc(largestFileBytes + 1, 'a')), ['units.file-too-large']);
});

test('a quote that is never closed is refused', () => {
  assert.deepEqual(
    read('name,age\n"Mai,31\nSơn,40').refusals.map(({ problem }) => problem.kind.code),
    ['units.file-not-table'],
  );
});

test('no text at all makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { rows, refusals } = read(`name,age\n${text}`);
      return rows.length + refusals.length >= 0;
    }),
  );
});
