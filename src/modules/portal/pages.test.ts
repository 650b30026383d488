import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';

test('the type of a problem leads to the line that explains it', async (t) => {
  const province = await openTestProvince(t);
  const refused = await province.get('/api/no-such-thing');
  const { type } = JSON.parse(refused.body) as { type: string };
  const [path = '', code = ''] = type.split('#');
  assert.equal(code, 'request.not-found');
  const page = await province.get(path);
  assert.equal(page.status, 200);
  assert.match(page.body, new RegExp(`id="${code}"`));
});

test('search engines read what is the same for everybody, and nothing of a person or an officer', async (t) => {
  const { get } = await openTestProvince(t);
  const { status, body, headers } = await get('/robots.txt');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/plain/);
  for (const closed of ['/my/', '/cases/', '/desk', '/operator'])
    assert.ok(body.includes(`Disallow: ${closed}\n`), closed);
  assert.ok(!body.includes('/procedures'));
});
