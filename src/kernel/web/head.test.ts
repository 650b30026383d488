import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';

test('whoever asks only for the head of a page or a file gets what stands above it, and nothing of it', async (t) => {
  const { web } = await openTestProvince(t);
  await web.listen({ host: '127.0.0.1', port: 0 });
  const { port } = web.server.address() as AddressInfo;
  const ask = async (method: string, path: string) => {
    const asked = request({ host: '127.0.0.1', port, method, path }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const { 'content-length': length, 'content-type': type } = answer.headers;
    return { status: answer.statusCode, length, type, body: await text(answer) };
  };
  for (const path of ['/', '/procedures', '/no-such-page', '/health']) {
    const [got, head] = [await ask('GET', path), await ask('HEAD', path)];
    assert.deepEqual(head, { ...got, body: '' }, path);
  }
  assert.equal((await web.inject({ method: 'HEAD', url: '/' })).body, '');
});
