import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { startFailingEId } from '../../../sandbox/e-id/failing.ts';
import { makeVisitor, type Visit, type Visitor } from '../../../test/visitor.ts';
import { testSite, type TestSite } from './testing/test-site.ts';

const [lan, bach, man, company] = ['HB-0001', 'HB-0002', 'HB-0003', 'HB-DN01'];

/** Through the pages of the e-ID: choose the account, by password alone or not, and agree where that is asked. */
async function through(visitor: Visitor, eIdPage: Visit, person: string, lower: boolean): Promise<Visit> {
  const chosen = await visitor.send(eIdPage, 'name="person"', { person, ...(lower ? { lower: 'yes' } : {}) });
  return chosen.body.includes('name="agree"') ? visitor.send(chosen, 'name="agree"', { agree: 'yes' }) : chosen;
}

const signInLow = async (site: TestSite, visitor: Visitor, person = lan): Promise<Visit> =>
  through(visitor, await visitor.open(`${site.url}/sign-in/start?return=/my/account`), person, true);

const stepUp = (site: TestSite, visitor: Visitor): Promise<Visit> =>
  visitor.open(`${site.url}/sign-in/start?return=/my/account&level=2`);

const levels = (site: TestSite) =>
  site.db.many<{ level: number }>(
    sql`select (body ->> 'assurance')::int as level from ledger where kind = 'person.signed-in' order by position`,
  );

test('Lan, signed in by password alone, is told why more is needed, proves herself and is back where she was', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const account = await signInLow(site, visitor);
  assert.match(account.body, /Mức 1/);
  const before = visitor.copy();

  const why = await visitor.open(`${site.url}/sign-in?level=2&return=/my/account`);
  assert.match(why.body, /cần đăng nhập ở mức 2\. Bạn đang đăng nhập ở mức 1/);
  assert.match(why.body, /href="\/sign-in\/start\?return=%2Fmy%2Faccount&amp;level=2"/);
  assert.match(why.body, /công an xã, phường/);

  const asked = await stepUp(site, visitor);
  assert.match(asked.body, /đề nghị bạn xác thực ở mức 2/, 'who is signed in at the e-ID is asked all the same');
  const back = await through(visitor, asked, lan, false);
  assert.equal(back.url, `${site.url}/my/account`);
  assert.match(back.body, /Mức 2/);
  const old = await before.step(`${site.url}/my/account`);
  assert.match(old.location ?? '', /\/sign-in\?/, 'the token of before is void');
  assert.deepEqual(await levels(site), [{ level: 1 }, { level: 2 }]);
  const direct = await visitor.step(`${site.url}/sign-in?level=2&return=/my/account`);
  assert.equal(direct.location, `${site.url}/my/account`, 'whoever has the level goes on at once');
});

test('Whoever is not signed in at all is asked for the level at once', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  const page = await visitor.open(`${site.url}/sign-in?level=2&return=/my/account`);
  const start = /href="(\/sign-in\/start[^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const back = await through(visitor, await visitor.open(`${site.url}${start}`), lan, false);
  assert.match(back.body, /Mức 2/);
});

test('The level is of one session: on another device Lan is at level 1 still', async (t) => {
  const site = await testSite(t);
  const [phone, laptop] = [makeVisitor(), makeVisitor()];
  await signInLow(site, phone);
  await through(laptop, await stepUp(site, laptop), lan, false);
  assert.match((await laptop.open(`${site.url}/my/account`)).body, /Mức 2/);
  assert.match((await phone.open(`${site.url}/my/account`)).body, /Mức 1/);
});

test('An account of level 1 cannot be more: Mận reads what to do, and is signed in as before', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  await signInLow(site, visitor, man);
  const failed = await through(visitor, await stepUp(site, visitor), man, false);
  assert.equal(failed.status, 403);
  assert.match(failed.body, /chỉ xác nhận bạn ở mức 1, trong khi việc này cần mức 2/);
  assert.match(failed.body, /công an xã, phường[\s\S]*Quay lại trang đang làm/);
  assert.match((await visitor.open(`${site.url}/my/account`)).body, /Lý Thị Mận[\s\S]*Mức 1/);
});

test('A company is asked likewise, and who lacks the level is sent to its legal representative', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  await signInLow(site, visitor, company);
  const why = await visitor.open(`${site.url}/sign-in?level=2&return=/my/account`);
  assert.match(why.body, /Người đại diện theo pháp luật/);
  assert.match((await through(visitor, await stepUp(site, visitor), company, true)).body, /cần mức 2/);
  assert.match((await through(visitor, await stepUp(site, visitor), company, false)).body, /Mức 3/);
});

test('Bách cannot lend Lan his account: who proves themselves must be who is at it', async (t) => {
  const site = await testSite(t);
  const visitor = makeVisitor();
  await signInLow(site, visitor);
  const eIdPage = await stepUp(site, visitor);
  const asked = await visitor.send(eIdPage, 'name="person"', { person: bach });
  assert.match(asked.body, /đang đăng nhập bằng một tài khoản khác/);
  const consent = await visitor.send(asked, 'name="logout"', { logout: 'yes' });
  const other = await visitor.send(consent, 'name="agree"', { agree: 'yes' });
  assert.equal(other.status, 403);
  assert.match(other.body.slice(other.body.indexOf('<main')), /một tài khoản khác/);
  assert.match((await visitor.open(`${site.url}/my/account`)).body, /Nông Thị Lan[\s\S]*Mức 1/);
});

for (const fault of ['low-level', 'level-in-userinfo', 'old-sign-in', 'undated-sign-in'] as const) {
  test(`With a provider of fault "${fault}" the level of the session stays as it was`, async (t) => {
    const twin = await startFailingEId('mot-cua');
    t.after(() => twin.stop());
    const site = await testSite(t, { issuer: twin.issuer, clientId: 'mot-cua', clientSecret: undefined });
    const visitor = makeVisitor();
    twin.fault = 'low-level';
    await visitor.open(`${site.url}/sign-in/start?return=/my/account`);
    twin.fault = fault;
    const failed = await stepUp(site, visitor);
    assert.ok([403, 502].includes(failed.status));
    assert.match((await visitor.open(`${site.url}/my/account`)).body, /Mức 1/);
    assert.deepEqual(await levels(site), [{ level: 1 }]);
  });
}
