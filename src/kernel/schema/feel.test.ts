import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compileConditions, compileFeel } from './feel.ts';
import { age, daysBetween } from './feel-functions.ts';

const names = ['child', 'mother', 'today'];

test('an expression compiled once answers for each child anew', () => {
  const late = compileFeel('days between(child.birthDate, today) > 60', names);
  assert.equal(late({ child: { birthDate: '2026-01-01' }, today: '2026-03-14' }), true);
  assert.equal(late({ child: { birthDate: '2026-03-01' }, today: '2026-03-14' }), false);
});

test('what is not answered is null, and a comparison with it does not hold', () => {
  assert.equal(compileFeel('mother = null', names)({ child: {} }), true);
  assert.equal(compileFeel('mother.fullName = null', names)({ child: {} }), true);
  assert.equal(compileFeel('child.birthDate <= today', names)({ today: '2026-03-14' }), null);
});

test('one condition that fails does not spoil the others', () => {
  const conditions = compileConditions(
    ['child.age > 3', 'mother = null', 'child.a.b.c(3) = 1', 'matches(child.name, "(")'],
    names,
  );
  assert.deepEqual(conditions({ child: { age: 4, name: 'An' } }), [true, true, false, false]);
});

test('a comment at the end swallows nothing', () => {
  assert.equal(compileFeel('1 + 1 // two', [])({}), 2);
});

test('a syntax error is told when compiling', () => {
  assert.throws(() => compileFeel('1 +', []), /FEEL syntax error/);
});

test('whatever stands in the answers, a compiled expression does not throw', () => {
  const feel = compileFeel('age(child.birthDate, today) >= 18 and mother.name[1] = substring(child.x, 2) + 1', names);
  fc.assert(
    fc.property(
      fc.anything(),
      fc.anything(),
      fc.anything(),
      (child, mother, today) => void feel({ child, mother, today }),
    ),
  );
});

test('a person turns a year older on the birthday, and one born on 29 February on 1 March', () => {
  assert.equal(age('2008-03-14', '2026-03-13'), 17);
  assert.equal(age('2008-03-14', '2026-03-14'), 18);
  assert.equal(age('2004-02-29', '2026-02-28'), 21);
  assert.equal(age('2004-02-29', '2026-03-01'), 22);
  assert.equal(age('2004-02-30', '2026-03-01'), null);
});

test('days between two days are counted as the calendar has them', () => {
  assert.equal(daysBetween('2026-01-01', '2026-03-02'), 60);
  assert.equal(daysBetween('2026-03-02', '2026-01-01'), -60);
  assert.equal(daysBetween('2026-01-01', null), null);
});
