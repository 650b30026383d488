import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { startFailingEId } from '../../../sandbox/e-id/failing.ts';
import { makeVisitor, type Visit, type Visitor } from '../../../test/visitor.ts';
import { testSite, type TestSite } from './testing/test-site.ts';

const lan = 'HB-0001';

/** From the page that asks who you are to the end: choose the person, agree. */
async function signInAt(visitor: Visitor, eIdPage: Visit, person = lan): Promise<Visit> {
  const consent = await visitor.send(eIdPage, 'name="person"', { person });
  return consent.body.includes('name="agree"') ? visitor.send(consent, 'name="agree"', { agree: 'yes' }) : consent;
}

const startAt = (site: TestSite, visitor: Visitor, returnTo: string): Promise<Visit> =>
  visitor.open(`${site.url}/sign-in/start?return=${encodeURIComponent(returnTo)}`);

async function signIn(site: TestSite, visitor: Visitor, returnTo = '/my/account', person = lan): Promise<Visit> {
  return signInAt(visitor, await startAt(site, visitor, returnTo), person);
}

/** Goes as far as the address with which the e-ID sends the browser back, without going there. */
async function callbackOf(site: TestSite, visitor: Visitor): Promise<string> {
  const eIdPage = await startAt(site, visitor, '/my/account');
  const chosen = await visitor.step(eIdPage.url, { person: lan });
  const consentAt = await visitor.step(chosen.location ?? '');
  const agreed = await visitor.step(consentAt.location ?? '', { agree: 'yes' });
  const back = await visitor.step(agreed.location ?? '');
  return back.location ?? '';
}

test('Lan asks for her account, signs in with her e-ID and is there', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const asked = await visitor.open(`${site.url}/my/account`);
  assert.equal(asked.url, `${site.url}/sign-in?return=%2Fmy%2Faccount`);
  assert.match(asked.body, /href="\/sign-in\/start\?return=%2Fmy%2Faccount"/);

  const account = await signIn(site, visitor);
  assert.equal(account.url, `${site.url}/my/account`);
  assert.equal(account.status, 200);
  for (const known of ['Nông Thị Lan', '099195010307', '08/03/1995', 'lan@hoa-ban.example'])
    assert.ok(account.body.includes(known), known);

  const happened = await site.db.many<{ kind: string }>(
    sql`select kind from ledger where stream = 'person/1' order by number`,
  );
  assert.deepEqual(happened, [{ kind: 'person.signed-in' }]);
});

test('Lan types her personal number; a wrong password is told and her number kept', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const eIdPage = await startAt(site, visitor, '/my/account');
  const wrong = await visitor.send(eIdPage, 'name="password"', { number: '099195010307', password: 'guess' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="099195010307"/);
  const consent = await visitor.send(wrong, 'name="password"', { password: 'demo' });
  const account = await visitor.send(consent, 'name="agree"', { agree: 'yes' });
  assert.equal(account.url, `${site.url}/my/account`);
});

test('A company signs in with its tax code', async (t) => {
  const site = await testSite(t);
  const account = await signIn(site, makeVisitor(), '/my/account', 'HB-DN01');
  assert.ok(account.body.includes('9902012306'));
  assert.ok(account.body.includes('Công ty TNHH Xăng dầu Ánh Tuyết Hoa Ban'));
});

test('Lan declines and is told so, with a way to try again to the same page', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const eIdPage = await startAt(site, visitor, '/my/account');
  const declined = await visitor.send(eIdPage, 'name="cancel"', { cancel: 'yes' });
  assert.equal(declined.status, 403);
  assert.match(declined.body, /Bạn chưa đồng ý đăng nhập/);
  assert.match(declined.body, /href="\/sign-in\/start\?return=%2Fmy%2Faccount"/);
});

