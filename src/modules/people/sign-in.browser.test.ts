import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../../../test/browser.ts';
import { testSite } from './testing/test-site.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const visitors: readonly Visitor[] = [
  { screen: 'phone', javaScript: false },
  { screen: 'phone' },
  { screen: 'desktop' },
];

for (const visitor of visitors) {
  const how = `on a ${visitor.screen}${visitor.javaScript === false ? ' without JavaScript' : ''}`;
  test(`Lan signs in, changes her phone number and signs out ${how}`, async (t) => {
    const site = await testSite(t);
    const context = await visit(browser, visitor);
    t.after(() => context.close());
    const page = await context.newPage();
    const check = async (): Promise<void> => (visitor.javaScript === false ? undefined : checkAccessibility(page));

    await page.goto(`${site.url}/my/account`);
    await check();
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản định danh điện tử' }).click();
    assert.ok(page.url().startsWith(site.eId.issuer));
    await check();
    await page.getByRole('button', { name: 'Nông Thị Lan' }).click();
    await check();
    await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();

    await page.waitForURL(`${site.url}/my/account`);
    await check();
    await page.getByLabel('Số điện thoại').fill('12');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByRole('heading', { name: 'Cần sửa 1 chỗ' }).waitFor();
    await check();
    await page.getByLabel('Số điện thoại').fill('0912 345 678');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Đã lưu thay đổi').waitFor();
    assert.equal(await page.getByLabel('Số điện thoại').inputValue(), '0912345678');

    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(`${site.eId.issuer}/session/end**`);
    await check();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(`${site.url}/signed-out**`);
    await check();
  });
}

test('Whose e-ID session is gone signs out all the same, without JavaScript', async (t) => {
  const site = await testSite(t);
  const context = await visit(browser, { screen: 'phone', javaScript: false });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${site.url}/sign-in/start?return=/my/account`);
  await page.getByRole('button', { name: 'Nông Thị Lan' }).click();
  await page.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await page.waitForURL(`${site.url}/my/account`);
  await context.clearCookies({ name: new RegExp(`^e_id_${site.eId.port}`) });
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.waitForURL(`${site.url}/signed-out**`);
});
