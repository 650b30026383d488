import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../test/province.ts';
import { receiveCase } from '../cases/commands/receive-case.ts';
import { act, decide } from '../cases/testing/desk-hands.ts';
import { fileSample, grocery } from '../cases/testing/sample-cases.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

async function open(t: Scope, province: TestProvince, who: Signed<unknown>, visitor: Visitor): Promise<[Page, string]> {
  const url = await addressOf(province);
  return [await openWindow(t, browser, { url, who, visitor }), url];
}

test('Lan has her result, answers the questionnaire and complains on her phone without JavaScript; the chair answers her', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await act(province, await province.officer('mai.lo'), code, (context, about) => receiveCase(context, about));
  await decide(province, code);

  const [phone, url] = await open(t, province, lan, { screen: 'phone', javaScript: false });
  await phone.goto(`${url}/cases/${code}`);
  await phone.getByRole('link', { name: 'Trả lời phiếu hỏi ý kiến' }).click();
  for (const group of await phone.getByRole('radiogroup').all()) await group.getByRole('radio').first().check();
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByText('Cảm ơn bạn đã cho ý kiến').waitFor();

  await phone.goto(`${url}/cases/${code}`);
  await phone.getByRole('link', { name: 'Phản ánh, kiến nghị về hồ sơ này' }).click();
  await phone.getByLabel('Cán bộ bị phản ánh').selectOption({ label: 'Lò Thị Mai' });
  await phone.getByLabel('Nội dung').fill('Cán bộ đòi thêm giấy tờ.');
  await phone.getByRole('button', { name: 'Gửi', exact: true }).click();
  await phone.getByText('Đã gửi phản ánh, kiến nghị').waitFor();
  const own = phone.url();

  const [desk] = await open(t, province, await province.officer('hanh.tong'), { screen: 'desktop' });
  await desk.goto(`${url}/desk`);
  await desk.getByRole('link', { name: 'Phản ánh' }).first().click();
  await desk.getByRole('link', { name: /^PA-/ }).click();
  await checkAccessibility(desk);
  await desk.getByLabel('Người trả lời').selectOption({ index: 1 });
  await desk.getByRole('button', { name: 'Tiếp nhận, giao người trả lời' }).click();
  await desk.getByLabel('Phản ánh đúng', { exact: true }).check();
  await desk.getByLabel('Trả lời', { exact: true }).fill('Đã nhắc nhở, xin lỗi bà.');
  await desk.getByRole('button', { name: 'Trả lời người gửi' }).click();
  await desk.getByLabel('Nội dung phản ánh, viết lại để công khai').fill('Bị đòi thêm giấy tờ.');
  await desk.getByLabel('Không có tên, số điện thoại').check();
  await desk.getByRole('button', { name: 'Công khai câu trả lời' }).click();
  await desk.getByText('Hiện không có việc gì bạn phải làm').waitFor();

  await phone.goto(own);
  await phone.getByText('Đã nhắc nhở, xin lỗi bà.').first().waitFor();
  await phone.getByLabel('Hài lòng', { exact: true }).check();
  await phone.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await phone.getByText('Bạn đã đánh giá:').waitFor();
  await phone.goto(`${url}/petitions`);
  assert.equal(await phone.getByText('Bị đòi thêm giấy tờ.').count(), 1);
  assert.equal(await phone.getByRole('main').getByText('Lò Thị Mai').count(), 0);
});
