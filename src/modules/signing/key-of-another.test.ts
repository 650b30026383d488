import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { makeEcKeys, makeSigner } from '../../../sandbox/certificates/authority.ts';
import { openTestProvince } from '../../../test/province.ts';
import { authority as stranger, begin, end } from '../../kernel/signatures/testing/people.ts';
import { instant } from '../../kernel/time.ts';
import { storeUpload } from '../../kernel/files/store-upload.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import type { KeptKey } from '../../outside/signing/signing-provider.ts';
import { readPkcs12 } from '../../outside/signing/pkcs12/read-pkcs12.ts';
import { makeBatch } from './commands/make-batch.ts';
import { registerCertificate } from './commands/register-certificate.ts';
import { signDocument } from './commands/sign-document.ts';
import { hanhOfWard } from './testing/people.ts';

const password = 'hoa ban 36';
const bytes = readFileSync(new URL('../../outside/signing/testing/hanh.p12', import.meta.url));
const fields = { password, newPin: '246810', newPinAgain: '246810' };

test('the certificate with which Hạnh signs is not the ward’s seal as well', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const file = { field: 'file', name: 'hanh.p12', bytes };
  assert.equal((await hanh.upload('/officer/certificate/key-store', fields, file)).status, 303);
  const sealed = await hanh.upload(`/desk/seals/${unitId}/key-store`, fields, file);
  assert.equal(sealed.status, 409);
  assert.match(sealed.body, /đang được người hoặc cơ quan khác dùng/);
  assert.equal((await hanh.upload('/officer/certificate/key-store', fields, file)).status, 303, 'hers stays hers');
});

const wardName = 'Ủy ban nhân dân phường Hoa Xuân';

/** A certificate that names the ward, by an authority whom this place does not know. */
const unknown = makeSigner(
  stranger,
  { subject: { commonName: wardName }, use: 'signing', from: begin, to: end },
  makeEcKeys(),
).certificates;

const keyOf = (certificates: readonly Uint8Array[]): KeptKey => ({ reference: 'seal', certificates, asks: 'pin' });

test('a certificate becomes a seal only where it names the agency and the place trusts who gave it, PIN or not', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const store = readPkcs12(bytes, password);
  assert.ok(store.ok);
  const holder = { kind: 'unit', unitId } as const;
  const problemOf = async (certificates: readonly Uint8Array[]): Promise<string | undefined> => {
    const registered = await registerCertificate(hanh.context, holder, { provider: 'token', key: keyOf(certificates) });
    return registered.ok ? undefined : registered.problems[0]?.kind.code;
  };
  const authority = (await province.app.demoAuthority?.()) ?? assert.fail('The demo has an authority');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = province.app.now();
  const certified = (commonName: string) =>
    authority.certify({ commonName }, publicKey, now, instant(now + 86_400_000));
  assert.equal(await problemOf(store.value.certificates), 'signing.name-differs-agency');
  assert.equal(await problemOf(await certified('Ủy ban nhân dân xã Nậm Lành')), 'signing.name-differs-agency');
  assert.equal(await problemOf(unknown), 'signing.seal-untrusted');
  assert.equal(await problemOf(await certified(wardName)), undefined);
});

test('a seal that was registered before anybody looked is looked at when it is first used', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  assert.equal((await hanh.post(`/desk/seals/${unitId}/try`)).status, 303);
  const vouched = () =>
    province.app.db.one<{ at: number | null }>(sql`
    select vouched_at as at from signing_certificates where unit_id = ${unitId}`);
  assert.notEqual((await vouched()).at, null);
  const [first = new Uint8Array()] = unknown;
  await province.app.db.run(sql`
    update signing_certificates set vouched_at = null, certificates[1] = ${Buffer.from(first)} where unit_id = ${unitId}`);
  const tried = await hanh.post(`/desk/seals/${unitId}/try`);
  assert.equal(tried.status, 422);
  assert.match(tried.body, /không thuộc danh sách tin cậy nào/);
  assert.equal((await vouched()).at, null);
});

/** A certificate that names Hạnh, by an authority whom this place does not know. */
const strangers = makeSigner(
  stranger,
  { subject: { commonName: 'Tòng Thị Hạnh' }, use: 'signing', from: begin, to: end },
  makeEcKeys(),
).certificates;

test('an officer signs with a certificate that bears their name only where the place trusts who gave it', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhOfWard(province);
  const holder = { kind: 'officer', officerId: hanh.actor.officerId } as const;
  const refused = await registerCertificate(hanh.context, holder, { provider: 'token', key: keyOf(strangers) });
  assert.equal(refused.ok ? '' : refused.problems[0]?.kind.code, 'signing.issuer-untrusted');
  const file = { field: 'file', name: 'hanh.p12', bytes };
  assert.equal((await hanh.upload('/officer/certificate/key-store', fields, file)).status, 303, 'on a list of Hoa Ban');
});

test('an officer’s certificate that was registered before anybody looked signs nothing, and its owner reads why', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  assert.equal((await hanh.post('/officer/certificate/try')).status, 303);
  const [first = new Uint8Array()] = strangers;
  const mine = sql`officer_id = ${hanh.actor.officerId}`;
  await province.app.db.run(sql`
    update signing_certificates set vouched_at = null, certificates[1] = ${Buffer.from(first)} where ${mine}`);
  const request = { as: 'signer', unitId, document: 'result/1', shown: { kind: 'hidden' } } as const;
  const signed = await signDocument(hanh.context, { ...request, pdf: samplePdf() });
  assert.equal(signed.ok ? '' : signed.problems[0]?.kind.code, 'signing.issuer-untrusted');
  const tried = await hanh.post('/officer/certificate/try');
  assert.equal(tried.status, 422);
  assert.match(tried.body, /không thuộc danh sách tin cậy nào/);
  const { signatures } = await province.app.db.one<{ signatures: number }>(
    sql`select count(*)::int as signatures from signing_log`,
  );
  assert.equal(signatures, 0);
});

test('only who keeps a seal has its keeper send a one-time code', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  assert.equal((await hanh.post(`/desk/seals/${unitId}/try`)).status, 303);
  const codeSentFor = async (name: string): Promise<number> => {
    const officer = await province.officer(name);
    const stored = await storeUpload(officer.context, { name: 'thong-bao.pdf', bytes: samplePdf() });
    assert.ok(stored.ok);
    const documents = [{ fileId: stored.value.id, name: 'thong-bao.pdf', shown: { kind: 'hidden' } as const }];
    const batch = { key: randomUUID(), as: 'agency', unitId, name: 'Thông báo', documents } as const;
    const made = await makeBatch(officer.context, batch);
    assert.ok(made.ok);
    return (await officer.post(`/desk/signing/${made.value.id}/code`)).status;
  };
  assert.deepEqual([await codeSentFor('hanh.tong'), await codeSentFor('son.quang')], [303, 403]);
});
