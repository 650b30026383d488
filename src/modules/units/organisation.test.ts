import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { officerActor } from './queries/officers.ts';
import { exportDirectory } from './queries/export-directory.ts';
import { day } from './testing/hoa-ban-directory.ts';
import { hoaBanDesk, type Desk } from './testing/hoa-ban-desk.ts';

const idOf = async ({ db }: Desk, key: string): Promise<number> =>
  (await db.one<{ id: number }>(sql`select id from units where key = ${key} order by valid_from desc limit 1`)).id;

const division = {
  name_vi: 'Phòng Kỹ thuật an toàn',
  name_en: 'Technical Safety Division',
  code: 'H99.06.03',
  kind: 'division',
  parent_key: 'so-cong-thuong',
  area_code: '',
  phone: '0299 3855 123',
  key: 'so-cong-thuong-ky-thuat-an-toan',
  valid_from: '10/3/2026',
};

const factsOf = async ({ db }: Desk, id: number): Promise<Record<string, string>> => {
  const unit = await db.one<Record<string, string | number | null>>(sql`
    select u.name_vi, u.name_en, u.kind, u.code, p.key as parent_key, u.area_code, u.phone, u.version
    from units u left join units p on p.id = u.parent_id where u.id = ${id}`);
  return Object.fromEntries(Object.entries(unit).map(([name, value]) => [name, String(value ?? '')]));
};

test('Kiên adds a division with its telephone; what he typed stays when something is missing', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  assert.match((await kien.get('/operator/units')).body, /Thêm đơn vị[\s\S]*Sở Công Thương/);
  await kien.get('/operator/units/new');
  const wrong = await kien.post('/operator/units/new', { ...division, code: '', phone: 'gọi sau' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Không được để trống/);
  assert.match(wrong.body, /«gọi sau» không phải số điện thoại/);
  assert.match(wrong.body, /value="Phòng Kỹ thuật an toàn"/);
  const added = await kien.post('/operator/units/new', division);
  assert.equal(added.statusCode, 303);
  const page = (await kien.get(added.headers.location ?? '')).body;
  assert.match(page, /Đã lưu[\s\S]*0299 3855 123[\s\S]*10\/03\/2026/);
  assert.match(page, /Chưa có vị trí nào/);
  assert.match(
    await exportDirectory(desk.db, 'units'),
    /so-cong-thuong-ky-thuat-an-toan,H99\.06\.03.*,0299 3855 123\n/,
  );
});

test('a department gets a new name from a day to come: until then it has the old one, and its officers stay', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  const old = await idOf(desk, 'so-cong-thuong');
  const { id: linh } = await desk.db.one<{ id: number }>(sql`select id from officers where username = 'linh.ha'`);
  await kien.get(`/operator/units/${old}/change`);
  const renamed = {
    ...(await factsOf(desk, old)),
    name_vi: 'Sở Công nghiệp và Thương mại',
    name_en: 'Department of Industry and Commerce',
    way: 'change',
  };
  const early = await kien.post(`/operator/units/${old}/change`, { ...renamed, valid_from: '1/1/2021' });
  assert.match(early.body, /Ngày áp dụng phải sau 01\/01\/2021/);
  const done = await kien.post(`/operator/units/${old}/change`, { ...renamed, valid_from: '1/4/2026' });
  assert.equal(done.statusCode, 303);
  const actor = async (date: string) => (await officerActor(desk.db, linh, day(date)))?.positions[0];
  assert.equal((await actor('2026-03-31'))?.unitName.vi, 'Sở Công Thương');
  const later = await actor('2026-04-01');
  assert.equal(later?.unitName.vi, 'Sở Công nghiệp và Thương mại');
  assert.ok(later?.reach.includes(old), 'files of the old name remain hers');
  const below = await idOf(desk, 'so-cong-thuong-quan-ly-thuong-mai');
  assert.ok(later?.reach.includes(below), 'and the divisions below');
  const now = await kien.get(`/operator/units/${await idOf(desk, 'so-cong-thuong')}`);
  assert.match(now.body, /Các giai đoạn[\s\S]*Sở Công Thương[\s\S]*Thay đổi từ ngày 01\/04\/2026/);
  const again = await kien.post(`/operator/units/${old}/change`, { ...renamed, valid_from: '1/5/2026' });
  assert.equal(again.statusCode, 409);
});

test('a unit with others below is not closed; one without is, after a yes, and the closing can be taken back', async (t) => {
  const desk = await hoaBanDesk(t);
  const kien = await desk.signedIn('kien.dinh');
  const [department, below] = [
    await idOf(desk, 'so-cong-thuong'),
    await idOf(desk, 'so-cong-thuong-quan-ly-thuong-mai'),
  ];
  const versionOf = async (id: number) => (await factsOf(desk, id))['version'] ?? '';
  const closing = { valid_to: '30/6/2026', succeeded_by_key: 'so-tai-chinh', version: await versionOf(below) };
  await kien.get(`/operator/units/${department}/close`);
  const kept = await kien.post(`/operator/units/${department}/close`, { ...closing, confirm: 'true' });
  assert.match(kept.body, /Còn 1 đơn vị trực thuộc vào ngày đó: Phòng Quản lý thương mại/);
  const unsure = await kien.post(`/operator/units/${below}/close`, closing);
  assert.match(unsure.body, /Hãy đánh dấu để xác nhận/);
  const closed = await kien.post(`/operator/units/${below}/close`, { ...closing, confirm: 'true' });
  assert.equal(closed.statusCode, 303);
  const page = (await kien.get(`/operator/units/${below}`)).body;
  assert.match(page, /30\/06\/2026[\s\S]*Sở Tài chính[\s\S]*Kết thúc sau ngày 30\/06\/2026/);
  assert.equal((await kien.post(`/operator/units/${below}/reopen`, { version: '1' })).statusCode, 409);
  assert.equal(
    (await kien.post(`/operator/units/${below}/reopen`, { version: await versionOf(below) })).statusCode,
    303,
  );
  assert.doesNotMatch((await kien.get(`/operator/units/${below}`)).body, /Ngày hoạt động cuối cùng/);
});

test('Nam reads a unit’s page and changes nothing', async (t) => {
  const desk = await hoaBanDesk(t);
  const nam = await desk.signedIn('nam.khang');
  const unit = await idOf(desk, 'so-cong-thuong');
  const page = (await nam.get(`/operator/units/${unit}`)).body;
  assert.match(page, /Hà Khánh Linh/);
  assert.doesNotMatch(page, /Sửa đơn vị/);
  for (const path of [`${unit}/change`, `${unit}/close`, 'new'])
    assert.equal((await nam.get(`/operator/units/${path}`)).statusCode, 403);
  assert.equal((await nam.get('/operator/units/999999')).statusCode, 404);
});

test('programs read the units of a day, with their telephones', async (t) => {
  const { browser } = await hoaBanDesk(t);
  const anybody = browser();
  const { units } = (await anybody.get('/api/v1/units?on=2025-02-28')).json<{
    units: { key: string; parent?: string }[];
  }>();
  assert.equal(units.find(({ key }) => key === 'so-giao-thong-van-tai')?.parent, 'H99');
  const today = (await anybody.get('/api/v1/units')).json<{ on: string; units: { key: string }[] }>();
  assert.equal(today.on, '2026-03-10');
  assert.ok(!today.units.some(({ key }) => key === 'so-giao-thong-van-tai'));
  assert.equal((await anybody.get('/api/v1/units?on=2025-02-30')).statusCode, 422);
});
