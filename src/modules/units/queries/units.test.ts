import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, hoaBanDirectory } from '../testing/hoa-ban-directory.ts';
import { ancestors, receivingUnit, unitOfArea, unitsAt, unitsBelow, unitWithCode } from './units.ts';

test('after the merger the department of construction answers for the department of transport', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const before = await unitsAt(db, 'so-giao-thong-van-tai', day('2025-02-28'));
  const after = await unitsAt(db, 'so-giao-thong-van-tai', day('2025-03-01'));
  assert.deepEqual(
    [before, after].map((units) => units.map((unit) => unit.key)),
    [['so-giao-thong-van-tai'], ['so-xay-dung']],
  );
});

test('districts decide to 30 June 2025, and nobody in their place from 1 July', async (t) => {
  const { db } = await hoaBanDirectory(t);
  assert.equal((await unitsAt(db, 'district', day('2025-06-30'))).length, 2);
  assert.deepEqual(await unitsAt(db, 'district', day('2025-07-01')), []);
  assert.equal((await unitsAt(db, 'commune', day('2025-06-30'))).length, 6);
  assert.equal((await unitsAt(db, 'commune', day('2025-07-01'))).length, 3);
});

test('a code re-used in 2025 names another committee', async (t) => {
  const { db } = await hoaBanDirectory(t);
  assert.equal((await unitOfArea(db, '99013', day('2025-06-30')))?.name.vi, 'Ủy ban nhân dân xã Bản Sen');
  assert.equal((await unitOfArea(db, '99013', day('2025-07-01')))?.name.vi, 'Ủy ban nhân dân xã Nà Hiên');
  assert.equal(await unitOfArea(db, '99016', day('2025-07-01')), undefined);
  assert.equal((await unitWithCode(db, 'H99.99013', day('2026-01-05')))?.key, 'commune-99013');
});

test('what a department decides is handed in at the provincial centre, what a district decides at its section', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const received = async (key: string, date: string) => {
    const [unit] = await unitsAt(db, key, day(date));
    assert.ok(unit);
    return (await receivingUnit(db, unit.id, day(date)))?.key;
  };
  assert.equal(await received('so-cong-thuong', '2026-01-05'), 'trung-tam-phuc-vu-hanh-chinh-cong');
  assert.equal(await received('van-phong-dang-ky-dat-dai', '2024-01-05'), 'trung-tam-phuc-vu-hanh-chinh-cong');
  assert.equal(await received('district-902-tu-phap', '2024-01-05'), 'district-902-mot-cua');
  assert.equal(await received('commune-99001', '2024-01-05'), 'commune-99001');
});

test('the tree is walked up and down as it stood on a day', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const [ward] = await unitsAt(db, 'commune-99004', day('2025-06-30'));
  const [province] = await unitsAt(db, 'ubnd-tinh', day('2025-06-30'));
  assert.ok(ward && province);
  assert.deepEqual(
    (await ancestors(db, ward.id)).map((unit) => unit.key),
    ['district-901', 'ubnd-tinh'],
  );
  const under = async (date: string) => (await unitsBelow(db, province.id, day(date))).map((unit) => unit.code);
  assert.ok((await under('2025-06-30')).includes('H99.901.99004'));
  assert.ok(!(await under('2025-07-01')).includes('H99.901.99004'));
});
