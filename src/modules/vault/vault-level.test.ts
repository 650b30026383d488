import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { ownerOf } from './index.ts';
import { keptPaper } from './testing/kept.ts';

test('By password alone Lan sees nothing of her vault, and is led to level 2, at which all of it is there', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const paper = await keptPaper(province, lan, { owner: ownerOf(lan.actor), number: '12/2020/HNGĐ' });
  const low = await province.citizen('Nông Thị Lan', 'vi', 1);
  const closed = await low.get('/my/vault');
  assert.equal(closed.status, 200);
  assert.doesNotMatch(closed.body, /12\/2020/);
  assert.match(closed.body, /chỉ mở khi bạn đăng nhập ở mức 2/);
  assert.match(closed.body, /href="\/sign-in\?level=2&amp;return=%2Fmy%2Fvault"/);
  assert.equal((await low.get(`/my/vault/${paper}/file`)).status, 404);
  const listed = await low.get('/api/v1/my/vault');
  assert.equal(listed.status, 403);
  assert.match(listed.body, /vault\.level-needed/);
  assert.match((await lan.get('/my/vault')).body, /12\/2020/);
});
