import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../../test/province.ts';
import { pdfText } from '../../../../test/pdf-text.ts';
import { birthApplication, send } from '../testing/birth-application.ts';
import { begin, errorsOn, fillIn, sampleAnswers, textOf } from '../testing/fill-in.ts';

const tree = '1.002693';

test('Lan wants the permit by post: she is asked where to, and both she and the office read the address', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, tree);
  await fillIn(province, lan, draft, sampleAnswers(tree));
  assert.equal((await lan.get(`${draft}/address`)).location, `${draft}/check`);
  assert.equal((await lan.post(`${draft}/delivery`, { delivery: 'post' })).location, `${draft}/address`);
  assert.match(textOf((await lan.get(`${draft}/check`)).body), /Hãy ghi địa chỉ nhận kết quả qua bưu chính/);
  assert.equal((await lan.post(`${draft}/submit`)).status, 422);

  const empty = await lan.post(`${draft}/address`, { postalAddress: ' ' });
  assert.deepEqual([empty.status, errorsOn(empty.body)], [422, ['Hãy ghi địa chỉ nhận kết quả qua bưu chính']]);
  const long = await lan.post(`${draft}/address`, { postalAddress: 'a'.repeat(301) });
  assert.deepEqual([long.status, errorsOn(long.body)], [422, ['Nội dung dài quá 300 ký tự']]);
  const postalAddress = 'Nông Thị Lan, 0912 345 678, bản Sung, xã Nậm Lành';
  assert.equal((await lan.post(`${draft}/address`, { postalAddress })).location, `${draft}/check`);
  assert.ok((await lan.get(`${draft}/check`)).body.includes(postalAddress));

  const filed = (await lan.post(`${draft}/submit`)).location ?? '';
  assert.match(filed, /\?filed=1$/);
  assert.ok((await lan.get(filed)).body.includes(postalAddress));
  const receipt = await lan.get(`${filed.replace(/\?.*/, '')}/receipt.pdf`);
  assert.match(pdfText(receipt.bytes).join(' '), /bản Sung, xã Nậm Lành/);
});

test('a program that asks for delivery by post says where to', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const application = { ...(await birthApplication(lan, 'GCS-2026-0411')), delivery: 'post' };
  const refused = await send(lan, application);
  assert.equal(refused.status, 422);
  assert.match(refused.body, /"\/postalAddress"/);
  const filed = await send(lan, { ...application, postalAddress: 'Bản Sung, xã Nậm Lành' });
  assert.equal(filed.status, 201);
  const { code } = JSON.parse(filed.body) as { code: string };
  assert.match((await lan.get(`/api/v1/cases/${code}`)).body, /"postalAddress":"Bản Sung, xã Nậm Lành"/);
});
