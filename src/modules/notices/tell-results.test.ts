import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { issuedBirth, press } from '../results/testing/birth-result.ts';
import { tellPeople } from './tell.ts';

test('Lan is told that her extract was revoked, and why', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan, officers } = await issuedBirth(province);
  await press(province, officers.hanh, code, 'revoke', { reason: 'Ghi sai số định danh', confirm: 'true' });
  await catchUp(province.app, [tellPeople]);
  const inbox = (await lan.get('/inbox')).body;
  assert.ok(inbox.includes(`Kết quả hồ sơ ${code} đã bị thu hồi`));
  assert.ok(inbox.includes('Văn bản số 01/TLKS không còn giá trị. Lý do: Ghi sai số định danh'));
});
