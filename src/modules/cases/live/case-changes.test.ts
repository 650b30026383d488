import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readChanges, writeChanges } from './case-changes.ts';

test('what one copy of the program writes of changes, another reads', () => {
  const changes = [
    { caseId: 7, unitIds: [3, 9] },
    { caseId: 8, unitIds: [3] },
  ];
  assert.deepEqual(writeChanges(changes).map(readChanges), [changes]);
});

test('a morning on which 2,000 cases change is told in payloads that PostgreSQL takes, none lost', () => {
  const changes = Array.from({ length: 2000 }, (_, index) => ({ caseId: index + 1_000_000, unitIds: [52, 53, 58] }));
  const payloads = writeChanges(changes);
  assert.ok(payloads.every((payload) => payload.length < 8000));
  assert.deepEqual(
    payloads.flatMap((payload) => readChanges(payload) ?? []),
    changes,
  );
});

test('after a broken connection nobody knows what changed', () => {
  assert.equal(readChanges(''), undefined);
  assert.deepEqual(writeChanges([]), []);
});
