import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Area } from '../area.ts';
import type { UnitRow } from '../unit.ts';
import { checkUnits, unitColumns } from './check-units.ts';
import { readTable } from './read-table.ts';

const day = (text: string): LocalDate => text as LocalDate;
const hoaXuan: Area = {
  level: 'commune',
  code: '99001',
  kind: 'ward',
  name: 'Phường Hoa Xuân',
  validFrom: day('2025-07-01'),
};
const committee: UnitRow = {
  key: 'ubnd-tinh',
  code: 'H99',
  name: { vi: 'Ủy ban nhân dân tỉnh Hoa Ban', en: "People's Committee of Hoa Ban province" },
  kind: 'government',
  validFrom: day('2021-01-01'),
};

const header = 'key,code,name_vi,name_en,kind,area_code,parent_key,valid_from,valid_to,succeeded_by_key';
const check = (...lines: string[]) =>
  checkUnits(
    readTable(Buffer.from([header, ...lines].join('\n')), unitColumns.required, unitColumns.optional),
    [committee],
    [hoaXuan],
  );
const refusals = (...lines: string[]) =>
  check(...lines).refusals.map(({ line, problem }) => [line, problem.field, problem.kind.code.replace('units.', '')]);

const health = 'so-y-te,H99.15,Sở Y tế,Department of Health,department,,ubnd-tinh,2021-01-01,,';

test('a department under the committee that is there already is taken', () => {
  const { rows } = check(health);
  assert.deepEqual(
    rows.map((unit) => [unit.key, unit.parentKey, unit.validTo]),
    [['so-y-te', 'ubnd-tinh', undefined]],
  );
});

test('a file may bring parents after their children', () => {
  assert.deepEqual(refusals('so-y-te-duoc,H99.15.02,Phòng Dược,Pharmacy,division,,so-y-te,2021-01-01,,', health), []);
});

test('one refused row refuses the file, and every reason is told', () => {
  const { rows, refusals: found } = check(health, 'So Y Te,H99.15.x,,Health,ministry,,nobody,2021-13-01,,');
  assert.deepEqual(rows, []);
  assert.deepEqual(
    found.map(({ line, problem }) => [line, problem.field]),
    [
      [3, 'key'],
      [3, 'code'],
      [3, 'name_vi'],
      [3, 'kind'],
      [3, 'valid_from'],
    ],
  );
});

test('a parent must be there on the first day of what lies below it', () => {
  assert.deepEqual(refusals('so-y-te,H99.15,Sở Y tế,Health,department,,ubnd-tinh,2020-12-31,,'), [
    [2, 'parent_key', 'no-unit'],
  ]);
});

test('a unit cannot lie below itself', () => {
  assert.deepEqual(
    refusals(
      'a,H99.01,A,A,division,,b,2021-01-01,,',
      'b,H99.02,B,B,division,,c,2021-01-01,,',
      'c,H99.03,C,C,division,,a,2021-01-01,,',
    ),
    [2, 3, 4].map((line) => [line, 'parent_key', 'circle']),
  );
  assert.deepEqual(refusals('a,H99.01,A,A,division,,a,2021-01-01,,'), [[2, 'parent_key', 'circle']]);
});

test('two periods of one key, or of one code, share no day', () => {
  assert.deepEqual(refusals(health, health.replace('2021-01-01,', '2023-01-01,')), [
    [2, 'key', 'overlaps'],
    [3, 'key', 'overlaps'],
  ]);
  assert.deepEqual(refusals('so-khac,H99,Sở Khác,Other,department,,ubnd-tinh,2022-01-01,,'), [[2, 'code', 'overlaps']]);
  assert.deepEqual(refusals(health, health), [[3, 'key', 'twice-in-file']]);
});

test('a unit that ends names a successor that is there the next day', () => {
  const transport = (end: string, next: string) =>
    `so-giao-thong-van-tai,H99.11,Sở GTVT,Transport,department,,ubnd-tinh,2021-01-01,${end},${next}`;
  assert.deepEqual(refusals(transport('2025-02-28', 'ubnd-tinh')), []);
  assert.deepEqual(refusals(transport('2025-02-28', 'so-xay-dung')), [[2, 'succeeded_by_key', 'no-unit']]);
  assert.deepEqual(refusals(transport('', 'ubnd-tinh')), [[2, 'valid_to', 'required']]);
  assert.deepEqual(refusals(transport('2020-01-01', 'ubnd-tinh')), [[2, 'valid_to', 'ends-before-start']]);
});

test('the area a committee governs is there on its first day', () => {
  const ward = (from: string) =>
    `commune-99001,H99.99001,UBND phường Hoa Xuân,Hoa Xuân,commune,99001,ubnd-tinh,${from},,`;
  assert.deepEqual(refusals(ward('2025-07-01')), []);
  assert.deepEqual(refusals(ward('2025-06-30')), [[2, 'area_code', 'no-area']]);
});

test('whatever the tree, checking ends, and a file without refusals has no circle', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, key), { selector: ([own]) => own }), (pairs) => {
      const lines = pairs.map(([own, parent], at) => `${own},H99.${at + 10},Tên,Name,division,,${parent},2021-01-01,,`);
      const { rows } = check(...lines);
      const parents = new Map(rows.map((unit) => [unit.key, unit.parentKey]));
      return rows.every((unit) => {
        let steps = 0;
        for (let next = unit.parentKey; next !== undefined && steps <= rows.length; next = parents.get(next)) steps++;
        return steps <= rows.length;
      });
    }),
  );
});
