import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../browser.ts';
import { pdfText } from '../pdf-text.ts';
import { signIn } from './citizen.ts';
import { press } from './fill-form.ts';
import { signInOfficer } from './officer.ts';
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

const button = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true });

test('Lan takes a number, is called, hands in a birth and takes her receipt home; at home she signs in and sees it', async (t) => {
  const windows: BrowserContext[] = [];
  t.after(() => Promise.all(windows.map((each) => each.close())));
  const open = async (visitor: Visitor): Promise<Page> => {
    const context = await visit(browser, visitor);
    windows.push(context);
    return context.newPage();
  };

  // Hạnh, who leads the ward, sets the waiting room up.
  const hanh = await open({ screen: 'desktop' });
  await signInOfficer(site, hanh, 'hanh.tong', '/desk/queue');
  await press(hanh, hanh.locator('main').getByRole('link', { name: 'Ủy ban nhân dân phường Hoa Xuân' }));
  await press(hanh, button(hanh, 'Lập sẵn hai việc và một quầy'));
  await checkAccessibility(hanh);
  const addressOf = async (path: string): Promise<string> =>
    `${site.url}${await hanh.locator(`main a[href^="/queue/"]${path}`).getAttribute('href')}`;
  const kioskAddress = await addressOf(':not([href$="/wall"])');

  // The kiosk needs no script.
  const kiosk = await open({ screen: 'phone', javaScript: false });
  await kiosk.goto(kioskAddress);
  await press(kiosk, kiosk.getByRole('button', { name: /Nộp hồ sơ/ }));
  await kiosk.getByText('A001').waitFor();
  await kiosk.getByText('Bạn là người tiếp theo').waitFor();

  const wall = await open({ screen: 'desktop' });
  await wall.goto(await addressOf('[href$="/wall"]'));
  await wall.getByText('Chưa gọi số nào').waitFor();
  await checkAccessibility(wall);

  const mai = await open({ screen: 'desktop' });
  await signInOfficer(site, mai, 'mai.lo', '/desk/queue');
  await press(mai, mai.getByRole('link', { name: 'Quầy 1' }));
  await press(mai, button(mai, 'Gọi số tiếp theo'));
  await checkAccessibility(mai);

  // The wall calls her by itself.
  await wall.getByText('A001').waitFor();
  await wall.getByText('Quầy 1').waitFor();

  await press(mai, mai.getByRole('button', { name: /Bắt đầu tiếp nhận/ }));
  await mai.getByRole('heading', { name: 'Tiếp nhận tại quầy – Số thứ tự A001' }).waitFor();
  await checkAccessibility(mai);
  await mai.fill('[name=number]', '099195010307');
  await press(mai, button(mai, 'Tìm'));
  await mai.getByText('Chưa có thông tin của số này').waitFor();
  await mai.fill('[name=name]', 'Nông Thị Lan');
  await mai.fill('[name=phone]', '0912345678');
  await press(mai, button(mai, 'Tiếp tục: chọn thủ tục'));
  await mai.locator('main input[type=search]').fill('khai sinh');
  await press(mai, mai.locator('main [role=search] button'));
  await checkAccessibility(mai);
  await press(mai, mai.locator('button[name=procedure][value="1.001193"]'));
  await checkAccessibility(mai);
  await mai.fill('[name=summary]', 'Khai sinh cho cháu Nông Thị Hoa');
  await mai.getByLabel('Giấy chứng sinh', { exact: true }).check();
  await press(mai, button(mai, 'Lưu, đính kèm bản quét'));
  await mai
    .locator('input[type=file]')
    .setInputFiles({ name: 'chung-sinh.pdf', mimeType: 'application/pdf', buffer: samplePdf('birth') });
  await press(mai, button(mai, 'Tải lên'));
  await checkAccessibility(mai);
  await press(mai, mai.getByRole('link', { name: 'Trở lại hồ sơ' }));
  await press(mai, button(mai, 'Tiếp nhận và in giấy hẹn'));
  await mai.getByRole('heading', { name: 'Đã tiếp nhận 1 hồ sơ' }).waitFor();
  await checkAccessibility(mai);
  const code = await mai.locator('main a.code').innerText();
  const receipt = await mai.request.get(`${site.url}/cases/${code}/receipt.pdf`);
  const text = pdfText(await receipt.body())
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const each of [code, 'Nông Thị Lan', 'Khai sinh cho cháu Nông Thị Hoa', 'Lò Thị Mai'])
    assert.ok(text.includes(each), `${each} is missing from: ${text}`);

  await press(mai, mai.getByRole('link', { name: 'Gọi số tiếp theo' }));
  await mai.getByText('Chưa gọi ai').waitFor();
  await mai.goto(`${site.url}/desk/cases/${code}`);
  await mai.getByText('Giấy chứng sinh: 1 bản chính').waitFor();
  await checkAccessibility(mai);

  const lan = await open({ screen: 'phone', javaScript: false });
  await lan.goto(`${site.url}/my/cases`);
  await signIn(lan, 'Nông Thị Lan');
  await lan.getByText(code).first().waitFor();
  await lan.goto(`${site.url}/cases/${code}`);
  await lan.getByText('Giấy chứng sinh: 1 bản chính').waitFor();
  await lan.getByText('Được tiếp nhận').first().waitFor();
});
