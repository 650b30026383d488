import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startFailingEId, type FailingEId, type Fault } from '../../../sandbox/e-id/failing.ts';
import type { Outcome } from '../../kernel/errors/problem.ts';
import type { ClaimMapping } from './claims.ts';
import type { Identity, IdentityProvider } from './identity-provider.ts';
import { openIdProvider } from './openid.ts';

const mapping = JSON.parse(
  readFileSync(new URL('../../../places/vietnam/identity.json', import.meta.url), 'utf8'),
) as ClaimMapping;

let twin: FailingEId;
before(async () => void (twin = await startFailingEId('mot-cua')));
after(() => twin.stop());

const providerAt = (issuer: string): IdentityProvider =>
  openIdProvider({
    settings: { issuer, clientId: 'mot-cua', clientSecret: undefined },
    mapping,
    redirectUri: 'http://hoa-ban.example/sign-in/callback',
    warn: () => undefined,
  });

/** Lan's whole way: out to the provider and back. */
async function signInWith(
  fault: Fault,
  tamper = (url: URL): URL => url,
  level?: Identity['assurance'],
): Promise<Outcome<Identity>> {
  twin.fault = fault;
  const provider = providerAt(twin.issuer);
  const started = await provider.start('vi', level);
  if (!started.ok) return started;
  const answer = await fetch(started.value.url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return provider.finish(tamper(back), started.value.pending);
}

const codesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ kind }) => kind.code);

test('Lan signs in when the provider does everything right', async () => {
  const outcome = await signInWith('none');
  assert.ok(outcome.ok);
  assert.equal(outcome.value.subject, 'TWIN-1');
  assert.equal(outcome.value.fullName, 'Nông Thị Lan');
  assert.equal(outcome.value.assurance, 2);
  assert.equal(outcome.value.issuer, twin.issuer);
});

test('The way out asks for a code with PKCE, state, nonce and a level', async () => {
  twin.fault = 'none';
  const started = await providerAt(twin.issuer).start('en');
  assert.ok(started.ok);
  const asked = new URL(started.value.url).searchParams;
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('state'), started.value.pending.state);
  assert.equal(asked.get('nonce'), started.value.pending.nonce);
  assert.equal(asked.get('acr_values'), 'LoA1');
  assert.equal(asked.get('ui_locales'), 'en');
});

const asIs = (url: URL): URL => url;

test('For level 2 a sign-in made now is asked for, by its name and those above', async () => {
  twin.fault = 'none';
  const started = await providerAt(twin.issuer).start('vi', 2);
  assert.ok(started.ok);
  const asked = new URL(started.value.url).searchParams;
  assert.equal(asked.get('acr_values'), 'LoA2 LoA3');
  assert.equal(asked.get('prompt'), 'login');
  assert.equal(asked.get('max_age'), '600');
  assert.equal(started.value.pending.level, 2);
});

test('Lan is vouched for at level 2 when that is asked for', async () => {
  const outcome = await signInWith('none', asIs, 2);
  assert.ok(outcome.ok);
  assert.equal(outcome.value.assurance, 2);
});

test('A provider that grants less than was asked for signs nobody in, and Lan reads what is lacking', async () => {
  const outcome = await signInWith('low-level', asIs, 2);
  assert.deepEqual(codesOf(outcome), ['identity.level-too-low']);
  assert.deepEqual(outcome.ok ? [] : outcome.problems[0]?.values, { given: 1, asked: 2 });
  assert.deepEqual(codesOf(await signInWith('none', asIs, 3)), ['identity.level-too-low']);
});

test('A level that only userinfo claims, unsigned, counts for nothing', async () => {
  assert.deepEqual(codesOf(await signInWith('level-in-userinfo', asIs, 2)), ['identity.level-too-low']);
  const outcome = await signInWith('level-in-userinfo');
  assert.ok(outcome.ok);
  assert.equal(outcome.value.assurance, 1);
});

for (const fault of ['old-sign-in', 'undated-sign-in'] as const) {
  test(`A provider with fault "${fault}" is not believed when a sign-in made now was asked for`, async () => {
    assert.deepEqual(codesOf(await signInWith(fault, asIs, 2)), ['identity.untrusted']);
  });
}

const untrusted = [
  'wrong-nonce',
  'expired-token',
  'wrong-audience',
  'wrong-issuer',
  'wrong-signature',
  'other-subject',
] as const;
for (const fault of untrusted) {
  test(`A provider with fault "${fault}" signs nobody in`, async () => {
    assert.deepEqual(codesOf(await signInWith(fault)), ['identity.untrusted']);
  });
}

test('Lan is told that she declined', async () => {
  assert.deepEqual(codesOf(await signInWith('declined')), ['identity.declined']);
});

test('An account without a name is refused with a reason', async () => {
  assert.deepEqual(codesOf(await signInWith('nameless')), ['identity.incomplete']);
});

for (const fault of ['discovery-down', 'token-endpoint-down', 'userinfo-down'] as const) {
  test(`With "${fault}" Lan is told to try again later`, async () => {
    assert.deepEqual(codesOf(await signInWith(fault)), ['identity.unavailable']);
  });
}

test('A provider that is not there at all is unavailable', async () => {
  const gone = await startFailingEId('mot-cua');
  await gone.stop();
  assert.deepEqual(codesOf(await providerAt(gone.issuer).start('vi')), ['identity.unavailable']);
});

test('A provider that comes back is found at the next try', async () => {
  const provider = providerAt(twin.issuer);
  twin.fault = 'discovery-down';
  assert.deepEqual(codesOf(await provider.start('vi')), ['identity.unavailable']);
  twin.fault = 'none';
  assert.ok((await provider.start('vi')).ok);
});

test('A callback with another state is not trusted', async () => {
  const outcome = await signInWith('none', (back) => {
    back.searchParams.set('state', 'of-somebody-else');
    return back;
  });
  assert.deepEqual(codesOf(outcome), ['identity.untrusted']);
});

test('A provider elsewhere is not spoken to over plain HTTP', async () => {
  assert.deepEqual(codesOf(await providerAt('http://id.example').start('vi')), ['identity.unavailable']);
});

test('Without a place to sign out at the provider there is no address for it', async () => {
  twin.fault = 'none';
  assert.equal(await providerAt(twin.issuer).signOutUrl('token', 'http://hoa-ban.example/signed-out', 'vi'), undefined);
});
