import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import type { LinkedPart } from '../linked-definition.ts';
import { checkLinked } from './check-linked.ts';
import { checkParts } from './check-parts.ts';
import { linkedParts } from './linked-parts.ts';

const catalogue = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);
const find = (code: string) => catalogue.findLast((each) => each.code === code);
const birth = find('2.002621');
assert.ok(birth?.linked);
const linked: ProcedureDefinition = birth;
const today = '2026-03-10' as LocalDate;

/** The linked birth with its part for residence changed. */
const withResidence = (change: Partial<LinkedPart>): ProcedureDefinition => ({
  ...linked,
  linked: {
    parts: (linked.linked?.parts ?? []).map((part) => (part.code === 'residence' ? { ...part, ...change } : part)),
  },
});

const told = (definition: ProcedureDefinition) =>
  [...checkLinked(definition), ...checkParts(definition, find)].map(({ kind, field }) => `${kind.code} ${field}`);

test('the linked procedures of the country fit the procedures that they join', () => {
  for (const code of ['2.002621', '2.002622']) {
    const definition = find(code);
    assert.ok(definition);
    assert.deepEqual(told(definition), []);
  }
});

test('a filing that asks less of the sign-in than one of its parts is told', () => {
  assert.deepEqual(told({ ...linked, assurance: 1 }), ['procedures.assurance-low /assurance']);
  assert.deepEqual(told({ ...linked, assurance: 3 }), []);
});

test('a part that does not exist, a circle, and a result before its time are told', () => {
  assert.deepEqual(told(withResidence({ after: ['birth', 'wedding'] })), [
    'procedures.part-unknown /linked/parts/1/after/1',
  ]);
  assert.deepEqual(told(withResidence({ after: ['birth', 'residence'] })), ['procedures.circle /linked/parts/1/after']);
  assert.deepEqual(told(withResidence({ after: [] })), ['procedures.result-too-early /linked/parts/1/results/0/part']);
  assert.deepEqual(told(withResidence({ procedure: '9.999999' })), [
    'procedures.procedure-unknown /linked/parts/1/procedure',
  ]);
  assert.deepEqual(told(withResidence({ procedure: '2.002622' })), [
    'procedures.linked-within /linked/parts/1/procedure',
  ]);
});

test('an answer that neither form has, one that does not fit, and one that nobody gives are told', () => {
  const { answers = [] } = linked.linked?.parts[1] ?? {};
  const replaced = (to: string, by: Partial<LinkedPart['answers'][number]>) =>
    withResidence({
      answers: answers.map((each) => (each.to === to ? ({ ...each, ...by } as LinkedPart['answers'][number]) : each)),
    });
  assert.deepEqual(told(replaced('/person/gender', { from: '/child/sex' })), [
    'procedures.field-unknown /linked/parts/1/answers/2/from',
  ]);
  assert.deepEqual(told(replaced('/person/gender', { from: '/child/fullName' })), [
    'procedures.answer-misfit /linked/parts/1/answers/2',
  ]);
  assert.deepEqual(told(withResidence({ answers: answers.filter(({ to }) => to !== '/household') })), [
    'procedures.answer-missing /linked/parts/1/answers',
    'procedures.answer-missing /linked/parts/1/answers',
    'procedures.answer-missing /linked/parts/1/answers',
    'procedures.answer-missing /linked/parts/1/answers',
    'procedures.answer-missing /linked/parts/1/answers',
  ]);
});

test('papers are known on both sides', () => {
  assert.deepEqual(told(withResidence({ papers: [{ from: 'photo', to: 'household-consent' }] })), [
    'procedures.paper-unknown /linked/parts/1/papers/0/from',
  ]);
  assert.deepEqual(told(withResidence({ papers: [{ from: 'household-consent', to: 'photo' }] })), [
    'procedures.paper-unknown /linked/parts/1/papers/0/to',
  ]);
});

test('what is not ticked is no part of the filing, and nobody waits for it', () => {
  const codes = (services: object) => linkedParts(linked, { services }, today).map(({ code }) => code);
  assert.deepEqual(codes({ residence: true, insurance: true }), ['birth', 'residence', 'insurance']);
  assert.deepEqual(codes({ residence: false, insurance: true }), ['birth', 'insurance']);
  const chain = withResidence({ when: 'false' });
  const afterBoth = {
    ...chain,
    linked: {
      parts: (chain.linked?.parts ?? []).map((part) =>
        part.code === 'insurance' ? { ...part, after: ['birth', 'residence'] } : part,
      ),
    },
  };
  const parts = linkedParts(afterBoth, { services: { residence: false, insurance: true } }, today);
  assert.deepEqual(
    parts.map(({ code, after }) => [code, after]),
    [
      ['birth', []],
      ['insurance', ['birth']],
    ],
  );
});
