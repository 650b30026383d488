import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { startCertificateServer, type Fault } from '../../../sandbox/certificates/server.ts';
import { openTestProvince } from '../../../test/province.ts';
import { printDecision } from '../../kernel/signatures/testing/decision.ts';
import { clock } from '../../kernel/signatures/testing/people.ts';
import { pem, runTool } from '../../kernel/signatures/testing/tools.ts';
import { instant } from '../../kernel/time.ts';
import { failingProvider, type SigningFault } from '../../outside/signing/failing.ts';
import { certificateInUse } from './commands/ensure-demo-certificate.ts';
import type { Shown } from './commands/make-signature.ts';
import { openSigning, signDocument } from './commands/sign-document.ts';
import { providersOf } from './providers.ts';
import { checkDocument } from './queries/check-document.ts';
import { hanhOfWard, signedDecision } from './testing/people.ts';

/** Only where poppler is on this machine. */
const withPdfsig = spawnSync('pdfsig', ['-v']).status === 0 ? test : () => {};

test('Hạnh signs a decision and puts the ward’s seal on it: her certificate, the ward’s, and the ledger tells of both', async (t) => {
  const province = await openTestProvince(t);
  const { unitId } = await hanhOfWard(province);
  const { signedBy, sha256 } = await signedDecision(province);
  assert.equal(signedBy, 'Ủy ban nhân dân phường Hoa Xuân');
  const entries = await province.app.db.many<{
    kind: string;
    body: Record<string, unknown>;
    actor: { unitId: number };
  }>(sql`
    select kind, body, actor from ledger where stream like 'certificate/%' order by position`);
  assert.deepEqual(
    entries.map(({ kind, body }) => [kind, body['as']]),
    [
      ['certificate.registered', undefined],
      ['certificate.signed', 'signer'],
      ['certificate.registered', undefined],
      ['certificate.signed', 'agency'],
    ],
  );
  assert.equal(entries[3]?.body['sha256'], sha256);
  assert.equal(entries[3]?.actor.unitId, unitId);
});

const keyStore = readFileSync(new URL('../../outside/signing/testing/hanh.p12', import.meta.url));

test('in real use nobody is given a certificate or an image: who has none is told where to register one', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const context = { ...hanh.context, demoAuthority: undefined, settings: { ...province.app.settings, demo: false } };
  const request = { pdf: await printDecision(), document: 'result/1', shown: { kind: 'hidden' }, unitId } as const;
  const codeOf = async (as: 'signer' | 'agency', shown: Shown = request.shown): Promise<string | undefined> => {
    const signed = await signDocument(context, { ...request, as, shown, authorisation: { pin: '246810' } });
    return signed.ok ? undefined : signed.problems[0]?.kind.code;
  };
  assert.equal(await codeOf('signer'), 'signing.no-certificate');
  assert.equal(await codeOf('agency'), 'signing.no-seal');
  await certificateInUse(hanh.context, { kind: 'officer', officerId: hanh.actor.officerId });
  assert.ok((await signDocument(hanh.context, { ...request, as: 'signer' })).ok);
  assert.equal(await codeOf('signer'), 'signing.issuer-untrusted', 'what a demo gave is trusted in a demo alone');
  const file = { field: 'file', name: 'hanh.p12', bytes: keyStore };
  const fields = { password: 'hoa ban 36', newPin: '246810', newPinAgain: '246810' };
  assert.equal((await hanh.upload('/officer/certificate/key-store', fields, file)).status, 303);
  assert.equal(await codeOf('signer'), undefined);
  assert.equal(await codeOf('signer', { kind: 'spot', spot: { mark: 'signer' } }), 'signing.image-missing');
});

void withPdfsig('another program finds both signatures whole', async (t) => {
  const province = await openTestProvince(t);
  const { pdf } = await signedDecision(province);
  const root = await province.app.demoAuthority?.().then((authority) => authority.root());
  const { said } = runTool('pdfsig', ['signed.pdf'], { 'signed.pdf': pdf, 'root.pem': pem(root ?? new Uint8Array()) });
  assert.match(said, /Signer Certificate Common Name: Tòng Thị Hạnh/);
  assert.match(said, /Signer Certificate Common Name: Ủy ban nhân dân phường Hoa Xuân/);
  assert.equal(said.match(/Signature is Valid/g)?.length, 2);
});

