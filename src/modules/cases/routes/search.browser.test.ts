import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { keepSearch } from '../search/keep-search.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

async function open(t: Scope, province: TestProvince, who: Signed<unknown>, visitor: Visitor): Promise<[Page, string]> {
  const url = await addressOf(province);
  return [await openWindow(t, browser, { url, who, visitor }), url];
}

test('Mai searches from the bar of whatever page, opens what she found, and comes back to it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes = [await fileSample(province, lan, grocery), await fileSample(province, lan, grocery)];
  await catchUp(province.app, [keepSearch]);
  const [page, url] = await open(t, province, await province.officer('mai.lo'), { screen: 'desktop' });
  await page.goto(`${url}/officer/account`);
  await page.getByLabel('Tìm hồ sơ').fill('tap hoa lan');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hồ sơ tìm thấy' }).waitFor();
  assert.doesNotMatch(page.url(), /tap|hoa/);
  assert.equal(await page.getByLabel('Từ cần tìm').inputValue(), 'tap hoa lan');
  assert.deepEqual(await page.locator('mark').first().allTextContents(), ['Tạp']);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await checkAccessibility(page);
  }
  await page.getByRole('link', { name: codes[0] ?? '' }).click();
  await page.waitForURL(`${url}/desk/cases/${codes[0]}`);
  await page.goBack();
  await page.getByRole('link', { name: codes[1] ?? '' }).waitFor();
  await page.getByLabel('Từ cần tìm').fill('"');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: 'Hãy nhập ít nhất một từ hoặc một số cần tìm' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-q');
});

test('Lan finds one of her own cases on her phone, without JavaScript', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await catchUp(province.app, [keepSearch]);
  const [page, url] = await open(t, province, lan, { screen: 'phone', javaScript: false });
  await page.goto(`${url}/my/cases`);
  await page.getByRole('link', { name: 'Tìm trong hồ sơ của tôi' }).click();
  await page.getByLabel('Từ cần tìm').fill('bán lẻ');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('link', { name: code }).click();
  await page.waitForURL(`${url}/cases/${code}`);
});
