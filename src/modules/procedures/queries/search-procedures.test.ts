import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, hoaBanCatalogue } from '../testing/hoa-ban-catalogue.ts';
import { fieldsInForce, proceduresOfLifeEvent } from './browse.ts';
import { searchProcedures } from './search-procedures.ts';

const today = day('2026-03-14');

test('people find procedures as they type', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const first = async (text: string) => (await searchProcedures(db, { text }, today)).procedures[0]?.code;
  const expected = {
    'đăng ký khai sinh': '1.001193',
    'dang ky khai sinh': '1.001193',
    'KHAI SINH': '1.001193',
    'khai sihn': '1.001193',
    'làm giấy khai sinh cho con mới sinh': '1.001193',
    'ket hom': '1.000894',
    'giấy chứng tử': '1.000656',
    'tôi muốn làm giấy chứng tử cho bố': '1.000656',
    'giấy báo tử': '1.000656',
    'kết hôn': '1.000894',
    'giấy độc thân': '1.004873',
    'mất giấy khai sinh': '2.000635',
    'trích lục': '2.000635',
    'công chứng': '2.000815',
    'so yeu ly lich': '2.000884',
    'mất bằng tốt nghiệp': '2.000908',
    'trợ cấp khuyết tật': '1.001776',
    'người già không có lương hưu': '1.014027',
    'tuyển sinh lớp 6': '3.000182',
    'mở quán ăn thì cần giấy gì': '1.001612',
    'hộ kinh doanh': '1.001612',
    'sang tên sổ đỏ': '2.000889',
    'sổ đỏ': '1.012783',
    'tách thửa': '1.012784',
    'đổi bằng lái xe': '1.002809',
    'cấp lại bằng lái': '1.002820',
    'mở cây xăng': '2.000648',
    'mở hiệu thuốc': '1.004616',
    'giấy phép đầu tư': '1.009664',
    'lắp công tơ điện': 'EVN.CDHA',
    thuế: '1.001612',
    'register a marriage': '1.000894',
    'birth certificate': '1.001193',
    'how do i get a building permit': '1.009994',
    'lost driving licence': '1.002820',
    pension: '1.014027',
    'cây xăng': '2.000648',
    'chặt cây': '1.002693',
    'doi bang lai': '1.002809',
    'mất bằng lái': '1.002820',
    'xây nhà': '1.009994',
    'sao y bản chính': '2.000815',
    'hộ khẩu': '1.004222',
    'liên thông khai sinh': '2.002621',
    'thẻ bảo hiểm cho con': '1.001939',
    'cắt khẩu người mất': '1.003197',
    'driving licence': '1.002809',
    '1.001193': '1.001193',
    '1001193': '1.001193',
    '2.000815.000.00.00.H55': '2.000815',
  };
  for (const [text, code] of Object.entries(expected)) assert.equal(await first(text), code, text);
});

test('whatever is typed, the search answers', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const found = async (text: string) => (await searchProcedures(db, { text }, today)).total;
  for (const text of ["'; drop table procedures; --", '%', '_', '\\', ':*', '& | !', '((', '🙂', 'a'.repeat(5000), '٣'])
    assert.ok((await found(text)) >= 0, text);
  for (const text of ['xyzzyq', 'lý lịch tư pháp', 'vay vốn']) assert.equal(await found(text), 0, text);
});

test('a search is narrowed by field and life event, and read page by page', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const land = await searchProcedures(db, { field: 'land' }, today);
  assert.ok(land.total === 8 && land.procedures.every(({ field }) => field.code === 'land'));
  assert.deepEqual(
    (await searchProcedures(db, { text: 'mai táng', lifeEvent: 'death' }, today)).procedures
      .map(({ code }) => code)
      .sort(),
    ['1.001731', '1.014028', '2.002622'],
  );
  const all = await searchProcedures(db, {}, today);
  assert.deepEqual([all.total, all.pages, all.procedures.length], [37, 2, 20]);
  assert.equal((await searchProcedures(db, { page: 2 }, today)).procedures.length, 17);
  assert.equal((await searchProcedures(db, { page: Number.NaN }, today)).page, 1);
});

test('lists stand in the order of the alphabet, whatever the diacritics', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const names = (await searchProcedures(db, { field: 'certification' }, today)).procedures.map(({ name }) => name.vi);
  assert.deepEqual(names, ['Cấp bản sao từ sổ gốc', 'Chứng thực bản sao từ bản chính', 'Chứng thực chữ ký']);
  const fields = (await fieldsInForce(db, today)).map(({ name }) => name.vi);
  assert.ok(fields.indexOf('Cung cấp điện') < fields.indexOf('Đất đai'), fields.join());
  assert.ok(fields.indexOf('Đất đai') < fields.indexOf('Hộ tịch'), fields.join());
});

test('only what is in force on the day is found', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const codes = async (date: string) =>
    (await proceduresOfLifeEvent(db, 'social-support', day(date))).map(({ code }) => code);
  assert.ok(!(await codes('2025-06-30')).includes('1.014027'));
  assert.ok((await codes('2025-07-01')).includes('1.014027'));
  assert.equal((await searchProcedures(db, {}, day('2020-12-31'))).total, 0);
});

test('each field is counted', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const fields = await fieldsInForce(db, today);
  assert.equal(
    fields.reduce((sum, { count }) => sum + count, 0),
    37,
  );
  assert.equal(fields.find(({ code }) => code === 'civil-status')?.name.vi, 'Hộ tịch');
});
