import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../../kernel/time.ts';
import { warningFor } from './warning-for.ts';

test('A certificate is spoken of a month before it ends and a week before, and no longer once it has ended', () => {
  const end = Date.parse('2026-06-30T17:00:00+07:00');
  const daysBefore = (days: number) => warningFor(instant(end), instant(end - days * 86_400_000));
  assert.deepEqual([31, 30, 12, 7, 0, -1].map(daysBefore), [undefined, 30, 30, 7, 7, undefined]);
});
