import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { conditionsOf, readTerms } from './search-terms.ts';

const conditions = (typed: string): readonly string[] => conditionsOf(readTerms(typed) ?? assert.fail('no word'));

test('all words must be there; the last may go on', () => {
  assert.deepEqual(conditions('Nông Thị La'), ["'nong'", "'thi'", "'la' | '^la'"]);
  assert.deepEqual(conditions('nông thị lan '), ["'nong'", "'thi'", "'lan'"], 'a blank ends it');
  assert.deepEqual(conditions('nguyễn văn a'), ["'nguyen'", "'van'", "'a'"], 'one letter is no beginning');
  assert.deepEqual(conditions('thuonghai'), ["'thuonghai' | 'thuonghai':*"]);
});

test('what stands between quotation marks stands side by side', () => {
  assert.deepEqual(conditions('"Hoa Xuân" lan'), ["'hoa' <-> 'xuan'", "'lan' | '^lan'"]);
  assert.deepEqual(conditions('“Hoa Xuân” «Lan»'), ["'hoa' <-> 'xuan'", "'lan'"]);
  assert.deepEqual(conditions('lan "hoa xu'), ["'hoa' <-> 'xu'", "'lan'"], 'a mark that was not closed');
});

test('a number typed in groups is one, and is looked for among those that pages mask, too, yet whole', () => {
  assert.deepEqual(conditions('0912 345 678 '), ["'0912345678' | '#0912345678'"]);
  assert.deepEqual(conditions('019.195.000.123'), ["'019195000123' | '#019195000123' | '019195000123':*"]);
  assert.deepEqual(conditions('số 12 34 '), ["'so'", "'12' | '#12'", "'34' | '#34'"]);
});

test('nothing to search for is nothing', () => {
  for (const typed of ['', '  ', '""', '!&|() :*', '\u0000']) assert.equal(readTerms(typed), undefined);
});

test('whatever is typed, the index is asked for quoted letters and digits alone', () => {
  const piece = String.raw`'[#^]?[\p{L}\p{N}]+'(:\*)?`;
  const shape = new RegExp(String.raw`^${piece}(( <-> | \| )${piece})*$`, 'u');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const terms = readTerms(typed);
      for (const condition of terms ? conditionsOf(terms) : []) assert.match(condition, shape);
    }),
  );
});