test('only who keeps the seal uses it; a handler signs as herself and no other', async (t) => {
  const province = await openTestProvince(t);
  const { unitId } = await hanhOfWard(province);
  const son = await province.officer('son.quang');
  const pdf = await printDecision();
  const given = { pdf, document: 'result/1', shown: { kind: 'hidden' }, unitId } as const;
  const sealed = await signDocument(son.context, { ...given, as: 'agency' });
  assert.equal(sealed.ok ? '' : sealed.problems[0]?.kind.code, 'signing.not-keeper');
  const signed = await signDocument(son.context, { ...given, as: 'signer' });
  assert.equal(signed.ok && signed.value.signedBy, 'Quàng Văn Sơn');
});

test('the same certificate is used again and again, also when two documents are signed in one moment', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const pdf = await printDecision();
  const sign = (document: string) =>
    signDocument(hanh.context, { pdf, document, shown: { kind: 'hidden' }, unitId, as: 'signer' });
  const signed = await Promise.all([sign('result/1'), sign('result/2'), sign('result/3')]);
  assert.ok(signed.every(({ ok }) => ok));
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*)::int as n from signing_certificates`);
  assert.equal(n, 1);
});

test('a keeper of keys that is down, runs out or signs something else signs nothing, and nothing is written down', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  await certificateInUse(hanh.context, { kind: 'officer', officerId: hanh.actor.officerId });
  const pdf = await printDecision();
  const real = providersOf(hanh.context);
  const faults: readonly (readonly [SigningFault, string])[] = [
    ['down', 'signing-key.provider-down'],
    ['pin-wrong', 'signing-key.pin-wrong'],
    ['locked', 'signing-key.locked'],
    ['runs-out', 'signing-key.authorisation-over'],
    ['signs-something-else', 'signing-key.answer-untrusted'],
  ];
  for (const [fault, code] of faults) {
    const providers = { ...real, software: failingProvider('software', real.software, fault) };
    const request = { pdf, document: 'result/1', shown: { kind: 'hidden' }, unitId, as: 'signer' } as const;
    const signed = await signDocument(hanh.context, request, providers);
    assert.equal(signed.ok ? '' : signed.problems[0]?.kind.code, code);
  }
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*)::int as n from signing_log`);
  assert.equal(n, 0);
});

test('with a certificate that has ended nothing is signed, and the day is said', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  await certificateInUse(hanh.context, { kind: 'officer', officerId: hanh.actor.officerId });
  province.setClock('2029-03-20T08:00+07:00');
  const opened = await openSigning(hanh.context, { as: 'signer', unitId }, 1);
  assert.deepEqual(opened.ok ? '' : opened.problems[0]?.values, { date: '09/03/2029' });
});

test('where an authority for timestamps is set every signature carries its word; while it is down nothing is signed', async (t) => {
  let fault: Fault | undefined;
  const now = () => instant(Date.parse('2026-03-10T08:00+07:00'));
  const timestamps = clock;
  const server = await startCertificateServer({ now, authorities: new Map(), timestamps, fault: () => fault });
  t.after(() => server.stop());
  const province = await openTestProvince(t, { TIMESTAMP_URL: `${server.url}/timestamp` });
  const { hanh, unitId } = await hanhOfWard(province);
  const request = {
    pdf: await printDecision(),
    document: 'result/1',
    shown: { kind: 'hidden' },
    unitId,
    as: 'signer',
  } as const;
  const signed = await signDocument(hanh.context, request);
  assert.ok(signed.ok);
  const checked = await checkDocument(province.app, signed.value.pdf);
  // The place trusts the authority for certificates, and not yet the one for timestamps.
  assert.deepEqual(checked.ok && checked.value.signatures[0]?.faults, ['timestamp-wrong']);
  fault = 'refuses';
  const refused = await signDocument(hanh.context, request);
  assert.equal(refused.ok ? '' : refused.problems[0]?.kind.code, 'signatures.no-timestamp');
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*)::int as n from signing_log`);
  assert.equal(n, 1);
});
