import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sql from 'sql-template-tag';
import { checkAccessibility, openBrowser, visit, type Visitor } from '../browser.ts';
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

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

/** A window of the visitor's in which Kiên, the operator, has signed in. */
async function kiensPage(visitor: Visitor, path: string): Promise<Page> {
  const context = await visit(browser, visitor);
  closing.unshift(() => context.close());
  const page = await context.newPage();
  await signInOfficer(site, page, 'kien.dinh', path);
  return page;
}

test('on a phone without JavaScript Kiên adds a division, appoints its head, renames it from a day to come', async () => {
  const page = await kiensPage({ screen: 'phone', javaScript: false }, '/operator/units');
  await press(page, link(page, 'Thêm đơn vị'));
  await page.getByLabel('Tên đơn vị (tiếng Việt)').fill('Phòng Kỹ thuật an toàn');
  await page.getByLabel('Tên đơn vị (tiếng Anh)').fill('Technical Safety Division');
  await page.getByLabel('Mã định danh').fill('H99.06.03');
  await page.getByLabel('Loại').selectOption('division');
  await page.getByLabel('Trực thuộc').selectOption('so-cong-thuong');
  await page.getByLabel('Điện thoại').fill('0299 3855 123');
  await page.getByLabel('Khóa').fill('so-cong-thuong-ky-thuat-an-toan');
  await page.getByLabel('Ngày bắt đầu').fill('10/3/2026');
  await press(page, button(page, 'Lưu'));
  await page.getByText('0299 3855 123').waitFor();

  await press(page, link(page, 'Thêm vị trí'));
  await page.getByLabel('Cán bộ').selectOption('nam.khang');
  await page.getByLabel('Chức danh (tiếng Việt)').fill('Trưởng phòng');
  await page.getByLabel('Chức danh (tiếng Anh)').fill('Head of division');
  await page.getByLabel('lãnh đạo', { exact: true }).check();
  await page.getByLabel('Từ ngày').fill('1/4/2026');
  await press(page, button(page, 'Bổ nhiệm'));
  await page.getByRole('main').getByText('sắp tới').waitFor();

  await press(page, link(page, 'Phòng Kỹ thuật an toàn'));
  await press(page, link(page, 'Sửa đơn vị'));
  await page.getByLabel('Thay đổi từ một ngày').check();
  await page.getByLabel('Tên đơn vị (tiếng Việt)').fill('Phòng Kỹ thuật an toàn – Môi trường');
  await press(page, button(page, 'Lưu'));
  await page.getByRole('link', { name: 'Không được để trống' }).waitFor();
  await page.getByLabel('Áp dụng từ ngày').fill('1/7/2026');
  await press(page, button(page, 'Lưu'));
  assert.equal(await page.locator('h1').innerText(), 'Phòng Kỹ thuật an toàn – Môi trường');
  await link(page, 'Phòng Kỹ thuật an toàn').waitFor();
  await page.getByText('Khang A Nam').waitFor();
});

test('Kiên plans a merger, rehearses it, carries it out, undoes it, does it again and confirms', async () => {
  // A one-time code serves once, and the first journey took that of 08:00.
  site.setClock('2026-03-10T09:00+07:00');
  const page = await kiensPage({ screen: 'desktop' }, '/operator/mergers');
  await page.getByLabel('Tên').fill('Nhập xã Nậm Lành vào phường Hoa Xuân');
  await page.getByLabel('Số nghị quyết, quyết định').fill('12/NQ-HĐND');
  await page.getByLabel('Có hiệu lực từ ngày').fill('10/3/2026');
  await press(page, button(page, 'Lập kế hoạch sáp nhập'));
  await page.getByText('Kế hoạch chưa có đơn vị nào kết thúc').waitFor();
  await page.getByLabel('Đơn vị kết thúc').selectOption('commune-99007');
  await page.getByLabel('Đơn vị tiếp nhận').selectOption('commune-99001');
  await press(page, button(page, 'Thêm đơn vị kết thúc'));
  await page.getByText('Không còn gì cản trở').waitFor();
  await checkAccessibility(page);

  const unitOf = async (username: string): Promise<string> => {
    const { name } = await site.province.app.db.one<{ name: string }>(sql`
      select u.name_vi as name from officers o join appointments a on a.officer_id = o.id and a.valid_to is null
        join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, '2026-03-10')
      where o.username = ${username}`);
    return name;
  };
  await press(page, button(page, 'Diễn tập'));
  await page.getByText(/Diễn tập xong/).waitFor();
  await checkAccessibility(page);
  assert.equal(await unitOf('duc.ca'), 'Ủy ban nhân dân xã Nậm Lành');

  const carryOut = async (): Promise<void> => {
    await page.getByLabel('Tôi đã xem những gì sẽ chuyển').check();
    await press(page, button(page, 'Thực hiện sáp nhập'));
    await page.getByText('đã thực hiện, chưa xác nhận').waitFor();
  };
  await carryOut();
  await checkAccessibility(page);
  assert.equal(await unitOf('duc.ca'), 'Ủy ban nhân dân phường Hoa Xuân');

  await press(page, button(page, 'Hoàn tác'));
  await page.getByRole('link', { name: 'Hãy đánh dấu để xác nhận' }).waitFor();
  await page.getByLabel('Tôi xác nhận hoàn tác').check();
  await press(page, button(page, 'Hoàn tác'));
  await page.getByText(/Đã hoàn tác trong/).waitFor();
  assert.equal(await unitOf('duc.ca'), 'Ủy ban nhân dân xã Nậm Lành');

  await carryOut();
  await page.getByLabel('Tôi xác nhận lần sáp nhập là cuối cùng').check();
  await press(page, button(page, 'Xác nhận'));
  await page.getByText('đã xác nhận', { exact: true }).waitFor();
  assert.equal(await button(page, 'Hoàn tác').count(), 0);
  await page.goto(`${site.url}/operator/units?q=Nậm Lành&on=9/3/2026`);
  await page.getByText('Sau đó do Ủy ban nhân dân phường Hoa Xuân đảm nhiệm').waitFor();
});
