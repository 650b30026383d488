import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { resultForPost } from './testing/for-post.ts';

test('a file of the post with thousands of rows is refused whole, as no list is so long', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const code = await resultForPost(province, 'Nông Thị Lan');
  const unit = String(mai.actor.positions[0]?.unitId);
  const list = (await mai.post('/desk/post/lists', { key: randomUUID(), unit, case: [code] })).location ?? '';
  const rows = ['code;tracking', `${code};RR473124829VN`, ...Array.from({ length: 1_000 }, () => `${code};`)];
  const file = { field: 'file', name: 'buu-chinh.csv', bytes: Buffer.from(rows.join('\n')) };
  const refused = await mai.upload(`${list}/import`, {}, file);
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Tệp có hơn 1\.?000 dòng/);
  assert.deepEqual(await province.app.db.many(sql`select tracking from post_items`), [{ tracking: null }]);
});
