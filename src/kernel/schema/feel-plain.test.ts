import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { standardFunctions } from './feel-functions.ts';
import { interpretFeel } from './feel-interpreter.ts';
import { plainFeel } from './feel-plain.ts';

const names = ['child', 'father', 'copies', 'today'];
const untouched = (): never => assert.fail('left to the interpreter');
const plain = (expression: string) => plainFeel(expression, names, standardFunctions, untouched);

const leaf = fc.constantFrom(
  'child',
  'child.name',
  'child.bornOn',
  'child.home.area',
  'father.name',
  'copies',
  'today',
  'null',
  'true',
  'false',
  '"An"',
  '""',
  '"2026-03-01"',
  '2',
  '0.5',
  'year of(child.bornOn)',
  'days between(child.bornOn, today)',
  'age(child.bornOn, father.name)',
);

const { expression: anyExpression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('expression'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('expression'))
      .map(([one, sign, other]) => `(${one} ${sign} ${other})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([one, word, other]) => `(${one} ${word} ${other})`),
    tie('expression').map((one) => `not(${one})`),
    tie('expression').map((one) => `(${one} in ["An", "Bình", ""])`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([when, then, otherwise]) => `(if ${when} then ${then} else ${otherwise})`),
  ),
}));

const anyValue = fc.oneof(
  fc.constantFrom('An', '', '2026-03-01', '2026-02-30', 2, 0.5, -1, true, false, null, undefined),
  fc.constantFrom([], ['An'], ['An', 'Bình'], {}, { area: 'An' }, Number.NaN, Number.POSITIVE_INFINITY),
);
const group = fc.oneof(
  fc.record({ name: anyValue, bornOn: anyValue, home: anyValue }, { requiredKeys: [], noNullPrototype: true }),
  anyValue,
);
const anyValues = fc.record(
  { child: group, father: group, copies: anyValue, today: fc.constantFrom('2026-03-14', null) },
  { requiredKeys: [], noNullPrototype: true },
);

test('a plain expression says of any answers what the interpreter says', () => {
  fc.assert(
    fc.property(anyExpression, anyValues, (expression, values) => {
      const interpreted = interpretFeel(expression, names, standardFunctions);
      const compiled = plainFeel(expression, names, standardFunctions, interpreted);
      assert.ok(compiled, expression);
      assert.deepEqual(compiled(values), interpreted(values));
    }),
    { numRuns: 4_000 },
  );
});

test('rules as procedures have them never reach the interpreter', () => {
  const answers = { child: { name: 'An', bornOn: '2026-03-01' }, father: { name: null }, today: '2026-03-14' };
  assert.equal(plain('child.bornOn <= today and (father.name = null or father.name != child.name)')?.(answers), true);
  assert.equal(plain('if days between(child.bornOn, today) > 60 then 8000 else 0')?.(answers), 0);
  assert.equal(plain('child.name in ["An", "Bình"]')?.(answers), true);
  assert.equal(plain('copies > 1')?.(answers), null);
});

test('what only the interpreter knows is left to it', () => {
  for (const expression of [
    'matches(child.name, "A")',
    'date(child.bornOn).year = 2026',
    'copies between 1 and 3',
    'copies * 2 > 3',
    'child.names[1] = "An"',
    'some name in child.names satisfies name = "An"',
    'child.name = "A\\"n"',
    'child.name = /* of the child */ "An"',
    'unheard of(child.name)',
  ])
    assert.equal(plain(expression), undefined, expression);
});
