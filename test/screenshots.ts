/** `npm run screenshots`: takes the README's pictures from a demo of its own, driven as its people would drive it. */
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { instant } from '../src/kernel/time.ts';
import { codeAt, demoPassword, demoSecret } from '../src/modules/units/index.ts';
import { openBrowser, visit, type Visitor } from './browser.ts';
import { startDemo } from './demo.ts';
import { fillApplication, sampleAnswers, signIn } from './journeys/citizen.ts';
import { press } from './journeys/fill-form.ts';

const folder = join(import.meta.dirname, '../docs/screenshots');
const largestBytes = 150 * 1024;
const office = 'Ủy ban nhân dân phường Phan Đình Phùng';

/** Who files what, before the officers come. */
const filings = [
  { person: 'Triệu Văn Quế', procedure: '1.000656' },
  { person: 'Dương Thị Sim', procedure: '1.000894' },
  { person: 'Đặng Thị Mai', procedure: '1.001612' },
];

const demo = await startDemo();
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  await frontOfTheHouse(browser);
  for (const { person, procedure } of filings) await file(await windowOf('phone'), person, procedure);
  const lan = await windowOf('phone');
  const code = await file(lan, 'Nông Thị Lan', '1.001193', true);
  const hoa = await windowOf('desktop');
  await atTheDesk(hoa, code);
  await open(lan, `/cases/${code}`);
  await take(lan, 'case-phone');
  const minh = await windowOf('desktop');
  await inTheWaitingRoom(minh, hoa);
  await atTheCounter(hoa);
  await open(minh, '/desk/assessment/score');
  await take(minh, 'assessment-desktop');
  await atTheOperators(await windowOf('desktop'));
} finally {
  await browser.close();
  await demo.stop();
}

async function windowOf(screen: Visitor['screen']): Promise<Page> {
  return (await visit(browser, { screen })).newPage();
}

async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(`${demo.url}${path}`);
  assert.equal(answer?.status(), 200, path);
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  assert.ok(statSync(path).size <= largestBytes, `${name}.png has ${statSync(path).size} bytes`);
  console.log(name);
}

async function frontOfTheHouse(browser: Browser): Promise<void> {
  for (const screen of ['phone', 'desktop'] as const) {
    const page = await (await visit(browser, { screen })).newPage();
    await open(page, '/');
    await take(page, `start-${screen}`);
    await open(page, '/procedures?q=khai+sinh');
    await take(page, `search-${screen}`);
    await open(page, '/procedures/1.001193');
    await take(page, `procedure-${screen}`);
  }
}

/** Files an application from the procedure's page to the end, and gives the code of the case. */
async function file(page: Page, person: string, procedure: string, pictures = false): Promise<string> {
  await open(page, `/apply/${procedure}`);
  await signIn(page, person);
  await press(page, page.locator('main form button').last());
  // Ninety-two communes are a list to choose from; the few that match a search are buttons.
  if (page.url().endsWith('/office')) await page.goto(`${page.url()}?q=${encodeURIComponent(office)}`);
  const look = async (): Promise<void> => {
    if (!pictures) return;
    if (page.url().endsWith('/form/child')) await take(page, 'form-phone');
    if (page.url().endsWith('/papers')) await photographInstead(page);
  };
  await fillApplication(page, { answers: sampleAnswers(procedure), office, look });
  if (pictures) await take(page, 'check-phone');
  await press(page, page.locator('main form').last().getByRole('button').first());
  if (pictures) await take(page, 'filed-phone');
  const [code] = /H55\.[\d.]+-\d{6}-\d{4}/.exec(await page.locator('main').innerText()) ?? [];
  assert.ok(code, await page.locator('main').innerText());
  return code;
}

/** Replaces the first paper by a photo: a browser without a window shows no PDF. */
async function photographInstead(page: Page): Promise<void> {
  const paper = page.locator('section.paper').first();
  await press(page, paper.getByRole('button', { name: 'Bỏ giấy tờ.pdf' }));
  const buffer = await photoOfPaper(browser);
  await paper.locator('input[type=file]').setInputFiles({ name: 'giấy chứng sinh.png', mimeType: 'image/png', buffer });
  await press(page, paper.getByRole('button', { name: 'Tải lên' }));
}

