import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { modules } from '../../src/modules.ts';
import { checkAccessibility, openBrowser, visit } from '../browser.ts';
import { signIn } from './citizen.ts';
import { press } from './fill-form.ts';
import { signInOfficer } from './officer.ts';
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

/** Every address that can be opened without knowing a case or a procedure. */
const addresses = modules
  .flatMap((module) => module.routes ?? [])
  .filter(({ method, url }) => method === 'GET' && !url.includes(':') && !url.startsWith('/api/'))
  .map(({ url }) => url)
  .filter((url) => !/\/(events|language|start|callback)$|\.\w+$/.test(url));

type Reader = {
  readonly who: string;
  readonly addresses: (url: string) => boolean;
  readonly enter: (page: Page) => Promise<void>;
};

const isDesk = (url: string): boolean => /^\/(desk|operator|officer\/account)/.test(url);

const readers: readonly Reader[] = [
  { who: 'anybody', addresses: (url) => !isDesk(url) && !url.startsWith('/my/'), enter: async () => {} },
  {
    who: 'Lan',
    addresses: (url) => url.startsWith('/my/') || ['/', '/inbox', '/procedures'].includes(url),
    async enter(page) {
      await page.goto(`${site.url}/my/account`);
      await signIn(page, 'Nông Thị Lan');
    },
  },
  { who: 'Kiên, the operator,', addresses: isDesk, enter: (page) => signInOfficer(site, page, 'kien.dinh') },
];

for (const reader of readers) {
  test(`every page that ${reader.who} opens is accessible, on a phone as on a desktop, and none is wider than its window`, async (t) => {
    const context = await visit(browser, { screen: 'desktop' });
    t.after(() => context.close());
    const page = await context.newPage();
    await reader.enter(page);
    const failed: string[] = [];
    for (const url of addresses.filter(reader.addresses)) {
      const answer = await context.request.get(site.url + url);
      if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
      await page.goto(site.url + url);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await checkAccessibility(page).catch((error: unknown) => failed.push(`${width} px: ${String(error)}`));
      }
      if (answer.status() >= 500) failed.push(`${url} answered ${answer.status()}`);
    }
    assert.deepEqual(failed, []);
  });
}

test('an address that leads nowhere says so, in both languages, and leads on', async (t) => {
  const context = await visit(browser, { screen: 'phone' });
  t.after(() => context.close());
  const page = await context.newPage();
  for (const path of ['/nowhere', '/procedures/9.999999', '/follow?code=H99.99001-260310-9999']) {
    await page.goto(site.url + path);
    await checkAccessibility(page);
  }
  await press(page, page.getByRole('link', { name: 'English' }));
  await checkAccessibility(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});
