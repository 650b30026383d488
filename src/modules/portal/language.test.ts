import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastify from 'fastify';
import cookie from '@fastify/cookie';
import { readSettings } from '../../kernel/settings.ts';
import type { WebContext } from '../../kernel/web/route.ts';
import { routes } from './routes.tsx';

/** Asks the route for a language, as the web edge would. */
async function choose(query: Record<string, string>) {
  const route = routes.find(({ url }) => url === '/language');
  assert.ok(route);
  const server = fastify();
  await server.register(cookie);
  server.get('/language', async (raw, reply) => {
    const context = { settings: readSettings({}) } as WebContext;
    const answer = await route.handle(context, {
      params: {},
      query,
      body: undefined,
      subject: undefined,
      url: '',
      raw,
      reply,
    });
    return answer.kind === 'redirect' ? reply.code(303).header('location', answer.to).send() : answer;
  });
  const { headers } = await server.inject('/language');
  await server.close();
  return { cookie: String(headers['set-cookie']), to: headers.location };
}

test('a reader who chooses English is led back to the page they read', async () => {
  const { cookie, to } = await choose({ to: 'en', return: '/procedures?q=khai%20sinh' });
  assert.match(cookie, /^language=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/);
  assert.equal(to, '/procedures?q=khai%20sinh');
});

test('an unknown language is Vietnamese', async () => {
  assert.match((await choose({ to: 'xx', return: '/' })).cookie, /^language=vi;/);
});

test('choosing a language leads nowhere outside the site', async () => {
  for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    assert.equal((await choose({ to: 'en', return: elsewhere })).to, '/', elsewhere);
  }
});
