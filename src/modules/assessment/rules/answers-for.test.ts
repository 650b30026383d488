import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLocalDate } from '../../../kernel/time.ts';
import { answersFor } from './answers-for.ts';

const ended = parseLocalDate('2026-03-09') ?? assert.fail();
const unit = (id: number, key: string, more: { parentId?: number; successorId?: number; isOver?: true } = {}) => ({
  id,
  key,
  parentId: more.parentId ?? null,
  successorId: more.successorId ?? null,
  validTo: more.isOver ? ended : null,
});

const province = unit(1, 'ubnd-tinh');
const namLanh = unit(2, 'nam-lanh', { parentId: 1 });
const hoaXuan = unit(3, 'hoa-xuan', { parentId: 1, successorId: 2, isOver: true });
const formerHoaXuan = unit(4, 'hoa-xuan-cu', { parentId: 1, successorId: 3, isOver: true });
const renamed = unit(5, 'nam-lanh', { parentId: 1, isOver: true });
const district = unit(6, 'huyen', { parentId: 1, isOver: true });
const thanhBinh = unit(7, 'thanh-binh', { parentId: 1 });
const all = [province, namLanh, hoaXuan, formerHoaXuan, renamed, district, thanhBinh];

const answered = (...headed: number[]): readonly number[] =>
  all.filter(answersFor(all, new Set(headed))).map(({ id }) => id);

test('who heads Nậm Lành answers for it under its former name, and for all that was merged into it, one after the other', () => {
  assert.deepEqual(answered(2), [2, 3, 4, 5]);
});

test('who heads the province answers for what ended below it, with a successor that is theirs or with none', () => {
  assert.deepEqual(answered(1, 2, 7), [1, 2, 3, 4, 5, 6, 7]);
});

test('who heads a ward that took over nothing answers for it alone, and who heads nothing for nothing', () => {
  assert.deepEqual([answered(7), answered()], [[7], []]);
});

test('units that name each other as successors are nobody’s, and end', () => {
  const [one, other] = [unit(8, 'a', { successorId: 9, isOver: true }), unit(9, 'b', { successorId: 8, isOver: true })];
  assert.equal(answersFor([one, other], new Set([2]))(one), false);
});
