import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { storeUpload } from '../../kernel/files/store-upload.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import { readPkcs12 } from '../../outside/signing/pkcs12/read-pkcs12.ts';
import { makeBatch } from './commands/make-batch.ts';
import { registerCertificate } from './commands/register-certificate.ts';
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

test('a key of an HSM that asks for no PIN becomes a seal only where its certificate names the agency', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const store = readPkcs12(bytes, password);
  assert.ok(store.ok);
  const key = { reference: 'seal-of-another', certificates: store.value.certificates, asks: 'nothing' } as const;
  const registered = await registerCertificate(hanh.context, { kind: 'unit', unitId }, { provider: 'token', key });
  assert.equal(registered.ok ? '' : registered.problems[0]?.kind.code, 'signing.name-differs-agency');
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
