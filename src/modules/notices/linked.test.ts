import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import {
  decideAtWard,
  fileBirth,
  follow,
  handOver,
  partCode,
  receivePart,
} from '../cases/linked/testing/linked-birth.ts';
import { tellPeople } from './tell.ts';

test('Lan reads that parts of her linked filing were not begun, and that all have ended', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-1');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth, 'refused');
  await handOver(province, birth);
  await follow(province);
  await catchUp(province.app, [tellPeople]);
  const { body } = await lan.get('/inbox');
  assert.match(body, new RegExp(`Một phần của hồ sơ ${filing} không được bắt đầu`));
  assert.match(body, new RegExp(`Mọi phần của hồ sơ ${filing} đã kết thúc`));
});
