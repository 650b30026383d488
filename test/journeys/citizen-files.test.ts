import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../browser.ts';
import { fillApplication, sampleAnswers, signIn } from './citizen.ts';
import { press } from './fill-form.ts';
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

const visitors: readonly Visitor[] = [
  { screen: 'phone', javaScript: false },
  { screen: 'phone' },
  { screen: 'desktop' },
];

for (const [index, visitor] of visitors.entries()) {
  const how = `on a ${visitor.screen}${visitor.javaScript === false ? ' without JavaScript' : ''}`;

  test(`Lan finds the registration of births, files it and follows her case ${how}`, async (t) => {
    const context = await visit(browser, visitor);
    t.after(() => context.close());
    const page = await context.newPage();
    const look = async (): Promise<void> => (visitor.javaScript === false ? undefined : checkAccessibility(page));

    await page.goto(site.url);
    await look();
    await page.getByLabel('Bạn cần làm việc gì?').fill('lam khai sinh');
    await press(page, page.getByRole('button', { name: 'Tìm' }));
    await look();
    await press(page, page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }));
    await look();
    for (const heading of ['Thành phần hồ sơ', 'Trình tự thực hiện', 'Căn cứ pháp lý', 'Mẫu đơn, tờ khai'])
      await page.getByRole('heading', { name: heading }).waitFor();
    await press(page, page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }));
    await look();
    await signIn(page, 'Nông Thị Lan');
    await look();
    await press(page, page.getByRole('button', { name: 'Bắt đầu' }));

    const answers = sampleAnswers('1.001193');
    const certificate = { ...(answers['birthCertificate'] as object), number: `GCS-2026-0000${index}` };
    const way = { answers: { ...answers, birthCertificate: certificate }, office: 'Ủy ban nhân dân phường Hoa Xuân' };
    await fillApplication(page, { ...way, look });
    await look();
    await press(page, page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }));
    await look();
    assert.match(page.url(), /\/cases\/H99\.[\d.]+-260310-\d{4}\?filed=1$/);
    await page.getByText('Đã nộp hồ sơ').waitFor();
    const code = /H99[^?]+/.exec(page.url())?.[0] ?? '';

    const receipt = await context.request.get(`${site.url}/cases/${code}/receipt.pdf`);
    assert.equal(receipt.headers()['content-type'], 'application/pdf');
    assert.equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-');

    await page.goto(`${site.url}/my/cases`);
    await look();
    await page.getByText(code).waitFor();
    await page.goto(`${site.url}/cases/${code}`);
    await look();

    const stranger = await visit(browser, visitor);
    t.after(() => stranger.close());
    const outside = await stranger.newPage();
    await outside.goto(site.url);
    await outside.getByLabel('Mã hồ sơ').fill(code.toLowerCase());
    await press(outside, outside.getByRole('button', { name: 'Tra cứu hồ sơ' }));
    const told = await outside.locator('main').innerText();
    assert.match(told, /Mức độ hoàn thành: 0%/);
    assert.doesNotMatch(told, /Lan|khai sinh|Hoa Xuân/);
  });
}

test('Bách stops half way on his phone and goes on at his desk', async (t) => {
  const phone = await visit(browser, { screen: 'phone', javaScript: false });
  const desk = await visit(browser, { screen: 'desktop' });
  t.after(() => Promise.all([phone.close(), desk.close()]));
  const first = await phone.newPage();
  await first.goto(`${site.url}/apply/1.002693`);
  await signIn(first, 'Hoàng Văn Bách');
  await press(first, first.getByRole('button', { name: 'Bắt đầu' }));
  await first.getByLabel('Ủy ban nhân dân phường Hoa Xuân', { exact: true }).check();
  await press(first, first.getByText('Tiếp tục', { exact: true }));
  await first.getByLabel('Số điện thoại').fill('0912 000 111');
  await press(first, first.getByRole('button', { name: 'Lưu và làm sau' }));

  const second = await desk.newPage();
  await second.goto(`${site.url}/my/cases`);
  await signIn(second, 'Hoàng Văn Bách');
  await press(
    second,
    second
      .getByRole('main')
      .getByRole('link', { name: /cây xanh/ })
      .first(),
  );
  assert.equal(await second.getByLabel('Số điện thoại').inputValue(), '0912000111');
});
