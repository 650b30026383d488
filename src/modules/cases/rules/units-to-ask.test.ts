import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLocalDate } from '../../../kernel/time.ts';
import type { Unit, UnitKind } from '../../units/index.ts';
import { unitsToAsk } from './units-to-ask.ts';

const unit = (id: number, kind: UnitKind, vi: string, en: string): Unit => ({
  id,
  key: `unit-${id}`,
  code: `H99.${id}`,
  name: { vi, en },
  kind,
  validFrom: parseLocalDate('2021-01-01') ?? assert.fail(),
});

const units = [
  unit(1, 'commune', 'Ủy ban nhân dân phường Hoa Xuân', 'People’s Committee of Hoa Xuân ward'),
  unit(2, 'department', 'Sở Xây dựng', 'Department of Construction'),
  unit(3, 'division', 'Phòng Quản lý xây dựng', 'Building Management Division'),
  unit(4, 'department', 'Sở Y tế', 'Department of Health'),
];
const ids = (words: string, ticked: readonly string[] = []) => unitsToAsk(units, words, ticked).map(({ id }) => id);

test('Departments stand before wards and divisions, whatever their codes', () => {
  assert.deepEqual(ids(''), [2, 4, 1, 3]);
});

test('Typed words find a unit without diacritics and in English; what is ticked stays in sight, first', () => {
  assert.deepEqual(ids('xay dung'), [2, 3]);
  assert.deepEqual(ids('  Health '), [4]);
  assert.deepEqual(ids('xay dung', ['1']), [1, 2, 3]);
  assert.deepEqual(ids('không có đơn vị này'), []);
});
