import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, openBrowser, visit } from '../browser.ts';
import { fillApplication, sampleAnswers, signIn } from './citizen.ts';
import { press } from './fill-form.ts';
import { act, signInOfficer } from './officer.ts';
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

const office = 'Ủy ban nhân dân phường Hoa Xuân';
const judgment = 'Bản án, quyết định ly hôn đã có hiệu lực';

/** Files the confirmation of marital status from the check page; gives the code of the case. */
async function submit(page: Page): Promise<string> {
  await press(page, page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }));
  await page.getByText('Đã nộp hồ sơ').waitFor();
  return /H99[^?]+/.exec(page.url())?.[0] ?? '';
}

/** Opens the vault until what happened elsewhere has come into it. */
async function openVault(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    await page.goto(`${site.url}/my/vault`);
    if ((await page.getByText(text).count()) > 0) return;
  }
  assert.fail(`The vault does not show ${text}: ${await page.locator('main').innerText()}`);
}

test('Lan uploads her judgment once; the second time nothing is asked again, and she sees and stops its use', async (t) => {
  const phone = await visit(browser, { screen: 'phone' });
  const desktop = await visit(browser, { screen: 'desktop' });
  t.after(() => Promise.all([phone.close(), desktop.close()]));
  const lan = await phone.newPage();
  const mai = await desktop.newPage();
  const look = (): Promise<void> => checkAccessibility(lan);
  const way = { answers: sampleAnswers('1.004873'), office, look };

  await lan.goto(`${site.url}/apply/1.004873`);
  await signIn(lan, 'Nông Thị Lan');
  await press(lan, lan.getByRole('button', { name: 'Bắt đầu' }));
  await fillApplication(lan, way);
  const first = await submit(lan);
  await signInOfficer(site, mai, 'mai.lo', `/desk/cases/${first}`);
  await act(mai, 'receive');
  await openVault(lan, judgment);
  await look();

  await lan.goto(`${site.url}/apply/1.004873`);
  await press(lan, lan.getByRole('button', { name: 'Bắt đầu' }));
  await fillApplication(lan, way);
  await lan.getByText('không cần nộp lại').waitFor();
  await look();
  await press(lan, lan.getByRole('link', { name: 'Sửa Giấy tờ kèm theo' }));
  await lan.getByText('Bạn không phải nộp lại giấy tờ này.').waitFor();
  const paper = lan.locator('section.paper').filter({ hasText: judgment });
  assert.equal(await paper.locator('input[type=file]').count(), 0, 'there is no way to upload what is there');
  await look();
  await press(lan, paper.getByRole('button', { name: 'Tôi đồng ý cho dùng giấy tờ này' }));
  await lan.getByText('Bạn đã đồng ý cho dùng giấy tờ này.').waitFor();
  await look();
  await press(lan, lan.locator('main').getByText('Tiếp tục', { exact: true }));
  await press(lan, lan.locator('main').getByText('Tiếp tục', { exact: true }));
  const second = await submit(lan);

  await mai.goto(`${site.url}/desk/cases/${second}`);
  await mai.getByText('từ kho giấy tờ').first().waitFor();
  await mai.locator('iframe.paper-view').waitFor();
  await checkAccessibility(mai);
  await openVault(lan, 'Lò Thị Mai');
  const looks = lan.locator('#looks');
  await looks.getByText(second).waitFor();
  await look();

  await press(lan, lan.locator('#consents').getByRole('link', { name: 'Rút lại' }));
  await look();
  await press(lan, lan.getByRole('button', { name: 'Rút lại sự đồng ý' }));
  await lan.getByText('Đã rút lại sự đồng ý').waitFor();
  await lan.goto(`${site.url}/cases/${second}`);
  await lan.getByText('Người nộp rút lại sự đồng ý').waitFor();
  await mai.goto(`${site.url}/desk/cases/${second}`);
  await mai.getByText('rút lại sự đồng ý').first().waitFor();
  assert.equal(await mai.locator('iframe.paper-view').count(), 0, 'the paper is no longer for Mai to open');
});

test('Đức digitises a diploma at his counter: whose it is first, then the paper, with what was typed kept', async (t) => {
  const desktop = await visit(browser, { screen: 'desktop' });
  t.after(() => desktop.close());
  const duc = await desktop.newPage();
  await signInOfficer(site, duc, 'duc.ca', '/desk/vault');
  await checkAccessibility(duc);
  await duc.getByLabel('Số định danh hoặc mã số thuế').fill('099195010307');
  await press(duc, duc.getByRole('main').getByRole('button', { name: 'Tìm' }));
  await duc.getByText('Nông Thị Lan').waitFor();
  await checkAccessibility(duc);
  await duc.getByLabel('Loại giấy tờ').selectOption({ label: 'Văn bằng chuyên môn' });
  await duc.getByLabel('Số, ký hiệu').fill('B 0123');
  await press(duc, duc.getByRole('button', { name: 'Lưu vào kho' }));
  await duc.getByText('Hãy chọn bản quét của giấy tờ').first().waitFor();
  await checkAccessibility(duc);
  assert.equal(await duc.getByLabel('Số, ký hiệu').inputValue(), 'B 0123');
});
