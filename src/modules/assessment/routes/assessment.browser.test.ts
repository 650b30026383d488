import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import type { Signed } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { aQuarter, type Quarter } from '../testing/quarter.ts';

let browser: Browser;
let quarter: Quarter;
let url: string;
const closing: (() => Promise<void>)[] = [];

before(async () => {
  browser = await openBrowser();
  quarter = await aQuarter({ after: (clean) => closing.push(clean) });
  url = await addressOf(quarter.province);
});

after(async () => {
  await browser.close();
  for (const close of closing.toReversed()) await close();
});

type Scope = { readonly after: (clean: () => Promise<void>) => void };

/** Opens a window in which the officer, if any, is signed in. */
function open(t: Scope, visitor: Visitor, officer?: Signed<Officer>): Promise<Page> {
  return openWindow(t, browser, { url, who: officer, visitor });
}

/** For looking at the pages: a folder for pictures. */
const pictures = process.env['ASSESSMENT_PICTURES'];

const seen = async (page: Page, name: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  await checkAccessibility(page);
};

test('Vinh reads every page of the quarter, on a phone and on a desk, and makes it public with the keyboard', async (t) => {
  const vinh = await quarter.province.officer('vinh.luong');
  for (const screen of ['phone', 'desktop'] as const) {
    const page = await open(t, { screen }, vinh);
    for (const path of ['', '/score', '/indices', '/report', '/league', '/publish/2026-Q1']) {
      await page.goto(`${url}/desk/assessment${path}?period=2026-Q1`);
      await seen(page, `${screen}${path.replaceAll('/', '-')}`);
    }
  }
  const page = await open(t, { screen: 'desktop' }, vinh);
  await page.goto(`${url}/desk/assessment/league?period=2026-Q1`);
  await page.getByRole('link', { name: 'Công bố kỳ này' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Công bố kỳ này' }).focus();
  await Promise.all([page.waitForURL(`${url}/assessment/2026-Q1`), page.keyboard.press('Enter')]);
});

test('a visitor without JavaScript reads what was published', async (t) => {
  const page = await open(t, { screen: 'phone', javaScript: false });
  await page.goto(`${url}/assessment`);
  assert.match((await page.textContent('h2')) ?? '', /Toàn tỉnh: Quý 1\/2026/);
  const drawn = await open(t, { screen: 'phone' });
  await drawn.goto(`${url}/assessment`);
  await seen(drawn, 'phone-public');
  const wide = await open(t, { screen: 'desktop' });
  await wide.goto(`${url}/assessment`);
  await seen(wide, 'desktop-public');
});

test('Hạnh goes from a late figure to its case', async (t) => {
  const page = await open(t, { screen: 'desktop' }, await quarter.province.officer('hanh.tong'));
  await page.goto(`${url}/desk/assessment/report?period=2026-Q1`);
  await page.getByRole('row', { name: 'Tổng cộng' }).getByRole('link', { name: '1', exact: true }).nth(1).click();
  await page.getByRole('heading', { name: 'Hồ sơ của số liệu: giải quyết quá hạn' }).waitFor();
  await seen(page, 'desktop-cases');
  await page.getByRole('link', { name: quarter.late }).click();
  await page.waitForURL(`${url}/desk/cases/${quarter.late}`);
});

test('Kiên enters a figure, sees what is wrong beside the field, and puts it right', async (t) => {
  const page = await open(t, { screen: 'phone' }, await quarter.province.officer('kien.dinh'));
  await page.goto(`${url}/operator/assessment?indicator=1.4`);
  await page.getByLabel('Cơ quan').selectOption({ label: 'Ủy ban nhân dân tỉnh Hoa Ban' });
  await page.getByLabel('Số đạt').fill('19');
  await page.getByLabel('Trên tổng số').fill('20');
  await page.getByLabel('Ngày của số liệu').fill('31/3/2026');
  await page.getByRole('button', { name: 'Nhập số liệu' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Nhập nguồn/ })
    .click();
  await seen(page, 'phone-facts-wrong');
  await page.keyboard.type('Cổng Dịch vụ công quốc gia, 31/3/2026');
  await page.getByRole('button', { name: 'Nhập số liệu' }).click();
  await page.getByText('Đã nhập số liệu.').waitFor();
  await seen(page, 'phone-facts');
});
