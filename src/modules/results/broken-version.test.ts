import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { compose, documentNow, receivedBirth } from './testing/birth-result.ts';

test('a version that is no number is one that nobody saw: the document stays as it is', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await receivedBirth(province);
  await compose(officers.son, code);
  const before = await documentNow(province, code);
  for (const version of ['', 'abc', '-1', '1.5', '99999999999']) {
    assert.equal((await compose(officers.son, code, { version })).status, 409, version);
    const cancelled = await officers.son.post(`/desk/cases/${code}/document/cancel`, {
      version,
      'cancel-reason': 'Trả bằng văn bản khác',
    });
    assert.equal(cancelled.status, 409, version);
  }
  assert.deepEqual(await documentNow(province, code), before);
});
