import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { h } from 'preact';
import sql from 'sql-template-tag';
import type { Citizen } from '../access/actor.ts';
import { anyone, signedInCitizen } from '../access/policy.ts';
import { testDatabase } from '../database/testing/test-database.ts';
import { testApp } from '../testing/test-app.ts';
import { json, redirect } from './answer.ts';
import type { Route } from './route.ts';
import { serve } from './serve.ts';
import { openSessions } from './session.ts';

const hoa: Citizen = { kind: 'citizen', personId: 1, fullName: 'Lò Thị Hoa', personalNumber: undefined, assurance: 2 };
const number = '019185001234';

const routes: readonly Route[] = [
  { method: 'GET', url: '/', allow: anyone, handle: async ({ csrfToken }) => json({ token: csrfToken() }) },
  { method: 'GET', url: '/mine', allow: signedInCitizen, handle: async ({ actor }) => json(actor) },
  {
    method: 'POST',
    url: '/sign-in',
    allow: anyone,
    perMinute: 3,
    handle: async ({ signIn }) => {
      await signIn({ kind: 'citizen', id: 1 });
      return redirect('/mine');
    },
  },
  {
    method: 'GET',
    url: '/broken',
    allow: anyone,
    handle: async ({ db }) => json(await db.one(sql`select ${number}::text as number where false`)),
  },
];

type Site = {
  readonly web: FastifyInstance;
  /** What the log holds. */
  readonly logged: () => string;
};

async function httpsSite(t: TestContext): Promise<Site> {
  const { db } = await testDatabase(t);
  const lines: string[] = [];
  const plain = await testApp(t, db);
  const app = {
    ...plain,
    settings: { ...plain.settings, publicUrl: 'https://motcua.example.vn' },
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  };
  const sessions = openSessions(app, { citizen: async () => hoa, officer: async () => undefined });
  const web = await serve({
    app,
    sessions,
    routes,
    errorPage: ([wrong]) => h('p', null, wrong?.kind.code),
    formTargets: [],
  });
  t.after(() => web.close());
  return { web, logged: () => lines.join('') };
}

/** Cookies that an answer sets, as they are sent back. */
const cookiesOf = (answer: LightMyRequestResponse): Record<string, string> =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));

async function signIn({ web }: Site, session: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  const before = await web.inject({ url: '/', cookies: session });
  return web.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'sec-fetch-site': 'same-origin', 'x-csrf-token': before.json<{ token: string }>().token },
    cookies: { ...session, ...cookiesOf(before) },
  });
}

test('every answer, whatever it says, lets no script but our own run and nobody frame us', async (t) => {
  const { web } = await httpsSite(t);
  for (const [url, status] of [
    ['/', 200],
    ['/mine', 303],
    ['/api/nowhere', 404],
  ] as const) {
    const { statusCode, headers } = await web.inject({ url });
    assert.equal(statusCode, status);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'; base-uri 'none'$/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.match(String(headers['strict-transport-security']), /^max-age=31536000/);
  }
});

test('the cookie of a session goes to this site alone, over https alone, and not to scripts', async (t) => {
  const [cookie] = (await signIn(await httpsSite(t))).cookies;
  assert.match(String(cookie?.value), /^[\w-]{43}$/);
  assert.deepEqual(
    { ...cookie, value: '' },
    { name: '__Host-session', value: '', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' },
  );
});

test('whoever signs in gets a new session, and the one of before opens nothing any more', async (t) => {
  const site = await httpsSite(t);
  const first = cookiesOf(await signIn(site));
  assert.equal((await site.web.inject({ url: '/mine', cookies: first })).statusCode, 200);
  const second = cookiesOf(await signIn(site, first));
  assert.notDeepEqual(second, first);
  assert.equal((await site.web.inject({ url: '/mine', cookies: first })).statusCode, 303);
  assert.equal((await site.web.inject({ url: '/mine', cookies: second })).statusCode, 200);
});

test('a session that an attacker chose is never taken over', async (t) => {
  const site = await httpsSite(t);
  const planted = { '__Host-session': 'a'.repeat(43) };
  assert.notEqual(cookiesOf(await signIn(site, planted))['__Host-session'], planted['__Host-session']);
  assert.equal((await site.web.inject({ url: '/mine', cookies: planted })).statusCode, 303);
});

test('the fourth try within a minute has to wait', async (t) => {
  const site = await httpsSite(t);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    statuses.push((await site.web.inject({ method: 'POST', url: '/sign-in' })).statusCode);
  }
  assert.deepEqual(statuses, [403, 403, 403, 429]);
});

test('a failure is told with a reference; the log has it, and no number, cookie or address with what was asked', async (t) => {
  const site = await httpsSite(t);
  const cookies = cookiesOf(await signIn(site));
  const answer = await site.web.inject({
    url: `/broken?name=${number}`,
    cookies,
    headers: { authorization: 'secret' },
  });
  assert.equal(answer.statusCode, 500);
  assert.match(site.logged(), /request failed/);
  for (const secret of [number, cookies['__Host-session'] ?? 'none', 'authorization']) {
    assert.ok(!site.logged().includes(secret), secret);
    assert.ok(!answer.body.includes(secret), secret);
  }
});
