import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Competence } from '../definition.ts';
import { competenceOn } from './competence-on.ts';

const day = (text: string): LocalDate => text as LocalDate;
const tree: { competence: Competence[] } = {
  competence: [{ until: day('2025-06-30'), authority: 'district' }, { authority: 'commune' }],
};

test('the district of Hoa Ban decides on trees up to its last day', () => {
  assert.equal(competenceOn(tree, day('2025-06-30'))?.authority, 'district');
});

test('the commune decides from the first day of the two-level government', () => {
  assert.equal(competenceOn(tree, day('2025-07-01'))?.authority, 'commune');
});

test('after the last dated entry nobody decides', () => {
  assert.equal(
    competenceOn({ competence: [{ until: day('2025-02-28'), authority: 'district' }] }, day('2025-03-01')),
    undefined,
  );
});
