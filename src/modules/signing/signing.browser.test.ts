import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import { hanhOfWard } from './testing/people.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

async function open(t: Scope, province: TestProvince, who: Signed<unknown>, visitor: Visitor): Promise<[Page, string]> {
  const url = await addressOf(province);
  return [await openWindow(t, browser, { url, who, visitor }), url];
}

const shots = process.env['SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const keyStore = readFileSync(new URL('../../outside/signing/testing/hanh.p12', import.meta.url));

test('Hạnh brings her key and signs a batch with her PIN, seeing how far it is, with JavaScript and without', async (t) => {
  const province = await openTestProvince(t);
  const { hanh } = await hanhOfWard(province);
  const [desk, url] = await open(t, province, hanh, { screen: 'desktop' });
  await desk.goto(`${url}/officer/certificate`);
  await look(desk, 'certificate-none-desktop');
  await desk.getByText('Từ tệp PKCS#12').click();
  const file = { name: 'hanh.p12', mimeType: 'application/x-pkcs12', buffer: keyStore };
  await desk.getByLabel('Tệp .p12 hoặc .pfx').setInputFiles(file);
  await desk.getByLabel('Mật khẩu của tệp').fill('hoa ban 36');
  await desk.getByLabel('Mã PIN mới').fill('246810');
  await desk.getByLabel('Nhập lại mã PIN').fill('246810');
  await desk.getByRole('button', { name: 'Đăng ký khóa từ tệp' }).click();
  await desk.getByText('Đã đăng ký chứng thư số').waitFor();
  await desk.getByLabel('Mã PIN của khóa').fill('246810');
  await desk.getByRole('button', { name: 'Ký thử' }).click();
  await desk.getByText('Ký thử thành công').waitFor();
  await desk.goto(`${url}/officer/certificate/image`);
  await desk.goto(`${url}/officer/certificate`);
  await checkAccessibility(desk);
  await look(desk, 'certificate-desktop');

  await desk.goto(`${url}/desk/signing`);
  await checkAccessibility(desk);
  const pdfs = Array.from({ length: 12 }, (_, index) => ({
    name: `thong-bao-${index + 1}.pdf`,
    mimeType: 'application/pdf',
    buffer: samplePdf(`/Notice ${index}`),
  }));
  await desk.getByLabel('Tên lô').fill('Thông báo tháng 3');
  await desk.getByLabel('Các tệp PDF').setInputFiles(pdfs);
  await look(desk, 'batches-desktop');
  await desk.getByRole('button', { name: 'Tạo lô' }).click();
  await desk.getByRole('button', { name: 'Ký 12 văn bản' }).click();
  await desk.getByText('Hãy nhập mã PIN của khóa ký').first().waitFor();
  await desk.getByLabel('Mã PIN của khóa').fill('246810');
  // The page that is left may show the end before the next one is there.
  await Promise.all([desk.waitForEvent('load'), desk.getByRole('button', { name: 'Ký 12 văn bản' }).click()]);
  await desk.getByText('Đã ký 12 trên 12').waitFor();
  await desk.getByRole('link', { name: 'Tải tất cả bản đã ký (ZIP)' }).waitFor();
  await checkAccessibility(desk);
  await look(desk, 'batch-desktop');

  const [phone] = await open(t, province, hanh, { screen: 'phone', javaScript: false });
  await phone.goto(`${url}/desk/signing`);
  await phone.getByLabel('Các tệp PDF').setInputFiles(pdfs.slice(0, 2));
  await phone.getByRole('button', { name: 'Tạo lô' }).click();
  await look(phone, 'batch-new-phone');
  await phone.getByLabel('Mã PIN của khóa').fill('246810');
  await phone.getByRole('button', { name: 'Ký 2 văn bản' }).click();
  await phone.getByText('Đã ký 2 trên 2').waitFor();
  await look(phone, 'batch-phone');
  await phone.goto(`${url}/officer/certificate`);
  await look(phone, 'certificate-phone');
});

test('the chair gives the seal to keep; the operator watches keepers of keys and seals', async (t) => {
  const province = await openTestProvince(t);
  const { hanh, unitId } = await hanhOfWard(province);
  const [desk, url] = await open(t, province, hanh, { screen: 'desktop' });
  await hanh.get(`/desk/seals/${unitId}/image`);
  await desk.goto(`${url}/desk/seals/${unitId}`);
  await desk
    .getByLabel('Vị trí được giao giữ dấu')
    .selectOption({ label: 'Lò Thị Mai – Công chức Trung tâm Phục vụ hành chính công' });
  await desk.getByRole('button', { name: 'Giao giữ dấu' }).click();
  await desk.getByRole('button', { name: 'Thu lại Lò Thị Mai' }).waitFor();
  await desk.getByRole('button', { name: 'Ký thử' }).click();
  await checkAccessibility(desk);
  await look(desk, 'seal-desktop');

  const [operator] = await open(t, province, await province.officer('kien.dinh'), { screen: 'desktop' });
  await operator.goto(`${url}/operator`);
  await operator.getByRole('link', { name: 'Ký số' }).click();
  await operator.getByRole('cell', { name: 'sẵn sàng' }).waitFor();
  assert.equal(await operator.getByRole('link', { name: 'Ủy ban nhân dân phường Hoa Xuân' }).count(), 1);
  await checkAccessibility(operator);
  await look(operator, 'operator-desktop');
});
