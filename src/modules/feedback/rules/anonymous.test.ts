import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { anonymous, fewest, type Group } from './anonymous.ts';

const join = (some: readonly Group[]): Group => ({
  unitId: 0,
  answers: some.reduce((sum, { answers }) => sum + answers, 0),
});

test('no group of fewer than five is shown, alone or as what remains', () => {
  const groups = fc.array(fc.record({ unitId: fc.nat(), answers: fc.integer({ min: 1, max: 12 }) }), { maxLength: 8 });
  fc.assert(
    fc.property(groups, (all) => {
      const { shown, others } = anonymous(all, join);
      for (const { answers } of [...shown, ...(others ? [others] : [])]) assert.ok(answers >= fewest);
      const hidden = all.filter((each) => !shown.includes(each));
      if (others) assert.ok(hidden.length > 1 && others.answers === join(hidden).answers);
    }),
  );
});

test('a ward with five answers is shown, two with three stand together, one with four stays unsaid', () => {
  const of = (...counts: number[]): Group[] => counts.map((answers, unitId) => ({ unitId, answers }));
  assert.deepEqual(anonymous(of(5, 3, 3), join), { shown: of(5), others: { unitId: 0, answers: 6 } });
  assert.deepEqual(anonymous(of(5, 4), join), { shown: of(5), others: undefined });
});
