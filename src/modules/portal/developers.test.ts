import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly security?: readonly unknown[];
};

test('The description of the API tells of each address what it takes and who may', async (t) => {
  const province = await openTestProvince(t);
  const reply = await province.get('/api/v1/openapi.json');
  assert.equal(reply.status, 200);
  const { openapi, paths } = JSON.parse(reply.body) as {
    openapi: string;
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  assert.equal(openapi, '3.1.0');
  const filing = paths['/api/v1/applications']?.['post'];
  assert.deepEqual(Object.keys(filing?.requestBody?.content ?? {}), ['application/json']);
  const [key] = filing?.parameters ?? [];
  assert.deepEqual([key?.name, key?.in, key?.required], ['idempotency-key', 'header', true]);
  assert.deepEqual(filing?.security, [{ session: [] }]);
  assert.deepEqual(Object.keys(paths['/api/v1/files']?.['post']?.requestBody?.content ?? {}), ['multipart/form-data']);
  const follow = paths['/api/v1/follow/{code}']?.['get'];
  assert.equal(follow?.security, undefined);
  assert.deepEqual(
    follow?.parameters?.map(({ name }) => name),
    ['code'],
  );
  for (const path of Object.keys(paths)) assert.match(path, /^\/api\/v1\//);
});

test('The page for developers lists every address of the description', async (t) => {
  const province = await openTestProvince(t);
  const { paths } = JSON.parse((await province.get('/api/v1/openapi.json')).body) as { paths: Record<string, unknown> };
  const { status, body } = await province.get('/developers');
  assert.equal(status, 200);
  for (const path of Object.keys(paths)) assert.ok(body.includes(path), path);
});

test('A query that the API does not know is refused with its name', async (t) => {
  const province = await openTestProvince(t);
  const refused = await province.get('/api/v1/procedures?sort=name');
  assert.equal(refused.status, 400);
  assert.match(refused.body, /"pointer":"\/sort"/);
});
