import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { addressOf, checkAccessibility, openBrowser, openWindow, type Visitor } from '../../../../test/browser.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { act, decide } from '../testing/desk-hands.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

type Scope = { readonly after: (clean: () => Promise<void>) => void };

/** A window in which the officer is signed in, at an address. */
async function open(
  t: Scope,
  province: TestProvince,
  officer: Signed<Officer>,
  path: string,
  screen: Visitor['screen'],
): Promise<Page> {
  const url = await addressOf(province);
  const page = await openWindow(t, browser, { url, who: officer, visitor: { screen } });
  await page.goto(`${url}${path}`);
  return page;
}

test('register, hand-over and the forms of a case can be used by everybody, on a desk and on a phone', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const kien = await province.officer('kien.dinh');
  const code = await fileSample(province, lan, grocery);
  await act(province, mai, code, receiveCase);
  await act(province, mai, await fileSample(province, lan, grocery), receiveCase);
  await decide(province, code);
  for (const screen of ['desktop', 'phone'] as const) {
    for (const path of ['', '?list=results', '?from=2026-03-11&to=2026-03-01'])
      await checkAccessibility(await open(t, province, mai, `/desk/forms${path}`, screen));
    await checkAccessibility(await open(t, province, mai, `/desk/cases/${code}`, screen));
    await checkAccessibility(await open(t, province, kien, '/operator/forms', screen));
  }
});

test('Mai unticks a result, and its box is not in the address of the slip', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const codes = [await fileSample(province, lan, grocery), await fileSample(province, lan, grocery)];
  for (const code of codes) {
    await act(province, mai, code, receiveCase);
    await decide(province, code);
  }
  const page = await open(t, province, mai, '/desk', 'desktop');
  await page.getByRole('link', { name: 'Sổ và phiếu' }).click();
  await page.getByRole('link', { name: 'Bàn giao kết quả' }).click();
  await page.getByRole('checkbox', { name: `Chọn hồ sơ ${codes[0]}` }).uncheck();
  const asked = page.waitForRequest((request) => request.url().includes('/desk/forms/results.pdf'));
  await page.getByRole('button', { name: 'In phiếu bàn giao các hồ sơ đã đánh dấu' }).click();
  assert.deepEqual(new URL((await asked).url()).searchParams.getAll('case'), [codes[1]]);
});
