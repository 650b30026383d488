import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { codeAt, demoPassword, demoSecret } from '../src/modules/units/index.ts';
import { hoaBanDesk } from '../src/modules/units/testing/hoa-ban-desk.ts';
import { checkAccessibility, openBrowser, visit } from './browser.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** A device with a fingerprint reader, whose finger always fits. */
async function addDevice(devTools: CDPSession): Promise<string> {
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

/** Mai's desk with her laptop, and the site listening. */
async function maisDesk(t: TestContext) {
  const port = await freePort();
  const desk = await hoaBanDesk(t, port);
  await desk.server.listen({ port, host: 'localhost' });
  const browser = await openBrowser();
  t.after(() => browser.close());
  const context = await visit(browser, { screen: 'desktop' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const { app } = desk;
  const site = app.settings.publicUrl;
  const typePassword = async (): Promise<void> => {
    await page.goto(`${site}/officer/sign-in?return=/officer/account`);
    await page.fill('input[name=username]', 'mai.lo');
    await page.fill('input[name=password]', demoPassword);
    await page.click('main form[action="/officer/sign-in"] button[type=submit]');
    await page.waitForURL('**/officer/sign-in/code');
  };
  const signIn = async (): Promise<void> => {
    await typePassword();
    await page.fill('input[name=code]', codeAt(demoSecret('mai.lo'), app.now()));
    await page.click('main form button[type=submit]');
    await page.waitForURL(atAccount);
  };
  const kinds = async (): Promise<readonly string[]> =>
    (
      await desk.db.many<{ told: string }>(sql`
        select kind || coalesce(' ' || (body ->> 'method'), '') as told from ledger
        where stream = 'officer/' || (select id from officers where username = 'mai.lo') order by number`)
    ).map(({ told }) => told);
  return { ...desk, browser, context, page, devTools, site, typePassword, signIn, kinds };
}

const atAccount = ({ pathname }: URL): boolean => pathname === '/officer/account';

async function addPasskey(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/officer/account/passkeys/new`);
  await page.fill('input[name=name]', name);
  await page.fill('input[name=password]', demoPassword);
  await page.click('main form button[type=submit]');
  await page.click('button[data-passkey=add]');
  await page.waitForURL('**/officer/account?saved=added');
}

test('Mai adds a passkey of her laptop, and it stands in for the code, and then for everything', async (t) => {
  const { page, context, devTools, site, typePassword, signIn, kinds, server, wait } = await maisDesk(t);
  await addDevice(devTools);
  await signIn();
  await addPasskey(page, site, 'Máy tính xách tay');
  assert.match(await page.innerText('main'), /Máy tính xách tay/);

  await context.clearCookies();
  wait(60);
  await typePassword();
  const answering = page.waitForRequest('**/api/officer/sign-in/passkey');
  await page.click('button[data-passkey=second]');
  await page.waitForURL(atAccount);
  const answer = await answering;
  const overheard = await server.inject({
    method: 'POST',
    url: '/api/officer/sign-in/passkey',
    headers: await answer.allHeaders(),
    payload: answer.postData() ?? '',
  });
  assert.match(overheard.body, /units\.wrong-passkey/, 'an answer serves once, whoever overheard it');

  await context.clearCookies();
  wait(60);
  await page.goto(`${site}/officer/sign-in?return=/officer/account`);
  await checkAccessibility(page);
  await page.click('button[data-passkey=alone]');
  await page.waitForURL(atAccount);
  assert.match(await page.innerText('main'), /Máy tính xách tay/);
  assert.deepEqual(await kinds(), [
    'officer.signed-in one-time-code',
    'officer.passkey-added',
    'officer.signed-in passkey',
    'officer.sign-in-failed',
    'officer.signed-in passkey-alone',
  ]);
});

test('a sign-in by passkey begins a session under a new token, whatever was signed in before', async (t) => {
  const { page, context, devTools, site, signIn, wait, server } = await maisDesk(t);
  await addDevice(devTools);
  await signIn();
  await addPasskey(page, site, 'Máy cơ quan');
  const tokenOf = async () => (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
  const before = await tokenOf();
  wait(60);
  await context.clearCookies({ name: 'session' });
  await page.goto(`${site}/officer/sign-in?return=/officer/account`);
  await context.addCookies([{ name: 'session', value: before, url: site }]);
  await page.click('button[data-passkey=alone]');
  await page.waitForURL(atAccount);
  assert.notEqual(await tokenOf(), before);
  const old = await server.inject({ url: '/officer/account', cookies: { session: before } });
  assert.equal(old.statusCode, 303);
});

test('Mai keeps two passkeys, gives one another name, and removes it after a yes', async (t) => {
  const { page, devTools, site, signIn, kinds, signedIn, wait } = await maisDesk(t);
  const laptop = await addDevice(devTools);
  await signIn();
  await addPasskey(page, site, 'Máy tính xách tay');
  await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: laptop });
  await addDevice(devTools);
  await addPasskey(page, site, 'Điện thoại');
  assert.equal(await page.locator('main td a, main th a').count(), 2);

  await page.click('text=Điện thoại');
  await checkAccessibility(page);
  await page.fill('input[name=name]', '  ');
  await page.click('form[action$="/name"] button');
  assert.match(await page.innerText('.field-error'), /Hãy đặt tên cho khóa truy cập/);
  await page.fill('input[name=name]', 'Điện thoại mới');
  await page.click('form[action$="/name"] button');
  await page.waitForURL('**/officer/account?saved=renamed');

  wait(60);
  const elsewhere = await signedIn('mai.lo');
  assert.equal((await elsewhere.get('/officer/account')).statusCode, 200);
  await page.click('text=Điện thoại mới');
  await page.click('form[action$="/remove"] button');
  assert.match(await page.innerText('.field-error'), /đánh dấu xác nhận/);
  await page.check('input[name=confirm]');
  await page.click('form[action$="/remove"] button');
  await page.waitForURL('**/officer/account?saved=removed');
  assert.doesNotMatch(await page.innerText('main'), /Điện thoại/);
  wait(11);
  assert.equal((await elsewhere.get('/officer/account')).statusCode, 303, 'whoever holds the phone is signed out');
  assert.deepEqual(
    (await kinds()).filter((kind) => kind.startsWith('officer.passkey')),
    ['officer.passkey-added', 'officer.passkey-added', 'officer.passkey-renamed', 'officer.passkey-removed'],
  );
});

test('a passkey that counts backwards was copied: it opens nothing, and its owner reads why', async (t) => {
  const { page, context, devTools, site, signIn, kinds, wait } = await maisDesk(t);
  const authenticatorId = await addDevice(devTools);
  await signIn();
  await addPasskey(page, site, 'Khóa USB');
  const alone = async (): Promise<void> => {
    wait(60);
    await context.clearCookies();
    await page.goto(`${site}/officer/sign-in?return=/officer/account`);
    await page.click('button[data-passkey=alone]');
  };
  await alone();
  await page.waitForURL(atAccount);

  const { credentials } = await devTools.send('WebAuthn.getCredentials', { authenticatorId });
  const [copied] = credentials;
  assert.ok(copied);
  await devTools.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copied.credentialId });
  await devTools.send('WebAuthn.addCredential', { authenticatorId, credential: { ...copied, signCount: 0 } });
  await alone();
  await page.waitForFunction(() => document.querySelector('[data-passkey-failure]')?.textContent !== '');
  assert.match(await page.innerText('[data-passkey-failure]'), /dấu hiệu bị sao chép/);
  await alone();
  await page.waitForFunction(() => document.querySelector('[data-passkey-failure]')?.textContent !== '');
  assert.match(
    await page.innerText('[data-passkey-failure]'),
    /dấu hiệu bị sao chép/,
    'the right one no longer, either',
  );

  await context.clearCookies();
  await signIn();
  assert.match(await page.innerText('main'), /ngừng dùng/);
  assert.equal((await kinds()).filter((kind) => kind === 'officer.passkey-suspected').length, 1);
});

test('a passkey is added only by whoever knows the password, and an operator makes all of them void', async (t) => {
  const { page, context, devTools, site, signIn, db, signedIn, wait } = await maisDesk(t);
  await addDevice(devTools);
  await signIn();
  await page.goto(`${site}/officer/account/passkeys/new`);
  await page.fill('input[name=name]', 'Máy của người khác');
  await page.fill('input[name=password]', 'không phải mật khẩu');
  await page.click('main form button[type=submit]');
  assert.match(await page.innerText('main'), /Mật khẩu hiện tại không đúng/);
  assert.equal(await page.inputValue('input[name=name]'), 'Máy của người khác');
  await addPasskey(page, site, 'Máy cơ quan');

  wait(60);
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = 'mai.lo'`);
  const operator = await signedIn('kien.dinh');
  assert.match((await operator.get(`/operator/officers/${id}`)).body, /Khóa truy cập: 1/);
  const issued = await operator.post(`/operator/officers/${id}/password`, {});
  assert.match(issued.body, /Khóa truy cập: 0/);
  await context.clearCookies();
  await page.goto(`${site}/officer/sign-in`);
  await page.click('button[data-passkey=alone]');
  await page.waitForFunction(() => document.querySelector('[data-passkey-failure]')?.textContent !== '');
  assert.match(await page.innerText('[data-passkey-failure]'), /không được chấp nhận/);
});

test('without JavaScript the sign-in says that password and code work instead', async (t) => {
  const { browser, site } = await maisDesk(t);
  const context = await visit(browser, { screen: 'phone', javaScript: false });
  const page = await context.newPage();
  await page.goto(`${site}/officer/sign-in`);
  assert.match(await page.innerText('[data-passkey-absent]'), /mật khẩu, rồi mã 6 chữ số/);
  assert.equal(await page.locator('button[data-passkey]').isVisible(), false);
});
