import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveIncludes } from './resolve-includes.ts';

const fragments: Record<string, unknown> = {
  parent: { type: 'object', title: 'Cha hoặc mẹ' },
  steps: [{ code: 'intake' }, { code: 'return' }],
  left: { $include: 'right' },
  right: { $include: 'left' },
};
const fragment = (name: string): unknown => {
  if (!(name in fragments)) throw new Error(`no ${name}`);
  return fragments[name];
};

test('a fragment stands where it is included, with what is said beside it laid over it', () => {
  assert.deepEqual(resolveIncludes({ mother: { $include: 'parent', title: 'Mẹ' } }, fragment), {
    mother: { type: 'object', title: 'Mẹ' },
  });
});

test('a list is spliced into the list that includes it', () => {
  assert.deepEqual(resolveIncludes([{ $include: 'steps' }, { code: 'more' }], fragment), [
    { code: 'intake' },
    { code: 'return' },
    { code: 'more' },
  ]);
});

test('fragments that include one another are refused', () => {
  assert.throws(() => resolveIncludes({ $include: 'left' }, fragment), /left → right → left/);
});

test('a list takes nothing laid over it', () => {
  assert.throws(() => resolveIncludes({ steps: { $include: 'steps', title: 'x' } }, fragment), /not an object/);
});
