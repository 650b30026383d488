import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Answers } from './answers.ts';
import { blanksOf } from './blanks.ts';
import type { JsonSchema } from './form-definition.ts';
import { compileFeel } from './feel.ts';

const text: JsonSchema = { type: 'string' };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    child: {
      type: 'object',
      properties: { name: text, bornOn: text, home: { type: 'object', properties: { area: text } } },
    },
    father: { type: 'object', properties: { name: text } },
    copies: { type: 'integer' },
  },
};
const fill = blanksOf(schema);

test('what a group leaves open is null, and a group that is absent stays absent', () => {
  const answers: Answers = { child: { name: 'An', home: {} } };
  assert.deepEqual(fill(answers), {
    child: { name: 'An', bornOn: null, home: { area: null } },
    father: null,
    copies: null,
  });
  assert.deepEqual(answers, { child: { name: 'An', home: {} } });
});

const some = fc.option(fc.constantFrom('An', '2026-03-01', ''), { nil: undefined });
const group = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.option(fc.record(fields, { requiredKeys: [], noNullPrototype: true }), { nil: undefined });
const anyAnswers = fc.record(
  {
    child: group({ name: some, bornOn: some, home: group({ area: some }) }),
    father: group({ name: some }),
    copies: fc.nat(3),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const expressions = [
  'child.name = father.name',
  'child.name != null',
  'child.bornOn <= "2026-02-01"',
  'father = null or father.name = "An"',
  'child.home.area = null',
  'child.home = null',
  'copies = null or copies > 1',
  'if child.name in ["An", ""] then 1 else 2',
  'not(child.bornOn = null)',
];

test('whatever is left out, an expression gives the same with blanks as without', () => {
  for (const expression of expressions) {
    const feel = compileFeel(expression, ['child', 'father', 'copies']);
    fc.assert(fc.property(anyAnswers, (answers) => assert.deepEqual(feel(fill(answers)), feel(answers))));
  }
});
