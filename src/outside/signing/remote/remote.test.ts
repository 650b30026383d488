import assert from 'node:assert/strict';
import { verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startRemoteSigning } from '../../../../sandbox/remote-signing/server.ts';
import { Refusal, type Outcome } from '../../../kernel/errors/problem.ts';
import { readPkcs12 } from '../pkcs12/read-pkcs12.ts';
import { remoteProvider } from './remote.ts';

type Scope = { readonly after: (clean: () => Promise<void>) => void };

const client = { id: 'hoa-ban', secret: 'only for tests' };

/** A service that keeps Hạnh's key, with a clock that is set. */
async function serviceFor(t: Scope) {
  const store = readPkcs12(readFileSync(new URL('../testing/hanh.p12', import.meta.url)), 'hoa ban 36');
  assert.ok(store.ok);
  const clock = { now: Date.parse('2026-03-10T08:00+07:00') };
  const hanh = { credentialId: 'HB-0001', userId: 'hanh.tong', pin: '246810', ...store.value };
  const service = await startRemoteSigning({ client, credentials: [hanh], now: () => clock.now });
  t.after(() => service.stop());
  const provider = remoteProvider({ url: service.url, clientId: client.id, clientSecret: client.secret });
  const found = await provider.find('hanh.tong');
  const [key] = found.ok ? found.value : [];
  assert.ok(key);
  const open = async (pin: string, signatures = 1, otp?: string) => {
    await provider.sendCode?.(key);
    return provider.open(key, { pin, otp: otp ?? service.codeOf('HB-0001') }, signatures);
  };
  return { service, provider, key, open, clock };
}

const codeOf = (outcome: Outcome<unknown>): string | undefined =>
  outcome.ok ? undefined : outcome.problems[0]?.kind.code;

const refused = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.problems[0]?.kind.code === `signing-key.${code}`;

test('Hạnh signs with the key that the service keeps, by her PIN and the code on her phone', async (t) => {
  const { provider, key, open } = await serviceFor(t);
  assert.deepEqual(await provider.state(), { kind: 'ready', about: 'Sandbox remote signing' });
  assert.equal(key.asks, 'pin-and-otp');
  const opened = await open('246810');
  assert.ok(opened.ok);
  const bytes = Buffer.from('Giấy khai sinh');
  const signature = await opened.value.signer.sign(bytes);
  const [own = Buffer.alloc(0)] = key.certificates;
  assert.ok(verify('sha256', bytes, new X509Certificate(own).publicKey, signature));
  await assert.rejects(opened.value.signer.sign(bytes), refused('authorisation-over'), 'she authorised one');
});

test('a wrong PIN, a wrong code, a spent code and what has run out are told apart; three wrong PINs lock the key', async (t) => {
  const { provider, key, open, clock } = await serviceFor(t);
  assert.equal(codeOf(await provider.open(key, {}, 1)), 'signing-key.pin-missing');
  assert.equal(codeOf(await open('246810', 1, 'abc')), 'signing-key.otp-wrong');
  const opened = await open('246810', 500);
  assert.ok(opened.ok);
  await opened.value.signer.sign(Buffer.from('một'));
  clock.now += 301_000;
  await assert.rejects(opened.value.signer.sign(Buffer.from('hai')), refused('authorisation-over'));
  for (let tries = 0; tries < 3; tries += 1) assert.equal(codeOf(await open('000000')), 'signing-key.pin-wrong');
  assert.equal(codeOf(await open('246810')), 'signing-key.locked');
});

test('a service that is down, or does not know us, is said to be down', async (t) => {
  const { service, key } = await serviceFor(t);
  const stranger = remoteProvider({ url: service.url, clientId: 'hoa-ban', clientSecret: 'guessed' });
  assert.equal((await stranger.state()).kind, 'down');
  await service.stop();
  const gone = remoteProvider({ url: service.url, clientId: client.id, clientSecret: client.secret });
  assert.equal(codeOf(await gone.open(key, { pin: '246810', otp: '123456' }, 1)), 'signing-key.provider-down');
  assert.deepEqual(await remoteProvider(undefined).state(), { kind: 'off' });
});