test('The same callback serves once, and only in the browser where the sign-in began', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const callback = await callbackOf(site, visitor);
  const before = visitor.copy();

  const stranger = await makeVisitor().open(callback);
  assert.equal(stranger.status, 400);
  assert.match(stranger.body, /Lần đăng nhập này đã được dùng/);

  assert.equal((await visitor.open(callback)).url, `${site.url}/my/account`);
  const again = await visitor.open(callback);
  assert.equal(again.status, 400);
  assert.equal((await visitor.open(`${site.url}/my/account`)).status, 200, 'she stays signed in');

  // A browser that kept the cookie still has a code that the provider has spent.
  const replayed = await before.open(callback);
  assert.equal(replayed.status, 400);
});

test('Two tabs that sign in at once do not disturb each other', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const first = await visitor.step(`${site.url}/sign-in/start?return=/my/account`);
  const second = await visitor.step(`${site.url}/sign-in/start?return=/my/account?saved`);
  const inSecond = await signInAt(visitor, await visitor.open(second.location ?? ''));
  assert.equal(inSecond.url, `${site.url}/my/account?saved`);
  const inFirst = await visitor.open(first.location ?? '');
  assert.equal(inFirst.url, `${site.url}/my/account`);
});

test('A sign-in under way survives a restart of the site', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const eIdPage = await startAt(site, visitor, '/my/account');
  await site.restart();
  assert.equal((await signInAt(visitor, eIdPage)).url, `${site.url}/my/account`);
});

test('Lan signs out of the site and of her e-ID, so that the next person at the computer is asked who they are', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const account = await signIn(site, visitor);
  const asked = await visitor.send(account, 'action="/sign-out"');
  assert.ok(asked.url.startsWith(site.eId.issuer));
  const out = await visitor.send(asked, 'name="logout"', { logout: 'yes' });
  assert.equal(out.url, `${site.url}/signed-out`);
  assert.match((await startAt(site, visitor, '/my/account')).body, /name="person"/);
});

test('A way back to another site is not followed', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  await signIn(site, visitor);
  assert.equal((await visitor.step(`${site.url}/sign-in?return=//evil.example`)).location, `${site.url}/`);
});

test('Whoever came by another name of the machine signs in at the official address', async (t) => {
  const site = await testSite(t);
  const other = site.url.replace('localhost', '127.0.0.1');
  const moved = await makeVisitor().step(`${other}/sign-in/start?return=/my/account`);
  assert.equal(moved.location, `${site.url}/sign-in/start?return=%2Fmy%2Faccount&moved=yes`);
});

test('A callback that makes no sense is refused', async (t) => {
  const site = await testSite(t);
  for (const query of ['', '?state=x&code=y', '?state=%00', '?error=access_denied', '?state=a&state=b']) {
    const { status } = await makeVisitor().open(`${site.url}/sign-in/callback${query}`);
    assert.equal(status, 400, query);
  }
});

const answers = [
  ['wrong-nonce', 502],
  ['expired-token', 502],
  ['wrong-audience', 502],
  ['declined', 403],
  ['token-endpoint-down', 503],
  ['discovery-down', 503],
] as const;

for (const [fault, status] of answers) {
  test(`When the provider has the fault "${fault}", Lan reads why and nobody is signed in`, async (t) => {
    const twin = await startFailingEId('mot-cua');
    t.after(() => twin.stop());
    const site = await testSite(t, { issuer: twin.issuer, clientId: 'mot-cua', clientSecret: undefined });
    twin.fault = fault;
    const visitor = makeVisitor();
    const failed = await startAt(site, visitor, '/my/account');
    assert.equal(failed.status, status);
    assert.match(failed.body, /href="\/sign-in\/start\?return=%2Fmy%2Faccount"/);
    assert.deepEqual(await site.db.many(sql`select id from persons`), []);

    twin.fault = 'none';
    assert.equal((await startAt(site, visitor, '/my/account')).url, `${site.url}/my/account`);
  });
}

test('Whoever starts too many sign-ins in a minute is asked to wait', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const statuses: number[] = [];
  for (let count = 0; count < 121; count += 1) statuses.push((await visitor.step(`${site.url}/sign-in/start`)).status);
  assert.deepEqual(statuses, [...Array.from({ length: 120 }, () => 303), 429]);
});
