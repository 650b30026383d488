import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { samplePdf } from '../../src/kernel/files/testing/sample-files.ts';
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

test('Lan files birth, residence and insurance once; three officers act; she opens three results on one page', async (t) => {
  const windows: BrowserContext[] = [];
  t.after(() => Promise.all(windows.map((each) => each.close())));
  const open = async (screen: 'phone' | 'desktop'): Promise<Page> => {
    const context = await visit(browser, { screen });
    windows.push(context);
    return context.newPage();
  };
  const codeOfPart = async (page: Page, name: string): Promise<string> => {
    const part = page.locator('#parts li.step').filter({ hasText: name });
    return (await part.locator('a .code').innerText()).trim();
  };

  const lan = await open('phone');
  await lan.goto(`${site.url}/apply/2.002621`);
  await signIn(lan, 'Nông Thị Lan');
  await press(lan, lan.getByRole('button', { name: 'Bắt đầu' }));
  await fillApplication(lan, {
    answers: sampleAnswers('2.002621'),
    office,
    look: () => checkAccessibility(lan),
  });
  await press(lan, lan.getByRole('button', { name: 'Nộp hồ sơ', exact: true }));
  await lan.getByText('Đã nộp hồ sơ').waitFor();
  await checkAccessibility(lan);
  const filing = `${site.url}/cases/${/H99[^?]+/.exec(lan.url())?.[0] ?? ''}`;
  const birth = await codeOfPart(lan, 'Đăng ký khai sinh');

  const mai = await open('desktop');
  await signInOfficer(site, mai, 'mai.lo', `/desk/cases/${birth}`);
  await mai.getByRole('heading', { name: 'Thuộc hồ sơ liên thông' }).waitFor();
  await checkAccessibility(mai);
  await act(mai, 'receive');

  const son = await open('desktop');
  await signInOfficer(site, son, 'son.quang', `/desk/cases/${birth}`);
  await act(son, 'complete-step');
  await act(son, 'complete-step');
  await act(son, 'complete-step', { granted: true, note: 'Đủ điều kiện đăng ký khai sinh.' });
  const hanh = await open('desktop');
  await signInOfficer(site, hanh, 'hanh.tong', `/desk/cases/${birth}`);
  await act(hanh, 'approve');
  await son.goto(`${site.url}/desk/cases/${birth}`);
  await act(son, 'complete-step');
  await son
    .locator('input[type=file]')
    .setInputFiles({ name: 'giay-khai-sinh.pdf', mimeType: 'application/pdf', buffer: samplePdf('birth') });
  await act(son, 'record-result', { number: '15/2026', signer: 'Tòng Thị Hạnh' });

  // The parts that waited begin by themselves, and her open page shows it.
  await lan.goto(filing);
  await lan.locator('#parts').getByText('Xem phần này').nth(2).waitFor();
  await checkAccessibility(lan);
  for (const name of ['Đăng ký thường trú', 'Cấp thẻ bảo hiểm y tế']) {
    await mai.goto(`${site.url}/desk/cases/${await codeOfPart(lan, name)}`);
    await act(mai, 'receive');
    await mai.getByText('giay-khai-sinh.pdf').waitFor();
    await act(mai, 'complete-step');
    await mai.getByText('hai hệ thống chưa kết nối').waitFor();
    await checkAccessibility(mai);
    await mai
      .locator('input[type=file]')
      .setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: samplePdf(name) });
    await act(mai, 'record-result', { granted: true, number: '7/CT08', signer: 'Lò Văn Hùng' });
  }

  await lan.goto(filing);
  await lan.getByText('Đã xử lý xong').first().waitFor();
  await checkAccessibility(lan);
  const results = lan.locator('#results').getByRole('link', { name: 'Tải kết quả' });
  // The birth costs two copies: it opens when they are paid.
  assert.equal(await results.count(), 2);
  await mai.goto(`${site.url}/desk/cases/${birth}`);
  await act(mai, 'record-payment', { receipt: '0000123' });
  await lan.goto(filing);
  assert.equal(await results.count(), 3);
  for (const link of await results.all()) {
    const result = await lan.context().request.get(`${site.url}${(await link.getAttribute('href')) ?? ''}`);
    assert.equal(result.headers()['content-type'], 'application/pdf');
  }
  await lan.getByLabel('Rất hài lòng', { exact: true }).check();
  await press(lan, lan.getByRole('button', { name: 'Gửi đánh giá' }));
  await lan.getByText('Cảm ơn bạn đã đánh giá').waitFor();
  await lan.goto(`${site.url}/inbox`);
  await lan.getByText('Mọi phần của hồ sơ').waitFor();
});
