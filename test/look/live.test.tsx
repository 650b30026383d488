import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { Browser } from 'playwright-core';
import { findAsset } from '../../src/ui/assets.ts';
import { DeskPage } from '../../src/ui/desk-page.tsx';
import { LiveRegion } from '../../src/ui/live-region.tsx';
import { TextField } from '../../src/ui/text-field.tsx';
import { openBrowser, visit } from '../browser.ts';
import { officerView } from './gallery.tsx';

let browser: Browser;
let server: Server;
let origin: string;
let open = 3;
const listeners = new Set<ServerResponse>();

const workList = () => (
  <DeskPage view={officerView} title="Hồ sơ" live="/events">
    <LiveRegion id="list">
      <p id="count">{open} hồ sơ</p>
      <TextField view={officerView} name="note" label="Ghi chú" />
    </LiveRegion>
  </DeskPage>
);

before(async () => {
  server = createServer((request, response) => {
    if (request.url === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const asset = findAsset(request.url ?? '');
    if (asset) response.setHeader('content-type', asset.contentType).end(asset.content);
    else response.setHeader('content-type', 'text/html').end(`<!doctype html>${renderToString(workList())}`);
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

test('an event refreshes the list while the officer goes on typing, also after the line broke', async () => {
  const window = await visit(browser, { screen: 'desktop' });
  const page = await window.newPage();
  const connected = () => page.waitForResponse(`${origin}/events`);
  await Promise.all([connected(), page.goto(origin)]);
  await page.fill('#f-note', 'Đã gọi');
  open = 4;
  for (const listener of listeners) listener.write('data: changed\n\n');
  await page.getByText('4 hồ sơ').waitFor();
  await page.keyboard.type(' điện');
  assert.equal(await page.inputValue('#f-note'), 'Đã gọi điện');

  const again = connected();
  for (const listener of listeners) listener.destroy();
  await again;
  open = 5;
  for (const listener of listeners) listener.write('data: changed\n\n');
  await page.getByText('5 hồ sơ').waitFor();
  await window.close();
});
