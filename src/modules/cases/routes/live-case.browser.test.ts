import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessibility, openSite } from '../../../../test/browser.ts';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { advanceAll } from '../../../kernel/ledger/advance.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { tellDesks } from '../live/tell-desks.ts';
import { act } from '../testing/desk-hands.ts';
import { fileThroughPages } from '../testing/fill-in.ts';

/** Lan's case on a telephone's screen, while the ward works on it. */
async function openCase(t: Parameters<typeof openTestProvince>[0], javaScript: boolean) {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileThroughPages(province, lan, '1.001193');
  const { address, open } = await openSite(t, province);
  const page = await open(lan, { screen: 'phone', javaScript });
  await page.goto(`${address}/cases/${code}`);
  return { province, code, page };
}

async function receive(province: TestProvince, code: string): Promise<void> {
  await act(province, await province.officer('mai.lo'), code, receiveCase);
  await advanceAll(province.app, [tellDesks]);
}

test('Lan’s page says that her case was received without being loaded again, and what she unfolded stays open', async (t) => {
  const { province, code, page } = await openCase(t, true);
  const listening = page.waitForResponse((response) => response.url().endsWith('/events'));
  await page.reload();
  await listening;
  await page.getByText('Nội dung đã khai').click();
  await page.evaluate(() => document.body.setAttribute('data-mark', 'same page'));
  await receive(province, code);
  await page.locator('#case .tag', { hasText: 'Được tiếp nhận' }).waitFor();
  assert.equal(await page.evaluate(() => document.body.getAttribute('data-mark')), 'same page');
  assert.equal(await page.locator('details[open] summary').innerText(), 'Nội dung đã khai');
  await checkAccessibility(page);
});

test('without JavaScript the same page is whole, and shows the new state when it is opened again', async (t) => {
  const { province, code, page } = await openCase(t, false);
  assert.equal(await page.locator('#case .tag').first().innerText(), 'Mới đăng ký');
  await receive(province, code);
  await page.reload();
  assert.equal(await page.locator('#case .tag').first().innerText(), 'Được tiếp nhận');
});
