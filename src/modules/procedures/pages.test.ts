import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type Signed } from '../../../test/province.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import type { ProcedureDefinition } from './definition.ts';
import { largestCatalogueBytes } from './rules/read-catalogue.ts';

const send = (officer: Signed<Officer>, act: 'check' | 'import', bytes: Uint8Array) =>
  officer.upload('/operator/procedures/import', { act }, { field: 'file', name: 'procedures.json', bytes });

const exported = async (officer: Signed<Officer>): Promise<readonly ProcedureDefinition[]> =>
  JSON.parse((await officer.get('/operator/procedures/export')).body) as readonly ProcedureDefinition[];

test('Kiên finds the catalogue from his first page, exports it, and what comes back changes nothing', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  assert.match((await kien.get('/operator')).body, /href="\/operator\/procedures"/);
  assert.match((await kien.get('/operator/procedures?q=khai sinh')).body, /Đăng ký khai sinh/);
  const file = await kien.get('/operator/procedures/export');
  assert.match((await send(kien, 'import', file.bytes)).body, /Đã nhập 0 phiên bản mới; 38 phiên bản không đổi/);
  assert.deepEqual((await kien.get('/operator/procedures/export')).bytes, file.bytes);
});

test('Kiên has a file checked first, then imports it, and people find the new procedure', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const tree = (await exported(kien)).find(({ code }) => code === '1.002693');
  assert.ok(tree);
  const orchid = {
    ...tree,
    code: '9.000001',
    name: { vi: 'Cấp giấy phép trưng bày hoa lan', en: 'Orchid show permit' },
  };
  const file = Buffer.from(`\uFEFF${JSON.stringify([orchid])}`);
  assert.match((await send(kien, 'check', file)).body, /1 phiên bản mới, 0 phiên bản không đổi; chưa nhập gì/);
  assert.equal((await province.get('/procedures/9.000001')).status, 404);
  assert.match((await send(kien, 'import', file)).body, /Đã nhập 1 phiên bản mới/);
  assert.match((await province.get('/procedures?q=hoa lan')).body, /trưng bày hoa lan/);
  assert.equal((await province.get('/procedures/9.000001')).status, 200);
});

test('what is wrong in a file is told by entry, code and place, with its reason', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const [first] = await exported(kien);
  assert.ok(first);
  const [check, ...checks] = first.form.checks;
  const wrong = {
    ...first,
    code: '9.000001',
    form: { ...first.form, checks: [{ ...check, holds: 'kid.age >' }, ...checks] },
  };
  const reply = await send(kien, 'import', Buffer.from(JSON.stringify([wrong, { ...first, colour: 'red' }])));
  assert.equal(reply.status, 422);
  assert.match(reply.body, />9\.000001<[\s\S]*\/form\/checks\/0\/holds[\s\S]*FEEL sai cú pháp/);
  assert.match(reply.body, /\/colour[\s\S]*Không có mục nào tên “colour” ở đây/);
  const status = async (bytes: Uint8Array) => (await send(kien, 'import', bytes)).status;
  assert.equal(await status(Buffer.from(JSON.stringify([first]), 'utf16le')), 422);
  assert.equal(await status(Buffer.alloc(0)), 422);
  assert.equal(await status(Buffer.alloc(largestCatalogueBytes + 1, ' ')), 413);
  assert.equal((await exported(kien)).length, 38);
});

test('who is no operator keeps no catalogue', async (t) => {
  const province = await openTestProvince(t);
  const [mai, lan] = [await province.officer('mai.lo'), await province.citizen('Nông Thị Lan')];
  for (const url of ['/operator/procedures', '/operator/procedures/export']) {
    assert.equal((await mai.get(url)).status, 403, url);
    assert.notEqual((await lan.get(url)).status, 200, url);
  }
  assert.equal((await send(mai, 'import', Buffer.from('[]'))).status, 403);
});

test('the page of a procedure says who it is for, what it takes and where to begin, in both languages', async (t) => {
  const province = await openTestProvince(t);
  const { body } = await province.get('/procedures/2.000648');
  for (const said of ['Dành cho ai', '20 ngày làm việc', '60 tháng', 'Trình tự thực hiện', 'Căn cứ pháp lý', '83/2014'])
    assert.ok(body.includes(said), said);
  for (const href of ['/apply/2.000648', '/procedures/2.000648/form.pdf']) assert.ok(body.includes(`href="${href}"`));
  const lan = await province.citizen('Nông Thị Lan', 'en');
  assert.match((await lan.get('/procedures/2.000648')).body, /Who it is for[\s\S]*20 working days/);
  assert.equal((await province.get('/procedures/2.000648/form.pdf')).headers['content-type'], 'application/pdf');
});

test('the page of a linked procedure tells what it joins, what waits for what, and how long each may take', async (t) => {
  const province = await openTestProvince(t);
  const page = (await province.get('/procedures/2.002621')).body;
  assert.match(page, /Một lần nộp, nhiều kết quả/);
  assert.match(
    page,
    /Đăng ký thường trú[\s\S]*Bắt đầu khi có kết quả “Đăng ký khai sinh”[\s\S]*Thời hạn: 2 ngày làm việc/,
  );
  assert.doesNotMatch((await province.get('/procedures/1.001193')).body, /Một lần nộp/);
});
