import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlowPattern } from './slow-pattern.ts';

test('patterns that go back without end are found', () => {
  for (const pattern of [
    '^(a+)+$',
    '^(a|a)*$',
    '^(?:\\p{L}+ ?)+$',
    '(x*)*y',
    '^(?=a)(a+)+$',
    '^([a-z]+[0-9]?){1,50}$',
  ]) {
    assert.equal(isSlowPattern(pattern, 200), true, pattern);
  }
  assert.equal(isSlowPattern('\\d+\\d+\\d+x', 4000), true);
});

test('patterns as forms have them are left alone', () => {
  const patterns = [
    '^\\d{12}$',
    '^\\d{10}(-\\d{3})?$|^\\d{12}$',
    '^[^@\\s]+@[^@\\s]+$',
    '^(0|\\+84)\\d{9,10}$',
    '^[\\]\\)a-z(]{1,30}\\([0-9]+\\)$',
    '^\\p{L}[\\p{L} .]{0,99}$',
    '^(?<number>\\d{1,6})/(?<year>\\d{4})$',
    '^[A-Z]\\d{2}(\\.[0-9A-Z]{1,10}){0,3}$',
  ];
  for (const pattern of patterns) assert.equal(isSlowPattern(pattern, 200), false, pattern);
});

test('what is said to be quick is quick on the texts that hurt most', () => {
  for (const pattern of ['^[^@\\s]+@[^@\\s]+$', '^\\w{1,100}\\w{1,100}\\w{0,9}!$']) {
    assert.equal(isSlowPattern(pattern, 200), false, pattern);
    const from = process.cpuUsage();
    new RegExp(pattern, 'u').test('a'.repeat(200));
    assert.ok(process.cpuUsage(from).user < 1_000_000, pattern);
  }
});
