import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { routes } from '../../routes.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { serve } from './serve.ts';
import { openSessions } from './session.ts';

const address = '/follow?code=H99.99001-260310-9999';

test('Lan’s haste keeps neither her neighbour at the same address from looking nor herself elsewhere uncounted', async (t) => {
  const province = await openTestProvince(t);
  const [lan, hung] = [await province.citizen('Nông Thị Lan'), await province.citizen('Lường Văn Hùng')];
  const answers: number[] = [];
  for (let tries = 0; tries < 20; tries += 1) answers.push((await lan.get(address)).status);
  assert.deepEqual(new Set(answers), new Set([404]));
  assert.equal((await lan.get(address)).status, 429);
  assert.equal((await hung.get(address)).status, 404);
  const elsewhere = { url: address, remoteAddress: '203.0.113.7', headers: { cookie: await lan.cookie() } };
  const refused = await province.web.inject(elsewhere);
  assert.equal(refused.statusCode, 429);
  assert.match(String(refused.headers['retry-after']), /^[1-6]?\d$/);
});

test('Whoever has a whole IPv6 network has one address to us, and a cookie that is nobody’s changes nothing', async (t) => {
  const { web } = await openTestProvince(t);
  const answers: number[] = [];
  for (let tries = 0; tries < 21; tries += 1) {
    const headers = { cookie: `session=${'x'.repeat(20)}${tries}` };
    const reply = await web.inject({ url: address, remoteAddress: `2001:db8:1:2::${tries + 1}`, headers });
    answers.push(reply.statusCode);
  }
  assert.deepEqual([answers[0], answers.at(-2), answers.at(-1)], [404, 404, 429]);
  assert.equal((await web.inject({ url: address, remoteAddress: '2001:db8:1:3::1' })).statusCode, 404);
});

for (const trustProxy of [false, true]) {
  test(`An invented X-Forwarded-For makes nobody somebody else ${trustProxy ? 'behind a proxy' : 'without a proxy'}`, async (t) => {
    const { app } = await openTestProvince(t);
    const nobody = async (): Promise<undefined> => undefined;
    const sessions = openSessions(app, { citizen: nobody, officer: nobody });
    const settings = { ...app.settings, trustProxy };
    const web = await serve({ app: { ...app, settings }, sessions, routes, errorPage, formTargets: [] });
    t.after(() => web.close());
    // A proxy adds the address it saw behind what the visitor sent.
    const sent = (tries: number) => `198.51.100.${tries}${trustProxy ? ', 203.0.113.7' : ''}`;
    const answers: number[] = [];
    for (let tries = 0; tries < 21; tries += 1) {
      const reply = await web.inject({ url: address, headers: { 'x-forwarded-for': sent(tries) } });
      answers.push(reply.statusCode);
    }
    assert.deepEqual([answers[0], answers.at(-1)], [404, 429]);
  });
}
