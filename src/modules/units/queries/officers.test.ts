import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { holdsIn, reaches } from '../../../kernel/access/policy.ts';
import { day, hoaBanDirectory } from '../testing/hoa-ban-directory.ts';
import { officerActor, officersWithRole } from './officers.ts';
import { unitsAt } from './units.ts';

async function officerNamed(db: Database, username: string, date: string) {
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = ${username}`);
  const officer = await officerActor(db, id, day(date));
  assert.ok(officer);
  return officer;
}

async function unitId(db: Database, key: string, date: string) {
  const [unit] = await unitsAt(db, key, day(date));
  assert.ok(unit);
  return unit.id;
}

test('Mai receives at her ward, in the position she holds that day', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const titles = async (date: string) =>
    (await officerNamed(db, 'mai.lo', date)).positions.map((position) => position.title.vi);
  assert.deepEqual(await titles('2024-05-06'), ['Công chức Bộ phận Một cửa']);
  assert.deepEqual(await titles('2026-03-10'), ['Công chức Trung tâm Phục vụ hành chính công']);
  assert.deepEqual(await titles('2020-12-31'), []);
});

test('the vice-chair of the province reaches every unit, a handler only their own', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const ward = await unitId(db, 'commune-99007', '2026-03-10');
  assert.ok(reaches(await officerNamed(db, 'vinh.luong', '2026-03-10'), ward));
  assert.ok(!reaches(await officerNamed(db, 'nam.khang', '2026-03-10'), ward));
  assert.ok(holdsIn(await officerNamed(db, 'duc.ca', '2026-03-10'), 'handler', ward));
});

test('a ward reaches the files of the wards that were merged into it', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const merged = await unitId(db, 'commune-99004', '2025-06-30');
  assert.ok(reaches(await officerNamed(db, 'son.quang', '2026-03-10'), merged));
  assert.ok(!reaches(await officerNamed(db, 'duc.ca', '2026-03-10'), merged));
});

test('work is given to those of the unit first, then to those above who cover it', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const trade = await unitId(db, 'so-cong-thuong', '2026-03-10');
  const names = async (role: 'handler' | 'approver') =>
    (await officersWithRole(db, trade, role, day('2026-03-10'))).map((each) => each.fullName);
  assert.deepEqual(await names('handler'), ['Khang A Nam']);
  assert.deepEqual(await names('approver'), ['Hà Khánh Linh', 'Lường Quốc Vinh']);
});

test('there is no officer behind an unknown number or a closed account', async (t) => {
  const { db } = await hoaBanDirectory(t);
  assert.equal(await officerActor(db, 999_999, day('2026-03-10')), undefined);
  const { officerId } = await officerNamed(db, 'mai.lo', '2026-03-10');
  await db.run(sql`update officers set active = false where id = ${officerId}`);
  assert.equal(await officerActor(db, officerId, day('2026-03-10')), undefined);
});
