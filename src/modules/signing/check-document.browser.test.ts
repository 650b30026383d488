import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, openBrowser, visit } from '../../../test/browser.ts';
import { openTestProvince } from '../../../test/province.ts';
import { samplePng } from '../../kernel/files/testing/sample-files.ts';
import { printDecision } from '../../kernel/signatures/testing/decision.ts';
import { signedDecision } from './testing/people.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

const shots = process.env['SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

test('a shop checks a decision on a phone without JavaScript: a good one, a changed one, an unsigned one and a picture', async (t) => {
  if (shots) mkdirSync(shots, { recursive: true });
  const province = await openTestProvince(t);
  const { pdf } = await signedDecision(province);
  const changed = Buffer.from(pdf);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  await province.web.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(province.web.server.address() as AddressInfo).port}/check-document`;
  for (const screen of ['phone', 'desktop'] as const) {
    const context = await visit(browser, { screen, javaScript: screen === 'desktop' });
    t.after(() => context.close());
    const page = await context.newPage();
    const check = async (name: string, buffer: Buffer, mimeType = 'application/pdf'): Promise<void> => {
      await page.goto(url);
      await page.getByLabel('Tệp PDF').setInputFiles({ name, buffer, mimeType });
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
    };
    await page.goto(url);
    await look(page, `check-${screen}`);
    if (screen === 'desktop') await checkAccessibility(page);

    await check('quyet-dinh.pdf', Buffer.from(pdf));
    await page.getByText('Văn bản nguyên vẹn, chữ ký hợp lệ').waitFor();
    await page.getByRole('heading', { name: 'Chữ ký 1: Tòng Thị Hạnh' }).waitFor();
    await page.getByText('chỉ thêm chữ ký sau, nội dung không đổi').waitFor();
    await look(page, `good-${screen}`);
    if (screen === 'desktop') await checkAccessibility(page);

    await check('sua.pdf', changed);
    await page.getByText('Không tin được văn bản này').waitFor();
    await page.getByText('Nội dung đã bị sửa sau khi ký').first().waitFor();
    await look(page, `changed-${screen}`);

    await check('nhap.pdf', Buffer.from(await printDecision()));
    await page.getByText('Tệp này không có chữ ký số').waitFor();
    await look(page, `unsigned-${screen}`);

    await check('anh.png', samplePng(40, 40), 'image/png');
    await page.getByText('Đây là ảnh, không phải PDF').first().waitFor();
    await look(page, `picture-${screen}`);
    if (screen === 'desktop') await checkAccessibility(page);
  }
});
