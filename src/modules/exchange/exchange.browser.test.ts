import { test } from 'node:test';
import { checkAccessibility, openSite, picture } from '../../../test/browser.ts';
import { press } from '../../../test/journeys/fill-form.ts';
import { fileBirth, receive } from './testing/sample-filing.ts';
import { openConnected } from './testing/with-sandbox.ts';

test('Kiên sees without a script that the portal refuses Lan’s case, reads why, has it sent again and sees it taken', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.answer = 'refuses';
  const code = await fileBirth(site.province);
  await receive(site.province, code);
  await site.sendAll();
  const { address, open } = await openSite(t, site.province);
  const kien = await open(await site.province.officer('kien.dinh'), { screen: 'desktop', javaScript: false });
  await kien.goto(`${address}/operator`);
  await press(kien, kien.locator('main').getByRole('link', { name: 'Liên thông dữ liệu' }));
  await picture(kien, 'exchange-failing');
  await press(kien, kien.locator('main').getByRole('link', { name: code }));
  await kien.getByText('Bị từ chối vì nội dung (422)').waitFor();
  await kien.locator('#attempts').getByText('Mã TTHC không có trong CSDLQG').waitFor();
  await kien.locator('#content summary').first().click();
  await picture(kien, 'exchange-message');
  const looked = await open(await site.province.officer('kien.dinh'), { screen: 'phone' });
  for (const path of [new URL(kien.url()).pathname, '/operator/exchange', '/operator/exchange/clients']) {
    await looked.goto(address + path);
    await checkAccessibility(looked);
    await picture(looked, `phone${path.replaceAll('/', '-')}`);
  }
  site.sandbox.faults.answer = 'normal';
  await press(kien, kien.getByRole('button', { name: 'Gửi lại ngay' }));
  await kien.getByRole('status').getByText('Sẽ gửi lại trong vài giây').waitFor();
  await site.sendAll();
  await kien.reload();
  await kien.getByText('Cổng quốc gia đã nhận').waitFor();
});

test('Sơn checks a person of Lan’s case from its page with the keyboard, and sees there what does not agree', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await receive(site.province, code);
  const { address, open } = await openSite(t, site.province);
  const son = await open(await site.province.officer('son.quang'), { screen: 'desktop' });
  await son.goto(`${address}/desk/cases/${code}`);
  await press(son, son.locator('#population').getByRole('link', { name: 'Đối chiếu' }));
  await son.getByLabel('Số định danh cá nhân').focus();
  const { personalNumber = '' } = (await site.province.citizen('Nông Thị Lan')).actor;
  for (const text of [personalNumber, 'Nông Thị Lân', '08', '03', '1995']) {
    await son.keyboard.type(text);
    await son.keyboard.press('Tab');
  }
  await checkAccessibility(son);
  await picture(son, 'population-form');
  await son.keyboard.press('Enter');
  await son.locator('#population').getByText('Họ tên không khớp').waitFor();
  await picture(son, 'population-case');
  await son.setViewportSize({ width: 360, height: 740 });
  await checkAccessibility(son);
  await son.locator('#population').scrollIntoViewIfNeeded();
  await picture(son, 'population-phone');
});
