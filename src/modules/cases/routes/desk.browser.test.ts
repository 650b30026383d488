import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { tellDesks } from '../live/tell-desks.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

/** Opens a window in which the officer is signed in. */
async function open(
  t: Scope,
  province: TestProvince,
  officer: Signed<Officer>,
  visitor: Visitor = { screen: 'desktop' },
): Promise<{ readonly page: Page; readonly url: string }> {
  const url = await addressOf(province);
  return { page: await openWindow(t, browser, { url, who: officer, visitor }), url };
}

test('Mai works through her list with the keyboard alone', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes = [await fileSample(province, lan, grocery), await fileSample(province, lan, grocery)];
  const { page, url } = await open(t, province, await province.officer('mai.lo'));
  await page.goto(`${url}/desk`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('j');
  assert.equal(await focused(), codes[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await focused(), codes[1], 'the last stays the last');
  await page.keyboard.press('k');
  assert.equal(await focused(), codes[0]);
  await page.keyboard.press('/');
  await page.keyboard.type('jk/');
  assert.equal(await page.getByLabel('Tìm theo mã hồ sơ').inputValue(), 'jk/');
  await page.getByLabel('Tìm theo mã hồ sơ').fill('');
  await page.getByRole('link', { name: codes[1] ?? '' }).focus();
  await Promise.all([page.waitForURL(`${url}/desk/cases/${codes[1]}`), page.keyboard.press('Enter')]);
});

test('A case that arrives appears on the open list by itself, and the search being typed stays', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const { page, url } = await open(t, province, await province.officer('mai.lo'));
  const connected = page.waitForResponse((answer) => answer.url().includes('/desk/events'));
  await page.goto(`${url}/desk?tab=receive`);
  await connected;
  await page.getByText('Không có hồ sơ chờ tiếp nhận').waitFor();
  await page.getByLabel('Tìm theo mã hồ sơ').fill('lan');
  const code = await fileSample(province, lan, grocery);
  await catchUp(province.app, [tellDesks]);
  await page.getByRole('link', { name: code }).waitFor();
  assert.equal(await page.getByLabel('Tìm theo mã hồ sơ').inputValue(), 'lan');
});

test('While Nam writes, papers change beside him and what he typed stays; when the case changes he is told', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  await catchUp(province.app, [tellDesks]);
  const { page, url } = await open(t, province, await province.officer('nam.khang'));
  const connected = page.waitForResponse((answer) => answer.url().includes('/desk/events'));
  await page.goto(`${url}/desk/cases/${code}`);
  await connected;
  await page.getByLabel('Ghi chú').first().fill('Đã xem bản vẽ');
  await page.getByRole('link', { name: 'Hợp đồng đại lý' }).click();
  await page.getByTitle('Hợp đồng đại lý').waitFor();
  assert.equal(await page.getByLabel('Ghi chú').first().inputValue(), 'Đã xem bản vẽ');
  assert.equal(await page.getByText('Hồ sơ vừa thay đổi').isVisible(), false);
  await atDesk(province, await province.officer('linh.ha'), code).act('stop', { reason: 'Trùng', confirm: 'true' });
  await catchUp(province.app, [tellDesks]);
  await page.getByText('Hồ sơ vừa thay đổi').waitFor();
  await page.locator('#case-history').getByText('Lý do: Trùng').waitFor();
  await page.getByRole('button', { name: 'Hoàn thành, chuyển tiếp' }).click();
  await page.getByText('Đã xem bản vẽ').waitFor();
});

const visitors: readonly Visitor[] = [{ screen: 'phone' }, { screen: 'desktop' }, { screen: 'desktop', dark: true }];

for (const visitor of visitors) {
  test(`List and case can be read by everybody on a ${visitor.screen}${visitor.dark ? ' in the dark' : ''}`, async (t) => {
    const province = await openTestProvince(t);
    const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
    await atDesk(province, await province.officer('giang.bac'), code).act('receive');
    const { page, url } = await open(t, province, await province.officer('nam.khang'), visitor);
    for (const path of ['/desk?tab=unit', '/desk?tab=consulted', `/desk/cases/${code}`]) {
      await page.goto(`${url}${path}`);
      for (const fold of await page.locator('#acts summary').all()) await fold.click();
      await checkAccessibility(page);
    }
    await page.goto(`${url}/desk/cases/${code}`);
    await page.getByText('Yêu cầu bổ sung (mẫu 02)').click();
    await page.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }).click();
    await page.getByRole('heading', { name: 'Cần sửa 1 chỗ' }).waitFor();
    await checkAccessibility(page);
  });
}

test('Without JavaScript the desk works all the same', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
  const { page, url } = await open(t, province, await province.officer('giang.bac'), {
    screen: 'desktop',
    javaScript: false,
  });
  await page.goto(`${url}/desk?tab=receive`);
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('link', { name: 'Hợp đồng đại lý' }).click();
  await page.getByTitle('Hợp đồng đại lý').waitFor();
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.getByText('Đã tiếp nhận hồ sơ').waitFor();
});
