import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholdersOf } from './placeholders.ts';

test('a message without values asks for none', () => {
  assert.deepEqual(placeholdersOf('Đã nộp hồ sơ'), []);
});

test('values are found inside plurals too, each once', () => {
  assert.deepEqual(placeholdersOf('{n, plural, one {# case of {name}} other {# cases of {name}}}'), ['n', 'name']);
});
