import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../browser.ts';
import { openJourneySite, type JourneySite } from './site.ts';

let browser: Browser;
let site: JourneySite;
const closing: (() => Promise<void>)[] = [];

before(async () => {
  browser = await openBrowser();
  site = await openJourneySite({ after: (clean) => void closing.push(clean) });
});
after(async () => {
  await browser.close();
  for (const close of closing) await close();
});

const visitors: readonly Visitor[] = [{ screen: 'phone', javaScript: false }, { screen: 'desktop' }];

for (const visitor of visitors) {
  const how = visitor.javaScript === false ? 'on a phone without JavaScript' : 'at a desk';
  test(`Lan begins by password alone, is asked for level 2 before she files, and comes back to her draft ${how}`, async (t) => {
    const context = await visit(browser, visitor);
    t.after(() => context.close());
    const page = await context.newPage();
    const look = async (): Promise<void> => (visitor.javaScript === false ? undefined : checkAccessibility(page));
    const chooseLan = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Nông Thị Lan' }).click();
      const agree = page.getByRole('button', { name: 'Đồng ý', exact: true });
      if (await agree.isVisible()) await agree.click();
    };

    await page.goto(`${site.url}/apply/1.004873`);
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản định danh điện tử' }).click();
    await page.getByLabel('Chỉ xác thực bằng mật khẩu (mức 1)').first().check();
    await look();
    await chooseLan();
    await page.getByText('Cần đăng nhập ở mức 2 khi nộp').waitFor();
    await look();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.waitForURL('**/drafts/**');
    const draft = /\/drafts\/[^/]+/.exec(page.url())?.[0] ?? '';
    await page.goto(`${site.url}${draft}/check`);
    await page.getByText('Hãy xác thực lại ở mức 2 trước khi nộp').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).count(), 0);
    await look();

    await page.getByRole('link', { name: 'Xác thực lại ở mức 2' }).click();
    await page.getByText('Bạn đang đăng nhập ở mức 1').waitFor();
    await look();
    await page.getByRole('link', { name: 'Xác thực lại ở mức 2' }).click();
    await page.getByText('đề nghị bạn xác thực ở mức 2').waitFor();
    await look();
    await chooseLan();
    await page.waitForURL(`${site.url}${draft}/check`);
    await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).waitFor();
    await look();
  });
}