/** A certificate of birth of nobody, as a hospital might print it. */
async function photoOfPaper(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 568, height: 720 } });
  await page.setContent(`
    <body style="margin: 2rem; font: 1rem/1.7 serif; background: #fff">
      <p style="text-align: center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><u>Độc lập – Tự do – Hạnh phúc</u></p>
      <h1 style="text-align: center; font-size: 1.6rem">GIẤY CHỨNG SINH</h1>
      <p style="text-align: center">Số: GCS-2025-000731 (bản mẫu)</p>
      <p>Họ và tên mẹ: Nông Thị Lan<br>Sinh ngày: 08/3/1995<br>Nơi thường trú: Số 12, tổ 5<br>
      Đã sinh con vào lúc: 06 giờ 40 phút, ngày 15/9/2025<br>Tại: Bệnh viện đa khoa Hoa Ban<br>
      Số con: 01 · Giới tính: Nữ · Cân nặng: 3.100 g<br>Dự định đặt tên con là: Hoàng Minh An</p>
    </body>`);
  const photo = await page.screenshot();
  await page.close();
  return photo;
}

/** An officer of the one-stop counter looks at the list and the case, and takes the case in. */
async function atTheDesk(page: Page, code: string): Promise<void> {
  await signInOfficer(page, 'hoa.nong');
  await open(page, '/desk');
  await take(page, 'work-list-desktop');
  await open(page, `/desk/cases/${code}`);
  await page.waitForLoadState('networkidle');
  await take(page, 'officer-case-desktop');
  await press(page, page.getByRole('button', { name: 'Tiếp nhận', exact: true }));
}

/** The chair sets the waiting room up, two visitors take a number on the kiosk, the counter calls the first to the wall. */
async function inTheWaitingRoom(minh: Page, hoa: Page): Promise<void> {
  await signInOfficer(minh, 'minh.hoang');
  await open(minh, '/desk/queue');
  await press(minh, minh.locator('main').getByRole('link', { name: office }));
  await press(minh, minh.getByRole('button', { name: 'Lập sẵn hai việc và một quầy' }));
  const wall = await minh.locator('main a[href^="/queue/"][href$="/wall"]').getAttribute('href');
  assert.ok(wall);
  const kiosk = await windowOf('phone');
  await open(kiosk, wall.replace(/\/wall$/, ''));
  await take(kiosk, 'kiosk-phone');
  for (const service of [/Nộp hồ sơ/, /Nhận kết quả/]) {
    await open(kiosk, wall.replace(/\/wall$/, ''));
    await press(kiosk, kiosk.getByRole('button', { name: service }));
  }
  await open(hoa, '/desk/queue');
  await press(hoa, hoa.getByRole('link', { name: 'Quầy 1' }));
  await press(hoa, hoa.getByRole('button', { name: 'Gọi số tiếp theo' }));
  const screen = await windowOf('desktop');
  await open(screen, wall);
  await take(screen, 'wall-desktop');
}

/** The called visitor hands in a birth; then the clerk looks for a name in all cases. */
async function atTheCounter(page: Page): Promise<void> {
  const main = page.locator('main');
  await press(page, page.getByRole('button', { name: /Bắt đầu tiếp nhận/ }));
  await page.fill('[name=number]', '019195010107');
  await press(page, main.getByRole('button', { name: 'Tìm', exact: true }));
  await press(page, main.getByRole('button', { name: 'Tiếp tục: chọn thủ tục' }));
  await main.locator('input[type=search]').fill('khai sinh');
  await press(page, main.locator('[role=search] button'));
  await press(page, main.locator('button[name=procedure][value="1.001193"]'));
  await take(page, 'counter-desktop');
  await open(page, '/desk/search');
  await main.locator('input[type=search]').fill('lan');
  await press(page, main.locator('form.search button'));
  await take(page, 'case-search-desktop');
}

/** The operator imports, works on the next version of a procedure, and plans the merger of two communes. */
async function atTheOperators(page: Page): Promise<void> {
  const main = page.locator('main');
  await signInOfficer(page, 'an.ly');
  await open(page, '/operator/import');
  await take(page, 'import-desktop');
  await open(page, '/operator/procedures/1.001193');
  await press(page, main.getByRole('button', { name: 'Lập bản dự thảo mới' }));
  await press(page, main.getByRole('link', { name: 'Quy trình các bước' }));
  await take(page, 'workshop-desktop');
  await open(page, '/operator/mergers');
  await page.fill('[name=title]', 'Ví dụ: nhập hai đơn vị cấp xã');
  await page.fill('[name=effective_on]', '1/1/2030');
  await press(page, main.getByRole('button', { name: 'Lập kế hoạch sáp nhập' }));
  await page.selectOption('select[name=from]', 'commune-01840');
  await page.selectOption('select[name=to]', 'commune-05443');
  await press(page, main.getByRole('button', { name: 'Thêm đơn vị kết thúc' }));
  await take(page, 'merger-desktop');
}

async function signInOfficer(page: Page, username: string): Promise<void> {
  await open(page, '/officer/sign-in');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', demoPassword);
  await press(page, page.locator('main button[type=submit]'));
  await page.fill('input[name=code]', codeAt(demoSecret(username), instant(Date.now())));
  await press(page, page.locator('main button[type=submit]').first());
}
