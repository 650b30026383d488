import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { atDesk } from '../cases/testing/sample-cases.ts';
import { issuedBirth } from './testing/birth-result.ts';

test('the plan of a merger says that what Hoa Xuân has entered in its registers stays there, for Nậm Lành to keep', async (t) => {
  const province = await openTestProvince(t);
  const { code } = await issuedBirth(province);
  const mai = await province.officer('mai.lo');
  assert.equal((await atDesk(province, mai, code).act('return-result', { by: 'online' })).status, 303);
  const kien = await province.officer('kien.dinh');
  const form = { title: 'Nhập Hoa Xuân vào Nậm Lành', decision: '12/NQ', effective_on: '10/3/2026' };
  const path = (await kien.post('/operator/mergers', form)).location ?? assert.fail('no merger');
  const { version } = await province.app.db.one<{ version: number }>(sql`select version from unit_mergers`);
  const way = { version: String(version), act: 'add-way', from: 'commune-99001', to: 'commune-99007' };
  assert.equal((await kien.post(`${path}/plan`, way)).status, 303);
  const page = (await kien.get(path)).body;
  assert.match(page, /hồ sơ đã kết thúc ở lại sổ cũ/);
  assert.match(page, /số đã cấp ở lại sổ cũ/);
});
