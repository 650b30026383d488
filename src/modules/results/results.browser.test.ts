import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  addressOf,
  checkAccessibility,
  openBrowser,
  openWindow,
  picture,
  type Visitor,
} from '../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import { documentNow, issuedBirth, proposedBirth, receivedBirth } from './testing/birth-result.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };
type Open = { readonly page: Page; readonly url: string };

/** Opens a window of somebody who is signed in, or of a stranger. */
async function open(
  t: Scope,
  province: TestProvince,
  who: Pick<Signed<unknown>, 'cookie'> | undefined,
  visitor: Visitor = { screen: 'desktop' },
): Promise<Open> {
  const url = await addressOf(province);
  return { page: await openWindow(t, browser, { url, who, visitor }), url };
}

const press = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForURL(/done=/), page.getByRole('button', { name, exact: true }).click()]);
  await checkAccessibility(page);
};

test('Sơn composes the extract, Hạnh signs and seals it, Sơn gives it out, and Lan and a stranger read it on their phones', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan, officers, mai, son: sonAtDesk } = await receivedBirth(province);
  const son = await open(t, province, officers.son);
  await son.page.goto(`${son.url}/desk/cases/${code}`);
  await picture(son.page, 'desk-case');
  await son.page.getByRole('link', { name: 'Soạn văn bản' }).click();
  await checkAccessibility(son.page);
  await picture(son.page, 'compose');
  await Promise.all([
    son.page.waitForResponse((answer) => answer.status() === 422),
    son.page.getByRole('button', { name: 'Lưu và xem dự thảo' }).click(),
  ]);
  await checkAccessibility(son.page);
  await picture(son.page, 'compose-wrong');
  await son.page.getByLabel('Số định danh cá nhân').fill('099325000123');
  await son.page.getByLabel('Số đăng ký trong sổ hộ tịch').fill('15/2026');
  await press(son.page, 'Lưu và xem dự thảo');
  await picture(son.page, 'draft');
  for (let step = 0; step < 3; step += 1) await sonAtDesk.act('complete-step', { note: 'Đủ', proposal: 'granted' });

  const hanh = await open(t, province, officers.hanh);
  await hanh.page.goto(`${hanh.url}/desk/cases/${code}`);
  await hanh.page.getByRole('link', { name: 'Xem và ký' }).click();
  await checkAccessibility(hanh.page);
  await picture(hanh.page, 'to-sign');
  await press(hanh.page, 'Phê duyệt và ký số');
  await picture(hanh.page, 'signed');
  await press(hanh.page, 'Đóng dấu cơ quan');
  await sonAtDesk.act('complete-step', { note: 'Đã ký sổ' });
  await son.page.goto(`${son.url}/desk/results?tab=issue`);
  await checkAccessibility(son.page);
  await picture(son.page, 'list');
  await son.page.getByRole('link', { name: '01/TLKS' }).click();
  await press(son.page, 'Ban hành, ghi nhận kết quả');
  await picture(son.page, 'issued');
  await mai.act('record-payment', { receipt: 'BL-7' });

  const phone = await open(t, province, lan, { screen: 'phone', javaScript: false });
  await phone.page.goto(`${phone.url}/cases/${code}`);
  await picture(phone.page, 'my-case');
  await phone.page.getByRole('link', { name: 'Trang kiểm tra để gửi cho người cần xem' }).click();
  const address = phone.page.url();
  assert.match(address, /\/r\/[\w-]{24}$/);
  const stranger = await open(t, province, undefined, { screen: 'phone' });
  await stranger.page.goto(address);
  await stranger.page.getByText('Văn bản này có thật và còn hiệu lực').waitFor();
  await checkAccessibility(stranger.page);
  await picture(stranger.page, 'check-phone');
  const file = (await lan.get(`/cases/${code}/result`)).bytes;
  await stranger.page.getByLabel('Tệp PDF').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: file });
  await stranger.page.getByRole('button', { name: 'So tệp' }).click();
  await stranger.page.getByText('Tệp này đúng là bản gốc').waitFor();
  await checkAccessibility(stranger.page);
});

test('Hạnh revokes an extract on her phone, with a reason and a tick, and the stranger’s page says so', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await issuedBirth(province);
  const token = (await documentNow(province, code)).numbered?.token ?? '';
  const hanh = await open(t, province, officers.hanh, { screen: 'phone' });
  await hanh.page.goto(`${hanh.url}/desk/cases/${code}/document`);
  await checkAccessibility(hanh.page);
  await picture(hanh.page, 'issued-phone');
  await hanh.page.locator('#revoke').getByLabel('Lý do').fill('Ghi sai số định danh cá nhân');
  await hanh.page.getByLabel('Tôi đã kiểm tra và chắc chắn').check();
  await press(hanh.page, 'Thu hồi văn bản');
  const stranger = await open(t, province, undefined, { screen: 'desktop', javaScript: false });
  await stranger.page.goto(`${stranger.url}/r/${token}`);
  assert.ok(await stranger.page.getByText('Văn bản này đã bị thu hồi').isVisible());
  await picture(stranger.page, 'check-revoked');
});

test('Hạnh signs two extracts from the list in one go, on a phone without JavaScript', async (t) => {
  const province = await openTestProvince(t);
  const { officers } = await proposedBirth(province, 'GCS-1');
  await proposedBirth(province, 'GCS-2');
  const desk = await open(t, province, officers.hanh);
  await desk.page.goto(`${desk.url}/desk/results`);
  await checkAccessibility(desk.page);
  await picture(desk.page, 'list-sign');
  const { page, url } = await open(t, province, officers.hanh, { screen: 'phone', javaScript: false });
  await page.goto(`${url}/desk/results`);
  for (const box of await page.getByLabel(/^Chọn văn bản của/).all()) await box.check();
  await page.getByLabel('Tôi đã xem từng văn bản được chọn').check();
  await page.getByRole('button', { name: 'Phê duyệt và ký các văn bản đã chọn' }).click();
  assert.ok(await page.getByText('Đã xong 2 văn bản').isVisible());
  await picture(page, 'list-signed-phone');
});
