import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { planMerger } from '../cases/merge/testing/plan-merger.ts';
import { atDesk } from '../cases/testing/sample-cases.ts';
import { issuedBirth } from './testing/birth-result.ts';

test('the plan of a merger says that what Hoa Xuân has entered in its registers stays there, for Nậm Lành to keep', async (t) => {
  const province = await openTestProvince(t);
  const { code } = await issuedBirth(province);
  const mai = await province.officer('mai.lo');
  assert.equal((await atDesk(province, mai, code).act('return-result', { by: 'online' })).status, 303);
  const { page: pageOf } = await planMerger(province);
  const page = await pageOf();
  assert.match(page, /hồ sơ đã kết thúc ở lại sổ cũ/);
  assert.match(page, /số đã cấp ở lại sổ cũ/);
});
