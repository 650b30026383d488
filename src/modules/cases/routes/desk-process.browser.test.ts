import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { cases } from '../index.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

/** Opens a window in which somebody is signed in. */
async function open(
  t: Scope,
  province: TestProvince,
  who: Pick<Signed<unknown>, 'cookie'>,
  visitor: Visitor = { screen: 'desktop' },
): Promise<{ readonly page: Page; readonly url: string }> {
  const url = await addressOf(province);
  return { page: await openWindow(t, browser, { url, who, visitor }), url };
}

async function received(province: TestProvince, count: number): Promise<readonly string[]> {
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const codes: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const code = await fileSample(province, lan, grocery);
    await atDesk(province, mai, code).act('receive');
    codes.push(code);
  }
  return codes;
}

test('Sơn chooses two cases with the keyboard, proposes both in one go and reads the report', async (t) => {
  const province = await openTestProvince(t);
  const [first = '', second = ''] = await received(province, 2);
  const { page, url } = await open(t, province, await province.officer('son.quang'));
  await page.goto(`${url}/desk?tab=unit`);
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  assert.ok(await page.getByLabel(`Chọn hồ sơ ${first}`).isChecked());
  await page.getByLabel('Việc cần làm với các hồ sơ đã chọn').selectOption('complete-step');
  await checkAccessibility(page);
  await Promise.all([page.waitForURL(/\/desk\/batch\?/), page.getByRole('button', { name: 'Tiếp tục' }).click()]);
  await checkAccessibility(page);
  await page.getByLabel('Đồng ý giải quyết').check();
  await page.getByLabel('Căn cứ, nội dung trình').fill('Đủ điều kiện theo quy định');
  await Promise.all([
    page.waitForURL(/\/desk\/batches\//),
    page.getByRole('button', { name: 'Làm với 2 hồ sơ' }).click(),
  ]);
  await page.getByText('Đã làm: 2').waitFor();
  await checkAccessibility(page);
  assert.ok(await page.getByRole('link', { name: second, exact: true }).isVisible());
});

test('On a phone and without JavaScript Hạnh gives a new date, and Lan reads the apology', async (t) => {
  const province = await openTestProvince(t);
  const [code = ''] = await received(province, 1);
  const phone: Visitor = { screen: 'phone', javaScript: false };
  const { page, url } = await open(t, province, await province.officer('hanh.tong'), phone);
  await page.goto(`${url}/desk/cases/${code}`);
  const fold = page.locator('details').filter({ has: page.locator('form[action*="/extend"]') });
  await fold.locator('summary').click();
  await fold.getByLabel('Lý do').fill('Phải xác minh địa điểm kinh doanh với tổ dân phố');
  for (const [part, value] of Object.entries({ day: '17', month: '3', year: '2026' }))
    await fold.locator(`[name="/extend/on.${part}"]`).fill(value);
  await fold.getByLabel('Tôi đã kiểm tra và chắc chắn').check();
  await Promise.all([page.waitForURL(/done=extend/), fold.getByRole('button').click()]);
  await page.getByText('Đã gửi xin lỗi và ngày hẹn mới').waitFor();
  const lan = await open(t, province, await province.citizen('Nông Thị Lan'), { screen: 'phone' });
  await lan.page.goto(`${lan.url}/cases/${code}`);
  await lan.page.getByText('Xin lỗi bạn: kết quả được hẹn lại').waitFor();
  await checkAccessibility(lan.page);
});

test('Nam sees who has not answered, and his work list what is near; both pass the accessibility rules', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Lường Văn Hùng'), petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const officer = await province.officer('nam.khang');
  const { page, url } = await open(t, province, officer);
  await page.goto(`${url}/desk/cases/${code}`);
  const fold = page
    .locator('details')
    .filter({ has: page.locator('form[action*="/consult"]') })
    .first();
  await fold.locator('summary').click();
  await fold.getByLabel('Sở Xây dựng').check();
  await fold.getByLabel('Sở Y tế').check();
  await fold.getByLabel('Nội dung cần ý kiến').fill('Địa điểm có vướng mắc gì không?');
  for (const [part, value] of Object.entries({ day: '12', month: '3', year: '2026' }))
    await fold.locator(`[name="/consult/dueOn.${part}"]`).fill(value);
  await Promise.all([page.waitForURL(/done=consult/), fold.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()]);
  province.setClock('2026-04-06T09:00+07:00');
  for (const job of cases.jobs ?? []) await job.run(province.app);
  await catchUp(province.app, cases.subscribers ?? []);
  // The clock has jumped by weeks; the session lives on.
  await officer.cookie();
  await page.goto(`${url}/desk/cases/${code}`);
  await page.getByText('Quá hạn trả lời').first().waitFor();
  await checkAccessibility(page);
  await page.goto(`${url}/desk?tab=unit`);
  await page.locator('tbody .standing', { hasText: 'Còn một ngày làm việc' }).waitFor();
  await checkAccessibility(page);
});
