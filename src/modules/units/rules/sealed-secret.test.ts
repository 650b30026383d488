import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKeys } from '../testing/hoa-ban-directory.ts';
import { open, seal } from './sealed-secret.ts';

const key = testKeys('a test');
const secret = Buffer.from('twenty bytes secret!');

test('what was sealed for an officer opens for that officer alone, with the same key', () => {
  const sealed = seal(key, secret, 'officer/1');
  assert.deepEqual(open(key, sealed, 'officer/1'), secret);
  assert.throws(() => open(key, sealed, 'officer/2'));
  assert.throws(() => open(testKeys('another'), sealed, 'officer/1'));
});

test('two sealings of one secret do not look alike', () => {
  assert.notDeepEqual(seal(key, secret, 'officer/1'), seal(key, secret, 'officer/1'));
});
