import { AxeBuilder } from '@axe-core/playwright';
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** The machine's own Chromium, where it stands on the usual systems. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

export type Visitor = {
  readonly screen: keyof typeof screens;
  /** Citizens' pages must work without. */
  readonly javaScript?: boolean;
  readonly dark?: boolean;
};

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
];

/** Starts a browser: CHROMIUM_PATH, else the machine's, else the one from npm. Works as root and as anybody. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'] ?? systemBrowsers.find((path) => existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: flags });
  const home = await unpackedBrowser();
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  return chromium.launch({ executablePath: join(home, 'chromium'), args: flags, env });
}

/** A visitor's window with nothing remembered, on Vietnamese time wherever the test runs. */
export function visit(browser: Browser, { screen, javaScript = true, dark }: Visitor): Promise<BrowserContext> {
  return browser.newContext({
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
}

type Scope = { readonly after: (clean: () => Promise<void>) => void };
type SignedIn = { readonly cookie: () => Promise<string> };

/** Where a test's province listens; it begins to, where it does not yet. */
export async function addressOf({ web }: { readonly web: FastifyInstance }): Promise<string> {
  if (!web.server.listening) await web.listen({ host: '127.0.0.1', port: 0 });
  const at = web.server.address();
  if (at === null || typeof at === 'string') throw new Error('The province listens at no port');
  return `http://127.0.0.1:${at.port}`;
}

/** A window in which somebody is signed in to the site at `url`, or nobody; closed when the test is over. */
export async function openWindow(
  t: Scope,
  browser: Browser,
  at: { readonly url: string; readonly who: SignedIn | undefined; readonly visitor: Visitor },
): Promise<Page> {
  const { url, who, visitor } = at;
  const context = await visit(browser, visitor);
  t.after(() => context.close());
  const cookies = ((await who?.cookie()) ?? '').split('; ').filter(Boolean);
  await context.addCookies(
    cookies.map((cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      return { name, value, url };
    }),
  );
  return context.newPage();
}

/** A province that listens, and a browser of the test's own in whose windows people are signed in. */
export async function openSite(t: Scope, province: { readonly web: FastifyInstance }) {
  const address = await addressOf(province);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const open = (who: SignedIn, visitor: Visitor): Promise<Page> =>
    openWindow(t, browser, { url: address, who, visitor });
  return { address, open };
}

/** A picture for whoever looks, where SHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails on any violation of WCAG 2.2 A or AA that axe can see, and on a page wider than its window.
 * The page needs no script of its own, yet axe does: give it a window with JavaScript.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  // What stands in frames of ours is a PDF, so one run in the page says all; the builder's other mode opens a page for each check.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await axe
    .options({ iframes: false, resultTypes: ['violations'] })
    .withTags(rules)
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`,
  );
  assert.deepEqual(found, [], `accessibility of ${page.url()}`);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(tooWide <= 0, `${page.url()} is ${tooWide} px wider than the window`);
}

/**
 * Unpacks the browser of the npm package into a folder of this user, once for all test processes: each unpacks beside it and
 * the first to finish renames its own into place, so that a process killed half way leaves nothing broken.
 */
async function unpackedBrowser(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  const home = join(tmpdir(), `mot-cua-browser-${userInfo().uid}`);
  if (!existsSync(join(home, 'chromium'))) {
    const mine = mkdtempSync(`${home}-`);
    await withTemporaryFolder(mine, () => packed.executablePath());
    unpackLibraries(mine);
    writeFileSync(join(mine, 'fonts.conf'), fontsOf(home));
    if (!moved(mine, home)) rmSync(mine, { recursive: true });
  }
  return home;
}

/** The libraries that a bare machine lacks (NSS); the package itself unpacks them only at its own host. */
function unpackLibraries(folder: string): void {
  const archive = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../../bin/al2023.tar.br');
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)) });
}

const fontsOf = (home: string): string => `<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;

/** The package unpacks into the folder for temporary files; lends it another. */
async function withTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
