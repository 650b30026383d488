import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { instant } from '../../../kernel/time.ts';
import { openPending, pendingCookieName, pendingSeconds, sealPending } from './pending-cookie.ts';

const key = randomBytes(32);
const now = instant(Date.parse('2026-03-16T08:00:00+07:00'));
const pending = { state: 'st-1', nonce: 'no-1', codeVerifier: 'secret-verifier', returnTo: '/my/cases' };

test('A sign-in under way comes back as it left', async () => {
  const opened = await openPending(key, await sealPending(key, pending, now), now);
  assert.deepEqual({ ...opened, exp: undefined }, { ...pending, exp: undefined });
});

test('Its browser cannot read it', async () => {
  const sealed = await sealPending(key, pending, now);
  const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  assert.ok(!parts.some((part) => part.includes('secret-verifier') || part.includes('/my/cases')));
});

test('It is over when too old, changed, or sealed with another key', async () => {
  const sealed = await sealPending(key, pending, now);
  assert.equal(await openPending(key, sealed, instant(now + (pendingSeconds + 1) * 1000)), undefined);
  assert.equal(await openPending(key, `${sealed.slice(0, -8)}AAAAAAAA`, now), undefined);
  assert.equal(await openPending(randomBytes(32), sealed, now), undefined);
  assert.equal(await openPending(key, '', now), undefined);
});

test('The name of its cookie has only letters that cookies may have', () => {
  assert.match(pendingCookieName('a;b=c\r\nd"éxyz0123456789'), /^sign-in-[\w-]+$/);
});
