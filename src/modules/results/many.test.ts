import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { compose, documentNow, press, proposedBirth, receivedBirth } from './testing/birth-result.ts';

test('Hạnh signs what she ticked in one go, and seals it in another; what another signed meanwhile is said', async (t) => {
  const province = await openTestProvince(t);
  const first = await proposedBirth(province, 'GCS-1');
  const second = await proposedBirth(province, 'GCS-2');
  const third = await receivedBirth(province, 'GCS-3');
  await compose(third.officers.son, third.code);
  const { hanh, son } = first.officers;
  const list = (await hanh.get('/desk/results')).body;
  const chosen = [...list.matchAll(/name="chosen" value="(\d+:\d+)"/g)].map(([, value = '']) => value);
  assert.equal(chosen.length, 2, 'the third is not proposed yet');
  assert.doesNotMatch((await son.get('/desk/results')).body, /name="chosen"/);
  assert.equal((await hanh.post('/desk/results/sign', { chosen })).status, 422);
  assert.equal((await hanh.post('/desk/results/sign', { confirm: 'true' })).status, 422);

  assert.equal((await press(province, hanh, second.code, 'sign')).status, 303);
  const signed = await hanh.post('/desk/results/sign', { chosen, confirm: 'true' });
  assert.match(signed.body, /Đã xong 1 văn bản/);
  assert.match(signed.body, new RegExp(`${second.code}</a>: Bước này không làm được lúc này`));
  const toSeal = (await hanh.get('/desk/results?tab=seal')).body;
  const signedOnes = [...toSeal.matchAll(/name="chosen" value="(\d+:\d+)"/g)].map(([, value = '']) => value);
  const sealed = await hanh.post('/desk/results/seal', { chosen: signedOnes, confirm: 'true' });
  assert.match(sealed.body, /Đã xong 2 văn bản/);
  for (const { code } of [first, second]) assert.equal((await documentNow(province, code)).state, 'sealed');
  assert.equal((await documentNow(province, third.code)).state, 'draft');
});

test('Sơn, who may not sign, signs nothing in one go either', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await proposedBirth(province);
  const { id, version } = await documentNow(province, code);
  const tried = await officers.son.post('/desk/results/sign', { chosen: `${id}:${version}`, confirm: 'true' });
  assert.match(tried.body, /Bạn không có quyền làm việc này/);
  assert.equal((await documentNow(province, code)).state, 'draft');
});
