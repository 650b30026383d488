import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import type { Answer } from '../kernel/web/answer.ts';
import type { WebContext } from '../kernel/web/route.ts';
import { assetRoutes } from './asset-routes.ts';
import { assetUrl, findAsset } from './assets.ts';

let server: FastifyInstance;

before(() => {
  server = fastify();
  for (const { url, handle } of assetRoutes) {
    server.get(url, async (request, reply) => {
      const params = request.params as Record<string, string>;
      // Assets ask nothing of the context: they are the same for everybody.
      const answer: Answer = await handle({} as WebContext, {
        params,
        query: {},
        body: undefined,
        subject: undefined,
        url,
        raw: request,
        reply,
      });
      if (answer.kind !== 'bytes') return reply.code(404).send();
      return reply
        .headers(answer.headers ?? {})
        .type(answer.contentType)
        .send(answer.bytes);
    });
  }
});

after(() => server.close());

test('a sheet may be kept for ever and comes compressed to those who take it', async () => {
  const url = assetUrl('site.css');
  const answer = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(answer.headers['content-encoding'], 'br');
  assert.equal(answer.headers['vary'], 'accept-encoding');
  assert.deepEqual(brotliDecompressSync(answer.rawPayload), findAsset(url)?.content);
});

test('a browser that takes no compression gets the sheet as it is', async () => {
  const url = assetUrl('desk.css');
  const answer = await server.inject({ url });
  assert.equal(answer.headers['content-encoding'], undefined);
  assert.deepEqual(answer.rawPayload, findAsset(url)?.content);
});

test('an unknown asset is not found', async () => {
  assert.equal((await server.inject({ url: '/assets/other.css' })).statusCode, 404);
});

test('the icon that browsers ask for by themselves is there', async () => {
  assert.equal((await server.inject({ url: '/favicon.ico' })).headers['content-type'], 'image/svg+xml');
});
