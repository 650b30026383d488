import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LocalDate } from '../../../kernel/time.ts';
import { livesOn } from '../area.ts';
import type { UnitRow } from '../unit.ts';
import { areaBook } from './area-book.ts';
import { areaColumns, checkAreas, checkSuccessions, successionColumns } from './check-areas.ts';
import { checkUnits, unitColumns } from './check-units.ts';
import { readTable, type Table } from './read-table.ts';

type Columns = { readonly required: readonly string[]; readonly optional: readonly string[] };

const read = (file: string, { required, optional }: Columns): Table =>
  readTable(readFileSync(new URL(`../../../../places/${file}`, import.meta.url)), required, optional);

const areas = checkAreas(read('vietnam/areas.tsv', areaColumns), []).rows;
const successions = checkSuccessions(read('vietnam/area-successions.tsv', successionColumns), areas).rows;
const book = areaBook(areas, successions);
const departments = checkUnits(read('thai-nguyen/units.csv', unitColumns), [], areas);
const committees = checkUnits(read('thai-nguyen/units-of-areas.csv', unitColumns), departments.rows, areas);
const units = [...departments.rows, ...committees.rows];

const [lastOfThreeLevels, firstOfTwo] = ['2025-06-30' as LocalDate, '2025-07-01' as LocalDate];
const on = (date: LocalDate, kind: UnitRow['kind']): readonly UnitRow[] =>
  units.filter((unit) => unit.kind === kind && livesOn(unit, date));

test('the files of Thái Nguyên are imported without a refusal', () => {
  assert.deepEqual([departments.refusals, committees.refusals], [[], []]);
});

test('to 30 June 2025 there are 9 districts and 172 communes, from 1 July no district and 92 communes', () => {
  assert.deepEqual(
    [lastOfThreeLevels, firstOfTwo].map((date) => [on(date, 'district').length, on(date, 'commune').length]),
    [
      [9, 172],
      [0, 92],
    ],
  );
});

test('each committee governs an area of its day, and each area has its committee', () => {
  for (const date of [lastOfThreeLevels, firstOfTwo]) {
    const governed = on(date, 'commune').map(({ areaCode }) => areaCode);
    const there = book.communes('19', date).map(({ code }) => code);
    assert.deepEqual([governed.length, new Set(governed)], [there.length, new Set<string | undefined>(there)]);
  }
});

test('the 172 communes became 55, and the other 37 were those of Bắc Kạn', () => {
  const successorsOf = (province: string) =>
    new Set(
      book
        .communes(province, lastOfThreeLevels)
        .flatMap(({ code, validFrom }) =>
          successions
            .filter((each) => each.oldCode === code && each.oldValidFrom === validFrom)
            .map(({ newCode }) => newCode),
        ),
    );
  const [fromThaiNguyen, fromBacKan] = [successorsOf('19'), successorsOf('06')];
  assert.deepEqual([fromThaiNguyen.size, fromBacKan.size], [55, 37]);
  assert.equal(new Set([...fromThaiNguyen, ...fromBacKan]).size, 92);
});

test('the open files of a commune that was merged go to the committee of the one it became part of', () => {
  const ended = on(lastOfThreeLevels, 'commune').filter(({ validTo }) => validTo === lastOfThreeLevels);
  assert.ok(ended.length > 100);
  for (const { areaCode = '', validFrom, succeededByKey } of ended) {
    const area = book.areaNamed(areaCode, lastOfThreeLevels);
    const became = successions.find((each) => each.oldCode === areaCode && each.oldValidFrom === area?.validFrom);
    const successor = on(firstOfTwo, 'commune').find(({ key }) => key === succeededByKey);
    assert.equal(successor?.areaCode, became?.newCode, `${areaCode} ${validFrom}`);
  }
});

test('every agency code is that of the province, each once a day', () => {
  for (const date of [lastOfThreeLevels, firstOfTwo]) {
    const codes = units.filter((unit) => livesOn(unit, date)).map(({ code }) => code);
    assert.ok(codes.every((code) => code === 'H55' || code.startsWith('H55.')));
    assert.equal(new Set(codes).size, codes.length);
  }
});
