import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { startRemoteSigning } from '../../../sandbox/remote-signing/server.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { samplePng } from '../../kernel/files/testing/sample-files.ts';
import { printDecision } from '../../kernel/signatures/testing/decision.ts';
import { readPkcs12 } from '../../outside/signing/pkcs12/read-pkcs12.ts';
import { signDocument } from './commands/sign-document.ts';
import { hanhOfWard } from './testing/people.ts';

const password = 'hoa ban 36';
const keyStore = readFileSync(new URL('../../outside/signing/testing/hanh.p12', import.meta.url));
const address = '/officer/certificate';

const importTo = (who: Signed<Officer>, base: string, fields: Readonly<Record<string, string>> = {}) =>
  who.upload(
    `${base}/key-store`,
    { password, newPin: '246810', newPinAgain: '246810', ...fields },
    { field: 'file', name: 'hanh.p12', bytes: keyStore },
  );

/** Hạnh after she has brought the key that her authority gave her. */
async function hanhWithKey(province: TestProvince) {
  const { hanh, unitId } = await hanhOfWard(province);
  const imported = await importTo(hanh, address);
  assert.equal(imported.location, `${address}?done=registered`);
  return { hanh, unitId };
}

test('Hạnh brings her key in a PKCS#12 file, tries it with her PIN, and what is kept of it opens with nothing less', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhWithKey(province);
  const shown = await hanh.get(address);
  assert.match(shown.body, /Tổ chức chứng thực thử nghiệm Hoa Ban/);
  assert.match((await hanh.post(`${address}/try`)).body, /Hãy nhập mã PIN/);
  assert.match((await hanh.post(`${address}/try`, { pin: '000000' })).body, /Mã PIN không đúng/);
  assert.equal((await hanh.post(`${address}/try`, { pin: '246810' })).location, `${address}?done=testGood`);
  const request = {
    pdf: await printDecision(),
    document: 'result/1',
    shown: { kind: 'hidden' },
    unitId,
    as: 'signer',
  } as const;
  const signed = await signDocument(hanh.context, { ...request, authorisation: { pin: '246810' } });
  assert.ok(signed.ok);
  const { kept } = await province.app.db.one<{ kept: Buffer }>(sql`
    select sealed_key as kept from signing_certificates where officer_id = ${hanh.actor.officerId} and ended_at is null`);
  const store = readPkcs12(keyStore, password);
  assert.ok(store.ok);
  const { n } = store.value.privateKey.export({ format: 'jwk' });
  assert.equal(kept.includes(Buffer.from(n ?? '', 'base64url')), false);
});

test('after five wrong PINs the key stays closed, also for the right one', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhWithKey(province);
  for (let tries = 0; tries < 5; tries += 1)
    assert.equal((await hanh.post(`${address}/try`, { pin: '111111' })).status, 422);
  const locked = await hanh.post(`${address}/try`, { pin: '246810' });
  assert.equal(locked.status, 423);
  assert.match(locked.body, /Khóa ký đã bị khóa/);
});

test('a file of somebody else, a wrong password, a weak PIN and two PINs that differ are each said beside their field', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhOfWard(province);
  const son = await province.officer('son.quang');
  assert.match((await importTo(son, address)).body, /Chứng thư số này cấp cho Tòng Thị Hạnh, không phải cho bạn/);
  const wrong = await importTo(hanh, address, { password: 'guessed', newPin: '12ab', newPinAgain: '12ab' });
  assert.match(wrong.body, /id="f-password-error"/);
  assert.match(wrong.body, /id="f-newPin-error"/);
  assert.match((await importTo(hanh, address, { newPinAgain: '246811' })).body, /id="f-newPinAgain-error"/);
  assert.match((await hanh.upload(`${address}/key-store`, {})).body, /id="f-file-error"/);
});

test('a new key takes the place of the old, and who stops has none; what was done is in the ledger', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhWithKey(province);
  assert.equal((await importTo(hanh, address)).status, 303);
  assert.match((await hanh.post(`${address}/end`)).body, /Hãy đánh dấu rằng bạn chắc chắn/);
  assert.equal((await hanh.post(`${address}/end`, { confirm: 'true' })).location, `${address}?done=ended`);
  const kinds = await province.app.db.many<{ kind: string }>(
    sql`select kind from ledger where stream like 'certificate/%' order by position`,
  );
  assert.deepEqual(
    kinds.map(({ kind }) => kind.replace('certificate.', '')),
    ['registered', 'ended', 'registered', 'ended'],
  );
});

