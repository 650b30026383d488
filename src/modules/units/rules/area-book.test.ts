import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { LocalDate } from '../../../kernel/time.ts';
import { areaBook } from './area-book.ts';
import { areaColumns, checkAreas, checkSuccessions, successionColumns } from './check-areas.ts';
import { readTable } from './read-table.ts';

const day = (text: string): LocalDate => text as LocalDate;

function bookOf(place: string) {
  const read = (name: string, columns: { required: readonly string[]; optional: readonly string[] }) =>
    readTable(
      readFileSync(new URL(`../../../../places/${place}/${name}`, import.meta.url)),
      columns.required,
      columns.optional,
    );
  const areas = checkAreas(read('areas.tsv', areaColumns), []);
  const successions = checkSuccessions(read('area-successions.tsv', successionColumns), areas.rows);
  assert.deepEqual([areas.refusals, successions.refusals], [[], []]);
  return { book: areaBook(areas.rows, successions.rows), areas: areas.rows };
}

const hoaBan = bookOf('hoa-ban').book;
const vietnam = bookOf('vietnam');

test('a commune that was merged is told to have ended, with the one that took its place', () => {
  assert.equal(hoaBan.areaState('99016', day('2025-06-30')).state, 'valid');
  const after = hoaBan.areaState('99016', day('2025-07-01'));
  assert.ok(after.state === 'ended');
  assert.equal(after.area.name, 'Xã Pá Lau');
  assert.deepEqual(
    after.successors.map((area) => area.name),
    ['Xã Nà Hiên'],
  );
});

test('a code that nobody has is unknown, also before it was given', () => {
  assert.deepEqual(hoaBan.areaState('99998', day('2026-01-05')), { state: 'unknown' });
  assert.deepEqual(hoaBan.areaState('99001', day('2004-07-07')), { state: 'unknown' });
});

test('one code names different ground before and after 1 July 2025', () => {
  assert.equal(hoaBan.areaNamed('99013', day('2025-06-30'))?.name, 'Xã Bản Sen');
  assert.equal(hoaBan.areaNamed('99013', day('2025-07-01'))?.name, 'Xã Nà Hiên');
});

test('communes are listed per province, through its districts while there were any', () => {
  const names = (date: string) => hoaBan.communes('99', day(date)).map((area) => area.name);
  assert.deepEqual(names('2025-07-01'), ['Phường Hoa Xuân', 'Xã Nà Hiên', 'Xã Nậm Lành']);
  assert.equal(names('2025-06-30').length, 6);
  assert.deepEqual(hoaBan.districts('99', day('2025-07-01')), []);
});

test('an address names everything above, as it stood that day', () => {
  const address = (code: string, date: string) => {
    const area = hoaBan.areaNamed(code, day(date));
    return area && hoaBan.address(area, day(date));
  };
  assert.equal(address('99007', '2025-06-30'), 'Xã Nậm Lành, Thành phố Ban Mai, Tỉnh Hoa Ban');
  assert.equal(address('99007', '2025-07-01'), 'Xã Nậm Lành, Tỉnh Hoa Ban');
});

test('search does not need diacritics', () => {
  const found = (text: string) => hoaBan.search(text, day('2026-01-05')).map((area) => area.name);
  assert.deepEqual(found('nam lanh'), ['Xã Nậm Lành']);
  assert.deepEqual(found('XUÂN  hoa'), ['Phường Hoa Xuân']);
  assert.deepEqual(found('pá lau'), []);
  assert.deepEqual(found('  '), []);
});

test('the country has 63 provinces to 30 June 2025, then 34 with 3 321 communes; Thái Nguyên has 92', () => {
  const { book, areas } = vietnam;
  assert.equal(book.provinces(day('2025-06-30')).length, 63);
  assert.equal(book.provinces(day('2025-07-01')).length, 34);
  assert.equal(areas.filter((area) => area.level === 'commune' && area.validFrom === '2025-07-01').length, 3321);
  assert.equal(book.communes('19', day('2025-07-01')).length, 92);
  assert.equal(book.communes('19', day('2025-06-30')).length, 172);
  assert.equal(book.districts('19', day('2025-06-30')).length, 9);
});

test('every commune and province of June 2025 has a successor in July', () => {
  const { book, areas } = vietnam;
  const ended = areas.filter((area) => area.validTo === '2025-06-30' && area.level !== 'district');
  fc.assert(
    fc.property(fc.constantFrom(...ended), ({ code }) => {
      const state = book.areaState(code, day('2025-07-01'));
      return state.state === 'valid' || (state.state === 'ended' && state.successors.length === 1);
    }),
    { numRuns: 2000 },
  );
});
