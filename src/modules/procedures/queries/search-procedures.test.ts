import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, hoaBanCatalogue } from '../test-catalogue.ts';
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
    'cây xăng': '2.000648',
    'chặt cây': '1.002693',
    'doi bang lai': '1.002809',
    'mất bằng lái': '1.002820',
    'xây nhà': '1.009994',
    'sao y bản chính': '2.000815',
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
  assert.equal(await found('xyzzyq'), 0);
});

test('a search is narrowed by field and life event, and read page by page', async (t) => {
  const { db } = await hoaBanCatalogue(t);
  const land = await searchProcedures(db, { field: 'land' }, today);
  assert.ok(land.total === 8 && land.procedures.every(({ field }) => field.code === 'land'));
  assert.deepEqual(
    (await searchProcedures(db, { text: 'mai táng', lifeEvent: 'death' }, today)).procedures
      .map(({ code }) => code)
      .sort(),
    ['1.001731', '1.014028'],
  );
  const all = await searchProcedures(db, {}, today);
  assert.deepEqual([all.total, all.pages, all.procedures.length], [32, 2, 20]);
  assert.equal((await searchProcedures(db, { page: 2 }, today)).procedures.length, 12);
  assert.equal((await searchProcedures(db, { page: Number.NaN }, today)).page, 1);
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
    32,
  );
  assert.equal(fields.find(({ code }) => code === 'civil-status')?.name.vi, 'Hộ tịch');
});
