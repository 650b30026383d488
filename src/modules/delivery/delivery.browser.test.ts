import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../../../test/browser.ts';
import { openTestProvince, type Signed } from '../../../test/province.ts';
import { press } from '../../../test/journeys/fill-form.ts';
import { resultForPost } from './testing/for-post.ts';

const shots = process.env['SHOTS'];

/** A picture for whoever looks, where SHOTS names a folder. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

test('Mai makes the list, scans the numbers and hands over to the post without a script; Lan finds her number on her phone', async (t) => {
  const province = await openTestProvince(t);
  const [lan] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const address = await province.web.listen({ port: 0, host: '127.0.0.1' });
  const browser = await openBrowser();
  t.after(() => browser.close());
  const open = async (who: Signed<unknown>, visitor: Visitor): Promise<Page> => {
    const window = await visit(browser, visitor);
    const [name = '', value = ''] = (await who.cookie()).split(';')[0]?.split('=') ?? [];
    await window.addCookies([{ name, value, url: address }]);
    return window.newPage();
  };
  const mai = await open(await province.officer('mai.lo'), { screen: 'desktop', javaScript: false });
  const button = (name: string) => mai.locator('main').getByRole('button', { name, exact: true });

  await mai.goto(`${address}/desk/post`);
  await picture(mai, 'waiting');
  await press(mai, button('Lập danh sách bàn giao'));
  await mai.getByLabel(`Số hiệu bưu gửi của hồ sơ ${lan}`).fill('RR473124820VN');
  await press(mai, button('Lưu số hiệu'));
  await mai.locator('.field-error', { hasText: 'sai chữ số kiểm tra' }).waitFor();
  await picture(mai, 'mistyped');
  await mai.getByLabel(`Số hiệu bưu gửi của hồ sơ ${lan}`).fill('RR473124829VN');
  await press(mai, button('Lưu số hiệu'));
  await mai.getByLabel('Nhân viên bưu chính đã nhận').fill('Lường Văn Bưu');
  await mai.getByLabel('Bưu chính đã kiểm đủ 2 bưu gửi và ký danh sách').check();
  await press(mai, button('Giao cho bưu chính'));
  await mai.getByRole('status').getByText('Đã giao cho bưu chính').waitFor();
  await picture(mai, 'handed-over');

  const desk = await open(await province.officer('mai.lo'), { screen: 'phone' });
  for (const path of ['/desk/post', new URL(mai.url()).pathname, `/desk/cases/${lan}`]) {
    await desk.goto(address + path);
    await checkAccessibility(desk);
    await picture(desk, `phone${path.replaceAll('/', '-')}`);
  }

  const hers = await open(await province.citizen('Nông Thị Lan'), { screen: 'phone' });
  await hers.goto(`${address}/cases/${lan}`);
  assert.match(await hers.locator('#post').innerText(), /Đã giao bưu chính[\s\S]*RR473124829VN/);
  await checkAccessibility(hers);
  await picture(hers, 'mine');
});
