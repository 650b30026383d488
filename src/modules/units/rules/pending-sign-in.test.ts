import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../../../kernel/time.ts';
import { testKeys, tuesdayMorning } from '../testing/hoa-ban-directory.ts';
import { deskPath, openPending, pendingSeconds, sealPending } from './pending-sign-in.ts';

const key = testKeys('a test');

test('a first step is remembered for ten minutes, in the words of this site alone', () => {
  const pending = { officerId: 7, returnTo: '/desk' };
  const sealed = sealPending(key, pending, tuesdayMorning);
  const later = (seconds: number) => instant(tuesdayMorning + seconds * 1000);
  assert.deepEqual(openPending(key, sealed, later(pendingSeconds - 1)), pending);
  assert.equal(openPending(key, sealed, later(pendingSeconds)), undefined);
  assert.equal(openPending(testKeys('another'), sealed, tuesdayMorning), undefined);
  for (const forged of [undefined, '', '.', 'a.b', sealed.slice(0, -1), `x${sealed}`])
    assert.equal(openPending(key, forged, tuesdayMorning), undefined);
});

test('after signing in one comes back to the page asked for, never to another site', () => {
  assert.equal(deskPath('/desk/cases/H99.06-260310-0001?tab=history'), '/desk/cases/H99.06-260310-0001?tab=history');
  assert.equal(deskPath('/operator'), '/operator');
  for (const bad of [
    undefined,
    '',
    '//evil.example',
    '/desk\\evil',
    '/deskevil',
    'https://evil.example/desk',
    '/desk/\n',
  ])
    assert.equal(deskPath(bad), '/desk');
});
