import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { partHref } from './addresses.ts';

const birth = '1.001193';
const workshop = `/operator/procedures/${birth}`;

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

/** A window in which Kien, who keeps the catalogue, is signed in. */
async function asKien(t: Scope, province: TestProvince, visitor: Visitor): Promise<(path: string) => Promise<Page>> {
  const who = await province.officer('kien.dinh');
  await who.post(`${workshop}/draft`);
  const url = await addressOf(province);
  const page = await openWindow(t, browser, { url, who, visitor });
  return async (path) => {
    await page.goto(url + path);
    return page;
  };
}

const question = '/form/schema/properties/child/properties/fullName';
const pages = [
  '/operator/procedures',
  '/operator/procedures/new',
  workshop,
  `${workshop}/versions/1`,
  `${workshop}/draft`,
  partHref(birth, ''),
  partHref(birth, '/papers'),
  partHref(birth, '/papers/0'),
  partHref(birth, '/steps'),
  partHref(birth, '/form'),
  partHref(birth, '/form/pages/1'),
  partHref(birth, question),
  partHref(birth, '/form/checks/0'),
  `${workshop}/compare?from=1&to=draft`,
  `${workshop}/draft/announce`,
  `${workshop}/draft/abandon`,
];

for (const screen of ['phone', 'desktop'] as const) {
  test(`every page of the workshop can be used by everyone, on a ${screen}`, async (t) => {
    const province = await openTestProvince(t);
    const open = await asKien(t, province, { screen });
    for (const path of pages) await checkAccessibility(await open(path));
  });
}

test('while Kien types, the page shows what is wrong with the expression and how the question will look', async (t) => {
  const province = await openTestProvince(t);
  const open = await asKien(t, province, { screen: 'desktop' });
  const paper = await open(partHref(birth, '/papers/0'));
  await paper.getByLabel('Phải nộp khi (FEEL)').fill('chidl.fullName = ');
  await paper.getByText('FEEL sai cú pháp').first().waitFor();
  await paper.getByLabel('Phải nộp khi (FEEL)').fill('child.fullName != null');
  await paper.locator('.feel-told .field-error').waitFor({ state: 'detached' });
  const page = await open(partHref(birth, question));
  await page.getByLabel('Nhãn câu hỏi (tiếng Việt)').fill('Tên của bé');
  const preview = page.locator('#preview').getByText('Tên của bé');
  await preview.waitFor();
  assert.equal(await preview.count(), 1);
  await page.reload();
  assert.equal(await page.locator('#preview').getByText('Tên của bé').count(), 0, 'nothing was saved');
});

test('without JavaScript the same is one button away', async (t) => {
  const province = await openTestProvince(t);
  const open = await asKien(t, province, { screen: 'phone', javaScript: false });
  const page = await open(partHref(birth, question));
  await page.getByLabel('Nhãn câu hỏi (tiếng Việt)').fill('Tên của bé');
  await page.getByRole('button', { name: 'Kiểm tra và xem thử' }).click();
  assert.equal(await page.locator('#preview').getByText('Tên của bé').count(), 1);
});
