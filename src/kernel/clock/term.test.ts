import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTerm, sayTerm } from './term.ts';

test('terms are read as people type them', () => {
  assert.deepEqual(parseTerm('3 working days'), { unit: 'working-days', count: 3 });
  assert.deepEqual(parseTerm(' 1  Working Day '), { unit: 'working-days', count: 1 });
  assert.deepEqual(parseTerm('15 days'), { unit: 'days', count: 15 });
  assert.deepEqual(parseTerm('2 months'), { unit: 'months', count: 2 });
  assert.deepEqual(parseTerm('8 hours'), { unit: 'hours', count: 8 });
  assert.deepEqual(parseTerm('At once'), { unit: 'at-once' });
});

test('what is no term is refused', () => {
  for (const text of [
    '',
    '0 days',
    '-3 days',
    '3.5 days',
    '3 weeks',
    'three days',
    '99999 days',
    '6000 days',
    '3 days more',
  ]) {
    assert.equal(parseTerm(text), undefined, text);
  }
});

test('a term said in English is read again', () => {
  for (const text of ['1 working day', '22 working days', '1 day', '2 months', '8 hours', 'at once']) {
    const term = parseTerm(text);
    assert.ok(term);
    assert.equal(sayTerm(term, 'en'), text);
  }
});

test('terms are said in Vietnamese', () => {
  assert.equal(sayTerm({ unit: 'working-days', count: 3 }, 'vi'), '3 ngày làm việc');
  assert.equal(sayTerm({ unit: 'at-once' }, 'vi'), 'ngay trong ngày làm việc');
});
