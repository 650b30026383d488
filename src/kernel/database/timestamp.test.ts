import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTimestamp } from './timestamp.ts';

const written = [
  ['2026-03-14 08:30:00+00', '2026-03-14T08:30:00.000Z'],
  // PostgreSQL leaves out zeros at the end of the fraction.
  ['2026-03-14 08:30:00.5+00', '2026-03-14T08:30:00.500Z'],
  ['2026-03-14 08:30:00.51+00', '2026-03-14T08:30:00.510Z'],
  ['2026-03-14 08:30:00.123+00', '2026-03-14T08:30:00.123Z'],
  ['2026-03-14 08:30:00.123987+00', '2026-03-14T08:30:00.123Z'],
] as const;

for (const [text, moment] of written) {
  test(`The moment PostgreSQL writes as ${text} is read to the millisecond`, () => {
    assert.equal(new Date(parseTimestamp(text)).toISOString(), moment);
  });
}

test('A moment in another zone is not read', () => {
  assert.throws(() => parseTimestamp('2026-03-14 08:30:00+07'), /Not a moment in UTC/);
});
