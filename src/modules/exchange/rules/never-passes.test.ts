import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverPasses } from './never-passes.ts';

test('what the portal finds wrong in a message never passes; failures, and a service that is not in its place, may', () => {
  for (const status of [200, 400, 422]) assert.ok(neverPasses({ kind: 'refused', status }), String(status));
  assert.ok(!neverPasses({ kind: 'refused', status: 404 }));
  for (const kind of [
    'unreachable',
    'timed-out',
    'security-server',
    'not-allowed',
    'failed',
    'not-understood',
  ] as const)
    for (const status of [undefined, 200, 422, 503]) assert.ok(!neverPasses({ kind, status }), `${kind} ${status}`);
});
