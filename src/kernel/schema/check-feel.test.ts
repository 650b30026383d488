import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from '../text/text.ts';
import { checkFeel, checkScope, feelNames, feelScope } from './check-feel.ts';
import type { JsonSchema } from './form-definition.ts';

const schema: JsonSchema = {
  type: 'object',
  properties: {
    child: {
      type: 'object',
      properties: { birthDate: { type: 'string', format: 'date' }, fullName: { type: 'string' } },
    },
    copies: { type: 'integer' },
    needs: { type: 'array', items: { type: 'string' } },
  },
};
const codes = (expression: string): string[] => checkFeel(expression, feelScope(schema)).map((each) => each.kind.code);

test('an expression over the answers and today is accepted', () => {
  for (const expression of [
    'child.birthDate <= today',
    'days between(child.birthDate, today) <= 60 and copies > 0',
    'child = null or age(child.birthDate, today) >= 18',
    'some need in needs satisfies need = "copy"',
    'count(needs[item = "copy"]) > 0',
    '{ year: number(substring(today, 1, 4)), late: year > 2026 }.late',
    'if copies > 3 then copies * 8000 else 0',
    'date(child.birthDate) + duration("P60D") >= date(today)',
  ])
    assert.deepEqual(codes(expression), [], expression);
});

test('a name the form does not have is refused before it is saved', () => {
  assert.deepEqual(codes('chld.birthDate <= today'), ['definition.unknown-name']);
  assert.deepEqual(codes('child.brithDate <= today'), ['definition.unknown-name']);
  assert.deepEqual(codes('copies.number = 1'), ['definition.unknown-name']);
  assert.deepEqual(codes('child.constructor = null and toString = null'), [
    'definition.unknown-name',
    'definition.unknown-name',
  ]);
  assert.deepEqual(codes('ages(child.birthDate) = 1'), ['definition.unknown-name']);
  const [found] = checkFeel('child.brithDate <= today', feelScope(schema), '/checks/0/holds');
  assert.equal(found?.field, '/checks/0/holds');
  assert.equal(found?.values?.['name'], 'child.brithDate');
});

test('the clock of the machine is refused', () => {
  assert.deepEqual(codes('now() > date and time("2026-01-01T00:00:00Z")'), ['definition.unknown-name']);
});

test('what is not FEEL is refused', () => {
  for (const expression of ['', '   ', 'child.birthDate <=', '1) + (copies', 'copies > 1; process.exit()'])
    assert.deepEqual(codes(expression), ['definition.syntax'], expression);
});

test('reckoning with a day as if it were a number is refused', () => {
  assert.deepEqual(codes('today - child.birthDate > 60'), ['definition.date-arithmetic']);
});

test('the names of a form are its groups and today', () => {
  assert.deepEqual(feelNames(schema), ['child', 'copies', 'needs', 'today']);
});

test('an expression that breaks off is told so in the reader’s language', () => {
  const [problem] = checkFeel('child.birthDate <=', feelScope(schema));
  assert.ok(problem);
  assert.match(say(problem.kind.text, 'vi', problem.values), /gần “cuối biểu thức”/);
  assert.match(say(problem.kind.text, 'en', problem.values), /near “the end”/);
});

test('only checks know the area of the office', () => {
  assert.deepEqual(codes('officeArea = null'), ['definition.unknown-name']);
  assert.deepEqual(checkFeel('officeArea = null', checkScope(schema)), []);
});

test('an expression that could run for ever is refused, whoever’s catalogue has it', () => {
  const costly = [
    'some x in 1..100000000 satisfies x = 0',
    'count(for x in [1..100000000] return x) > 0',
    'count(for a in needs, b in needs, c in needs return 1) > 0',
    '{f: function(n) f(n - 1) + f(n - 2), r: f(50)}.r = 1',
    'matches(child.fullName, "^(a+)+$")',
    'matches(child.fullName, child.fullName)',
    'matches(input: child.fullName, pattern: "^(a+)+$")',
    '{m: matches, r: m(child.fullName, "^(a+)+$")}.r',
    'contains(replace(child.fullName, "(x*)*y", ""), "z")',
  ];
  for (const expression of costly) {
    assert.ok(
      codes(expression).includes('definition.costly-expression'),
      `${expression}: ${codes(expression).join(', ')}`,
    );
  }
  assert.deepEqual(codes('matches(child.fullName, "^[a-z]{1,20}$") and (some x in needs satisfies x = "a")'), []);
  assert.deepEqual(codes('copies in [1..5]'), []);
});