test('Hạnh chooses her key of a remote service and authorises each signature with PIN and code', async (t) => {
  const store = readPkcs12(keyStore, password);
  assert.ok(store.ok);
  const credential = { credentialId: 'HB-0001', userId: 'hanh.tong', pin: '246810', ...store.value };
  const client = { id: 'hoa-ban', secret: 'only for tests' };
  const service = await startRemoteSigning({ client, credentials: [credential] });
  t.after(() => service.stop());
  const province = await openTestProvince(t, {
    SIGNING_URL: service.url,
    SIGNING_CLIENT_ID: client.id,
    SIGNING_CLIENT_SECRET: client.secret,
  });
  const { hanh, unitId } = await hanhOfWard(province);
  const found = await hanh.get(`${address}/keys?provider=remote&owner=hanh.tong`);
  assert.match(found.body, /value="HB-0001"/);
  const choice = { provider: 'remote', owner: 'hanh.tong', reference: 'HB-0001' };
  assert.match((await hanh.post(`${address}/keys/code`, choice)).body, /đã gửi mã dùng một lần/);
  const otp = service.codeOf('HB-0001') ?? '';
  const chosen = await hanh.post(`${address}/keys`, { ...choice, pin: '246810', otp });
  assert.equal(chosen.location, `${address}?done=registered`);
  const request = {
    pdf: await printDecision(),
    document: 'result/1',
    shown: { kind: 'hidden' },
    unitId,
    as: 'signer',
  } as const;
  const spent = await signDocument(hanh.context, { ...request, authorisation: { pin: '246810', otp } });
  assert.equal(spent.ok ? '' : spent.problems[0]?.kind.code, 'signing-key.otp-wrong');
  assert.equal((await hanh.post(`${address}/code`)).location, `${address}?done=codeSent`);
  const authorisation = { pin: '246810', otp: service.codeOf('HB-0001') };
  assert.ok((await signDocument(hanh.context, { ...request, authorisation })).ok);
});

test('the chair gives the ward’s seal to Mai to keep: now Mai seals and the chair does not, until it is taken back', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const mai = await province.officer('mai.lo');
  const seal = `/desk/seals/${unitId}`;
  const position = String(mai.actor.positions[0]?.positionId);
  const sealedBy = async (who: Signed<Officer>): Promise<boolean> => {
    const request = { pdf: await printDecision(), document: 'result/1', shown: { kind: 'hidden' }, unitId } as const;
    return (await signDocument(who.context, { ...request, as: 'agency' })).ok;
  };
  assert.deepEqual([await sealedBy(mai), await sealedBy(hanh)], [false, true]);
  assert.match((await hanh.get(seal)).body, /Chưa giao cho ai/);
  assert.equal((await hanh.post(`${seal}/keepers`, { position })).location, `${seal}?done=done`);
  assert.deepEqual([await sealedBy(mai), await sealedBy(hanh)], [true, false]);
  assert.equal((await hanh.post(`${seal}/keepers/remove`, { position })).status, 303);
  assert.deepEqual([await sealedBy(mai), await sealedBy(hanh)], [false, true]);
  assert.match((await hanh.post(`${seal}/keepers`, { position: '1' })).body, /Hãy chọn vị trí/);
  assert.equal((await mai.get(seal)).status, 404, 'Mai does not see to whom the seal is given');
});

test('an image of the signature must be a PNG; the demo draws one, a new one takes its place', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhOfWard(province);
  const drawn = await hanh.get(`${address}/image`);
  assert.equal(drawn.headers['content-type'], 'image/png');
  const give = (bytes: Uint8Array) =>
    hanh.upload(`${address}/new-image`, {}, { field: 'image', name: 'ky.png', bytes });
  assert.match((await give(Buffer.from('%PDF-1.7'))).body, /phải là tệp PNG/);
  assert.equal((await give(samplePng(60, 30))).location, `${address}?done=done`);
  assert.deepEqual((await hanh.get(`${address}/image`)).bytes, samplePng(60, 30));
});

test('the operator sees who keeps keys, which certificates end soon, and which agencies have a seal', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhOfWard(province);
  await hanh.post(`${address}/try`);
  province.setClock('2029-02-20T08:00+07:00');
  const kien = await province.officer('kien.dinh');
  const { body } = await kien.get('/operator/signing');
  assert.match(body, /chưa cài đặt/);
  assert.match(body, /còn 17 ngày/);
  assert.match(body, /Ủy ban nhân dân phường Hoa Xuân/);
  assert.equal((await hanh.get('/operator/signing')).status, 403);
});
