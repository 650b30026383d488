import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, openBrowser, openWindow, visit, type Visitor } from '../../../test/browser.ts';
import type { Signed } from '../../../test/province.ts';
import { sendWaiting } from '../../kernel/jobs/run-outbox.ts';
import { refundTarget } from './commands/decide-refund.ts';
import { sendRefund } from './commands/send-refund.ts';
import { lanFiles } from './testing/lan-pays.ts';
import { openPayingProvince, type PayingProvince } from './testing/paying-province.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

const phone: Visitor = { screen: 'phone', javaScript: false };
const desktop: Visitor = { screen: 'desktop' };

const open = (t: Scope, { siteUrl: url }: PayingProvince, who: Signed<unknown>, visitor: Visitor): Promise<Page> =>
  openWindow(t, browser, { url, who, visitor });

/** Lan pays on her phone: from her case to the provider and back to a page that waits by itself. */
async function paysOnline(page: Page, siteUrl: string, code: string): Promise<void> {
  await page.goto(`${siteUrl}/cases/${code}`);
  await page.getByText('Phải nộp: 100.000 đ').waitFor();
  await page.getByRole('button', { name: 'Nộp trực tuyến' }).click();
  await page.getByLabel('Ngân hàng').selectOption({ label: 'BIDV' });
  await page.getByRole('button', { name: 'Thanh toán', exact: true }).click();
  await page.getByText('Đã nộp 100.000 đ').waitFor();
}

test('Lan pays on her phone without JavaScript, has her receipt, and gets her money back when it was taken by mistake', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const page = await open(t, province, lan, phone);
  await paysOnline(page, province.siteUrl, code);
  const paid = page.url();
  await page.getByRole('link', { name: 'Về trang hồ sơ' }).click();
  await page.getByRole('link', { name: 'Tất cả biên lai của tôi' }).click();
  await page.getByRole('heading', { name: 'Biên lai' }).waitFor();
  const seeing = await open(t, province, lan, { screen: 'phone' });
  for (const address of [paid, page.url(), `${province.siteUrl}/cases/${code}`]) {
    await seeing.goto(address);
    await checkAccessibility(seeing);
  }

  const counter = await open(t, province, await province.officer('mai.lo'), desktop);
  await counter.goto(`${province.siteUrl}/desk/cases/${code}`);
  await counter.getByRole('link', { name: 'Biên lai, hoàn trả của hồ sơ' }).click();
  await counter.getByText('Đề nghị hoàn trả').first().click();
  await counter.getByRole('button', { name: 'Đề nghị hoàn trả' }).click();
  await counter.getByText('Hãy ghi lý do').first().waitFor();
  await counter.getByRole('textbox', { name: 'Lý do' }).fill('Thu nhầm: hộ nghèo được miễn');
  await counter.getByRole('button', { name: 'Đề nghị hoàn trả' }).click();
  await counter.getByText('Đã gửi đề nghị hoàn trả').waitFor();
  await checkAccessibility(counter);

  const chair = await open(t, province, await province.officer('hanh.tong'), desktop);
  await chair.goto(`${province.siteUrl}/desk/refunds`);
  await checkAccessibility(chair);
  await chair.getByRole('link', { name: code }).click();
  await checkAccessibility(chair);
  await chair.getByRole('button', { name: 'Duyệt hoàn trả' }).click();
  await chair.getByText('Đã ghi nhận').waitFor();
  await sendWaiting(province.app, refundTarget, sendRefund);

  await page.goto(`${province.siteUrl}/cases/${code}`);
  await page.getByText('Đã hoàn trả 100.000 đ').waitFor();
});

test('at the counter Lan’s bank reads the code that Mai shows, and the page says by itself that it was paid', async (t) => {
  const province = await openPayingProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await lanFiles(province, lan);
  const counter = await open(t, province, await province.officer('mai.lo'), desktop);
  await counter.goto(`${province.siteUrl}/desk/cases/${code}`);
  await counter.getByRole('link', { name: 'Thu phí, lệ phí' }).click();
  await checkAccessibility(counter);
  await counter.getByRole('button', { name: 'Hiện mã QR' }).click();
  await counter.getByRole('img', { name: 'Mã VietQR: 100.000 đ' }).waitFor();
  const text = (await counter.locator('#qr-text').textContent())?.trim() ?? '';
  const app = await visit(browser, phone);
  t.after(() => app.close());
  const bank = await app.newPage();
  await bank.goto(`${province.options.url}/scan`);
  await bank.getByLabel('Nội dung của mã QR').fill(text);
  await bank.getByRole('button', { name: 'Chuyển tiền' }).click();
  await bank.getByText('Đã chuyển').waitFor();
  await counter.getByText('Đã thu 100.000 đ, biên lai').waitFor();
  await checkAccessibility(counter);
});
