import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.ts';

test('only on and off switch: whoever writes DEMO=false is told, rather than left with a demo', () => {
  for (const value of ['false', '0', 'no', 'OFF']) {
    assert.throws(() => readSettings({ DEMO: value }), /DEMO must be on or off/, value);
    assert.throws(() => readSettings({ TRUST_PROXY: value }), /TRUST_PROXY must be on or off/, value);
  }
  assert.equal(readSettings({ DEMO: 'off' }).demo, false);
  assert.equal(readSettings({}).demo, true);
  assert.equal(readSettings({ TRUST_PROXY: 'on' }).trustProxy, true);
});

test('a public site is never a demo because nobody said otherwise', () => {
  const site = { PUBLIC_URL: 'https://motcua.hoa-ban.example' };
  assert.throws(() => readSettings(site), /set DEMO=off/);
  assert.equal(readSettings({ ...site, DEMO: 'off' }).demo, false);
  assert.equal(readSettings({ ...site, DEMO: 'on' }).demo, true);
});

test('who names a remote signing service and not how to sign in there is told so', () => {
  const service = { SIGNING_URL: 'https://sign.hoa-ban.example/csc/v2/' };
  assert.throws(() => readSettings(service), /SIGNING_CLIENT_ID is needed because SIGNING_URL is set/);
  const known = readSettings({ ...service, SIGNING_CLIENT_ID: 'hoa-ban', SIGNING_CLIENT_SECRET: 'secret' });
  assert.equal(known.signing.remote?.url, 'https://sign.hoa-ban.example/csc/v2');
  assert.deepEqual(readSettings({}).signing, { token: undefined, remote: undefined, timestampUrl: undefined });
});
