import assert from 'node:assert/strict';
import sql from 'sql-template-tag';
import type { TestProvince } from '../../../../test/province.ts';

/** Kiên gives a unit another name from a day on. */
export async function renameUnit(province: TestProvince, key: string, name: string, from: string): Promise<void> {
  const kien = await province.officer('kien.dinh');
  const unit = await province.app.db.one<Record<string, string | number | null>>(sql`
    select u.id, u.name_en, u.kind, u.code, p.key as parent_key, u.area_code, u.phone, u.version
    from units u left join units p on p.id = u.parent_id where u.key = ${key} and u.valid_to is null`);
  const facts = Object.fromEntries(Object.entries(unit).map(([field, value]) => [field, String(value ?? '')]));
  const changed = { ...facts, name_vi: name, way: 'change', valid_from: from };
  const done = await kien.post(`/operator/units/${facts['id']}/change`, changed);
  assert.equal(done.status, 303, done.body);
}
