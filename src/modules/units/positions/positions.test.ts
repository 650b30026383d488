import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { readStream } from '../../../kernel/ledger/read.ts';

type Kien = Signed<Officer>;

/** Where the position of the one-stop officer of Hoa Xuân stands, or another. */
async function addressOf({ app }: TestProvince, unit: string, title: string): Promise<string> {
  const found = await app.db.one<{ id: number; unit: number }>(sql`
    select p.id, (select id from units where key = ${unit} and valid_to is null) as unit
    from positions p join units u on u.id = p.unit_id
    where u.line_id = (select line_id from units where key = ${unit} and valid_to is null) and p.title_vi = ${title}
    order by p.valid_from desc limit 1`);
  return `/operator/units/${found.unit}/positions/${found.id}`;
}

const seenOn = async (kien: Kien, address: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec((await kien.get(address)).body)?.[1] ?? assert.fail(address);

const counter = 'Công chức Trung tâm Phục vụ hành chính công';

test('Kiên gives Mai’s position another title and a second power: both hold with her next request, and history tells', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const address = await addressOf(province, 'commune-99001', counter);
  const unit = address.replace(/\/positions.*/, '');
  assert.match((await kien.get(unit)).body, new RegExp(`href="${address}"`));
  const seen = await seenOn(kien, address);
  const typed = { seen, title_vi: 'Công chức Một cửa', title_en: 'One-stop officer', roles: ['reception', 'handler'] };
  const bare = await kien.post(address, { ...typed, title_vi: '', roles: [] });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /Không được để trống[^]*Hãy chọn ít nhất một quyền/);
  assert.match(bare.body, /value="One-stop officer"/);
  assert.equal((await kien.post(address, typed)).location, `${unit}?saved=yes#positions`);
  assert.equal((await kien.post(address, typed)).status, 409, 'the page is old by now');
  const [mine] = (await province.officer('mai.lo')).actor.positions;
  assert.deepEqual([mine?.title.vi, mine?.roles], ['Công chức Một cửa', ['reception', 'handler']]);
  const page = (await kien.get(unit)).body;
  assert.match(page, /Công chức Một cửa[^]*Lò Thị Mai/);
  assert.match(page, /Sửa vị trí/);
  const last = (await readStream(province.app.db, 'unit/commune-99001')).at(-1);
  assert.deepEqual([last?.kind, last?.body['rolesBefore']], ['position.changed', ['reception']]);
});

test('A position is abolished only when nobody holds it any more, and comes back while it is there', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const address = await addressOf(province, 'commune-99001', counter);
  const unit = address.replace(/\/positions.*/, '');
  const ask = async (fields: Readonly<Record<string, string>>) =>
    kien.post(`${address}/abolish`, { seen: await seenOn(kien, address), ...fields });
  const held = await ask({ valid_to: '31/3/2026', confirm: 'true' });
  assert.equal(held.status, 422);
  assert.match(held.body, /Sau ngày đó còn người giữ: Lò Thị Mai/);
  const wrong = await ask({ valid_to: '1/1/2020' });
  assert.match(wrong.body, /ngày cuối không thể trước đó[^]*Hãy đánh dấu để xác nhận/);
  await province.app.db.run(sql`
    update appointments set valid_to = '2026-03-31' where officer_id = (select id from officers where username = 'mai.lo')
      and valid_to is null`);
  assert.equal((await ask({ valid_to: '31/3/2026', confirm: 'true' })).status, 303);
  assert.match((await kien.get(unit)).body, /đến hết 31\/03\/2026/);
  const seen = await seenOn(kien, address);
  assert.equal((await kien.post(`${address}/restore`, { seen })).status, 303);
  assert.deepEqual(
    (await readStream(province.app.db, 'unit/commune-99001')).slice(-2).map(({ kind }) => kind),
    ['position.abolished', 'position.restored'],
  );
  assert.match((await kien.get(address)).body, /Bãi bỏ vị trí/);
});

test('The last operator’s power cannot be taken away; two titles of one day cannot be one; nobody else comes here', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  await province.app.db.run(sql`update officers set password_hash = 'x' where username = 'kien.dinh'`);
  const own = await addressOf(province, 'ubnd-tinh', 'Quản trị viên hệ thống');
  const seen = await seenOn(kien, own);
  const titles = { title_vi: 'Quản trị viên hệ thống', title_en: 'System operator' };
  const gone = await kien.post(own, { seen, ...titles, roles: ['leader'] });
  assert.equal(gone.status, 422);
  assert.match(gone.body, /quản trị viên cuối cùng/);
  const address = await addressOf(province, 'commune-99001', counter);
  const twice = await kien.post(address, {
    seen: await seenOn(kien, address),
    title_vi: 'Công chức tư pháp – hộ tịch',
    title_en: 'Civil status officer',
    roles: ['handler'],
  });
  assert.match(twice.body, /Đơn vị đã có vị trí/);
  const elsewhere = address.replace(/units\/\d+/, own.split('/').slice(2, 4).join('/'));
  assert.equal((await kien.get(elsewhere)).status, 404, 'a position is of its own unit alone');
  assert.equal((await (await province.officer('hanh.tong')).get(address)).status, 403);
  assert.equal((await province.get(address)).status, 303);
});
