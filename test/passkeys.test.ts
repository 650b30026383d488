import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { codeAt, demoPassword, demoSecret } from '../src/modules/units/index.ts';
import { hoaBanDesk } from '../src/modules/units/testing/hoa-ban-desk.ts';
import { openBrowser, visit } from './browser.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

test('Mai adds the passkey of her laptop and signs in with it instead of a code', async (t) => {
  const port = await freePort();
  const { server, db, app } = await hoaBanDesk(t, port);
  await server.listen({ port, host: 'localhost' });
  const browser = await openBrowser();
  t.after(() => browser.close());
  const context = await visit(browser, { screen: 'desktop' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const firstStep = async () => {
    await page.goto(`${app.settings.publicUrl}/officer/sign-in?return=/officer/account`);
    await page.fill('input[name=username]', 'mai.lo');
    await page.fill('input[name=password]', demoPassword);
    await page.click('main button[type=submit]');
    await page.waitForURL('**/officer/sign-in/code');
  };
  await firstStep();
  await page.fill('input[name=code]', codeAt(demoSecret('mai.lo'), app.now()));
  await page.click('main button[type=submit]');
  await page.waitForURL('**/officer/account');
  await Promise.all([page.waitForEvent('load'), page.click('button[data-passkey=add]')]);
  assert.equal(await page.locator('form[action="/officer/account/passkeys/remove"]').count(), 1);

  await context.clearCookies();
  await firstStep();
  const answering = page.waitForRequest('**/api/officer/sign-in/passkey');
  await page.click('button[data-passkey="sign-in"]');
  await page.waitForURL('**/officer/account');
  const methods = await db.many<{ method: string }>(
    sql`select body ->> 'method' as method from ledger where kind = 'officer.signed-in' order by position`,
  );
  assert.deepEqual(
    methods.map(({ method }) => method),
    ['one-time-code', 'passkey'],
  );

  const answer = await answering;
  const overheard = await server.inject({
    method: 'POST',
    url: '/api/officer/sign-in/passkey',
    headers: await answer.allHeaders(),
    payload: answer.postData() ?? '',
  });
  assert.match(overheard.body, /units\.wrong-passkey/, 'an answer serves once, whoever overheard it');
});
