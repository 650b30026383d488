import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { beginningsOf, wordsOf, wordsOfAll } from './words-of.ts';

test('words are the same however a name is written: marks composed or not, capitals, punctuation between', () => {
  const words = ['nguyen', 'thi', 'hoa', 'duong', 'so', '3'];
  for (const form of ['NFC', 'NFD'] as const)
    assert.deepEqual(wordsOf('NGUYỄN Thị  Hoa, đường số 3.'.normalize(form)), words);
  assert.deepEqual(wordsOf('nguyen thi hoa duong so 3'), words);
  assert.deepEqual(wordsOf('H99.99001-260310-0001'), ['h99', '99001', '260310', '0001']);
  assert.deepEqual(wordsOf(' – …'), []);
});

test('many texts in one go have the words that each has', () => {
  const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1 });
  fc.assert(fc.property(texts, (all) => assert.deepEqual(wordsOfAll(all), all.map(wordsOf))));
});

test('a word is found from its second letter on', () => {
  assert.deepEqual(beginningsOf('nguyen'), ['ng', 'ngu', 'nguy', 'nguye']);
  assert.deepEqual(beginningsOf('019195000123'), ['01', '019', '0191', '01919', '019195']);
  assert.deepEqual([beginningsOf('y'), beginningsOf('lo')], [[], []]);
});
