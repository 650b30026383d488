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

test('a birth is registered: filed, mended, worked on, declined once, approved, handed over and rated', async (t) => {
  const windows: BrowserContext[] = [];
  t.after(() => Promise.all(windows.map((each) => each.close())));
  const open = async (screen: 'phone' | 'desktop'): Promise<Page> => {
    const context = await visit(browser, { screen });
    windows.push(context);
    return context.newPage();
  };

  const mai = await open('desktop');
  await signInOfficer(site, mai, 'mai.lo', '/desk?tab=receive');
  await checkAccessibility(mai);
  await mai.getByText('Không có hồ sơ chờ tiếp nhận').waitFor();

  const lan = await open('phone');
  await lan.goto(`${site.url}/apply/1.001193`);
  await signIn(lan, 'Nông Thị Lan');
  await press(lan, lan.getByRole('button', { name: 'Bắt đầu' }));
  await fillApplication(lan, { answers: sampleAnswers('1.001193'), office, look: async () => {} });
  await press(lan, lan.getByRole('button', { name: 'Nộp hồ sơ', exact: true }));
  const code = /H99[^?]+/.exec(lan.url())?.[0] ?? '';

  // The new case appears on Mai's list by itself.
  await press(mai, mai.getByRole('link', { name: code }));
  await checkAccessibility(mai);
  assert.equal(await mai.getByText('099195010307').count(), 0);
  await act(mai, 'request-supplement', {
    reason: 'Ảnh giấy chứng sinh bị mờ, hãy chụp lại.',
    'birth-certificate': true,
  });
  await mai.getByText('Đã gửi yêu cầu bổ sung').waitFor();
  await checkAccessibility(mai);

  await lan.goto(`${site.url}/cases/${code}`);
  await lan.getByText('Ảnh giấy chứng sinh bị mờ, hãy chụp lại.').first().waitFor();
  await checkAccessibility(lan);
  await press(lan, lan.getByRole('button', { name: 'Bổ sung hồ sơ' }));
  await lan.goto(`${new URL(lan.url()).href.replace(/(\/drafts\/[^/]+).*/, '$1')}/papers`);
  const paper = lan.locator('section.paper').filter({ hasText: 'Giấy chứng sinh' }).first();
  await paper
    .locator('input[type=file]')
    .setInputFiles({ name: 'chup-lai.pdf', mimeType: 'application/pdf', buffer: samplePdf('again') });
  await press(lan, paper.getByRole('button', { name: 'Tải lên' }));
  await checkAccessibility(lan);
  await press(lan, lan.locator('main').getByText('Tiếp tục', { exact: true }));
  await press(lan, lan.getByRole('button', { name: 'Gửi bổ sung' }));
  assert.match(lan.url(), new RegExp(`/cases/${code}`));

  await mai.goto(`${site.url}/desk/cases/${code}`);
  await act(mai, 'receive');
  await mai.getByText('Đã tiếp nhận hồ sơ').waitFor();
  await lan.reload();
  await lan.getByText('Được tiếp nhận').first().waitFor();

  const son = await open('desktop');
  await signInOfficer(site, son, 'son.quang', `/desk/cases/${code}`);
  await press(son, son.getByRole('button', { name: 'Tôi nhận việc này' }));
  await act(son, 'complete-step', { note: 'Dữ liệu khớp.' });
  await act(son, 'return-step', { reason: 'Ghi thiếu nơi sinh.' });
  await act(son, 'complete-step');
  await act(son, 'consult', {
    units: 'Ủy ban nhân dân xã Nậm Lành',
    question: 'Quê quán của cha có đúng không?',
    'dueOn.day': '12',
    'dueOn.month': '3',
    'dueOn.year': '2026',
    lateWhy: 'Xã phải tra sổ lưu ở nơi khác.',
  });
  await checkAccessibility(son);
  const duc = await open('desktop');
  await signInOfficer(site, duc, 'duc.ca', '/desk?tab=consulted');
  await press(duc, duc.getByRole('link', { name: code }));
  await act(duc, 'answer-consultation', { answer: 'Đúng với sổ hộ tịch.' });
  await checkAccessibility(duc);

  await son.goto(`${site.url}/desk/cases/${code}`);
  await son.getByText('Đúng với sổ hộ tịch.').first().waitFor();
  await act(son, 'complete-step');
  await act(son, 'complete-step', { granted: true, note: 'Đủ điều kiện đăng ký khai sinh.' });
  const hanh = await open('desktop');
  await signInOfficer(site, hanh, 'hanh.tong', `/desk/cases/${code}`);
  await checkAccessibility(hanh);
  await act(hanh, 'decline', { reason: 'Ghi rõ tên cơ sở y tế.' });
  await son.reload();
  await act(son, 'complete-step', { granted: true, note: 'Đã ghi rõ Bệnh viện đa khoa Hoa Ban.' });
  await hanh.goto(`${site.url}/desk/cases/${code}`);
  await act(hanh, 'approve');
  await son.reload();
  await act(son, 'complete-step');
  await son
    .locator('input[type=file]')
    .setInputFiles({ name: 'giay-khai-sinh.pdf', mimeType: 'application/pdf', buffer: samplePdf('result') });
  await act(son, 'record-result', { number: '15/2026', signer: 'Tòng Thị Hạnh' });
  await checkAccessibility(son);

  await mai.goto(`${site.url}/desk/cases/${code}`);
  await act(mai, 'record-payment', { receipt: '0000123' });
  await act(mai, 'return-result', { online: true });
  await checkAccessibility(mai);

  await lan.goto(`${site.url}/cases/${code}`);
  await lan.getByText('Đã trả kết quả').first().waitFor();
  await checkAccessibility(lan);
  const result = await lan.context().request.get(`${site.url}/cases/${code}/result`);
  assert.equal(result.headers()['content-type'], 'application/pdf');
  await lan.getByLabel('Rất hài lòng', { exact: true }).check();
  await press(lan, lan.getByRole('button', { name: 'Gửi đánh giá' }));
  await lan.getByText('Cảm ơn bạn đã đánh giá').waitFor();
  await lan.goto(`${site.url}/inbox`);
  await lan.getByText('15/2026').first().waitFor();
  await checkAccessibility(lan);
});
