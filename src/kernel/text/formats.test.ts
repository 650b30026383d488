import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, parseLocalDate } from '../time.ts';
import { localDateOf } from '../clock/zone.ts';
import { formatDate, formatInstant, formatMoney } from './formats.ts';

const hoaBan = 'Asia/Ho_Chi_Minh';

test('a day is written day first in both languages', () => {
  const day = parseLocalDate('2026-03-01');
  assert.ok(day);
  assert.equal(formatDate(day, 'vi'), '01/03/2026');
  assert.equal(formatDate(day, 'en'), '01/03/2026');
});

test('a moment is shown on the clocks of the place, not of the machine', () => {
  const lateEveningInLondon = parseInstant('2026-03-14T18:05:00Z');
  assert.ok(lateEveningInLondon);
  assert.equal(formatInstant(lateEveningInLondon, hoaBan, 'vi'), '01:05 15/03/2026');
  assert.equal(localDateOf(lateEveningInLondon, hoaBan), '2026-03-15');
});

test('midnight is 00:00', () => {
  const midnight = parseInstant('2026-03-15T00:00:00+07:00');
  assert.ok(midnight);
  assert.equal(formatInstant(midnight, hoaBan, 'en'), '00:00 15/03/2026');
});

test('money has the separators of the language and never breaks before its unit', () => {
  assert.equal(formatMoney(1_200_000, 'vi'), '1.200.000\u00a0đ');
  assert.equal(formatMoney(1_200_000, 'en'), '1,200,000\u00a0VND');
  assert.equal(formatMoney(0, 'vi'), '0\u00a0đ');
});
