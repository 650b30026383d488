import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Browser } from 'playwright-core';
import type { Position } from '../../src/kernel/access/actor.ts';
import { securityHeaders } from '../../src/kernel/web/security-headers.ts';
import { menuOf } from '../../src/modules/units/index.ts';
import { findAsset } from '../../src/ui/assets.ts';
import { DeskPage } from '../../src/ui/desk-page.tsx';
import type { View } from '../../src/ui/view.ts';
import { checkAccessibility, openBrowser, visit } from '../browser.ts';
import { anonymousView, citizenView, DeskGallery, officerView, SiteGallery } from './gallery.tsx';

const everywhere: Position = {
  positionId: 1,
  unitId: 1,
  unitName: { vi: 'Ủy ban nhân dân phường Hoa Xuân', en: "People's Committee of Hoa Xuân ward" },
  title: { vi: 'Chủ tịch', en: 'Chair' },
  roles: ['reception', 'handler', 'approver', 'leader', 'operator'],
  reach: [1],
};
const leaderView: View = {
  ...officerView,
  actor: { kind: 'officer', officerId: 4, fullName: 'Tòng Thị Hạnh', positions: [everywhere] },
};

const pages: Readonly<Record<string, () => VNode>> = {
  '/site': () => <SiteGallery view={citizenView} />,
  '/english': () => <SiteGallery view={{ ...anonymousView, language: 'en' }} />,
  '/desk': () => <DeskGallery view={officerView} />,
  '/bar': () => <DeskPage view={leaderView} title="Bàn làm việc" menu={menuOf(leaderView)} />,
};

let browser: Browser;
let server: Server;
let origin: string;

before(async () => {
  server = createServer((request, response) => {
    const asset = findAsset(request.url ?? '');
    const draw = pages[request.url ?? ''];
    for (const [name, value] of Object.entries(securityHeaders(false, []))) response.setHeader(name, value);
    response.setHeader('content-type', asset?.contentType ?? 'text/html; charset=utf-8');
    if (draw) response.end(`<!doctype html>${renderToString(draw())}`);
    else response.writeHead(asset ? 200 : 404).end(asset?.content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

for (const path of Object.keys(pages)) {
  for (const visitor of [{ screen: 'phone' }, { screen: 'desktop' }, { screen: 'phone', dark: true }] as const) {
    test(`every component at ${path} is accessible on ${JSON.stringify(visitor)}`, async () => {
      const window = await visit(browser, visitor);
      const page = await window.newPage();
      await page.goto(`${origin}${path}`);
      await checkAccessibility(page);
      await window.close();
    });
  }
}

test('the bar of an officer who works everywhere stays one line on a desktop, and «more» opens without script', async () => {
  const window = await visit(browser, { screen: 'desktop', javaScript: false });
  const page = await window.newPage();
  await page.goto(`${origin}/bar`);
  const more = page.getByRole('link', { name: 'Tài khoản cán bộ' });
  assert.equal(await more.isVisible(), false);
  const height = (await page.locator('.bar').boundingBox())?.height ?? assert.fail('There is no bar');
  assert.ok(height < 60, `${height} px`);
  await page.locator('.bar-more summary').click();
  assert.equal(await more.isVisible(), true);
  await window.close();
});

test('the error summary has the focus when the page opens, and its links lead to the fields', async () => {
  const window = await visit(browser, { screen: 'phone' });
  const page = await window.newPage();
  await page.goto(`${origin}/site`);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary');
  await page.click('.error-summary a');
  assert.equal(new URL(page.url()).hash, '#f-child-fullName');
  await page.keyboard.type('An');
  assert.equal(await page.inputValue('#f-child-fullName'), 'An');
  await window.close();
});
