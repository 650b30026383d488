import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility, openSite, picture } from '../../../test/browser.ts';
import { openTestProvince } from '../../../test/province.ts';
import { press } from '../../../test/journeys/fill-form.ts';
import { birthApplication, send } from '../cases/testing/birth-application.ts';
import { postalAddress, resultForPost } from './testing/for-post.ts';

test('Mai makes the list, scans the numbers and hands over to the post without a script; Lan finds her number on her phone', async (t) => {
  const province = await openTestProvince(t);
  const [lan] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const { address, open } = await openSite(t, province);
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

test('Lan, on her phone without a script, has her result sent after all; Mai sees where that is changed at the counter', async (t) => {
  const province = await openTestProvince(t);
  const who = await province.citizen('Nông Thị Lan');
  const filed = await send(who, { ...(await birthApplication(who, 'CS-8')), delivery: 'counter' });
  const { code } = JSON.parse(filed.body) as { code: string };
  const { address, open } = await openSite(t, province);
  const lan = await open(who, { screen: 'phone', javaScript: false });
  await lan.goto(`${address}/cases/${code}`);
  await press(lan, lan.getByRole('link', { name: 'Sửa Hình thức nhận kết quả' }));
  await picture(lan, 'choice');
  await lan.getByLabel('Qua bưu chính công ích').check();
  await press(lan, lan.getByRole('button', { name: 'Lưu' }));
  await lan.locator('.field-error', { hasText: 'Hãy ghi địa chỉ' }).waitFor();
  await picture(lan, 'choice-wrong');
  await lan.getByLabel('Địa chỉ nhận qua bưu chính').fill(postalAddress);
  await press(lan, lan.getByRole('button', { name: 'Lưu' }));
  await lan.getByText(postalAddress).waitFor();
  await picture(lan, 'chosen');

  const seen = await open(who, { screen: 'phone' });
  const mai = await open(await province.officer('mai.lo'), { screen: 'desktop' });
  for (const [page, path] of [
    [seen, `/cases/${code}/delivery`],
    [mai, `/desk/cases/${code}/delivery`],
  ] as const) {
    await page.goto(address + path);
    await checkAccessibility(page);
  }
  await picture(mai, 'choice-desk');
});
