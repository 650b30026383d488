import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { decideAtWard, fileBirth, follow, partCode, receivePart } from '../cases/linked/testing/linked-birth.ts';

test('Mai records what social insurance decided; a document of theirs is not hers to compose', async (t) => {
  const province = await openTestProvince(t);
  const filing = await fileBirth(await province.citizen('Nông Thị Lan'), 'GCS-90');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  const [mai, son] = [await province.officer('mai.lo'), await province.officer('son.quang')];
  assert.match((await son.get(`/desk/cases/${birth}`)).body, /Soạn văn bản/);
  await decideAtWard(province, birth);
  await follow(province);
  const insurance = await partCode(province, filing, 'insurance');
  await receivePart(province, insurance);
  const page = (await mai.get(`/desk/cases/${insurance}`)).body;
  assert.match(page, /hoàn thành bước/i);
  assert.doesNotMatch(page, /Soạn văn bản/);
  assert.equal((await mai.post(`/desk/cases/${insurance}/document`, { kind: 'written-answer' })).status, 403);
});
