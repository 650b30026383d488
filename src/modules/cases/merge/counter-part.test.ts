import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { workOnMergers } from './testing/work-on-mergers.ts';

test('whoever stands at Mai’s counter stays there when the ward merges, and when that is undone', async (t) => {
  const province = await openTestProvince(t);
  const { db } = province.app;
  const [mai, kien] = [await province.officer('mai.lo'), await province.officer('kien.dinh')];
  const ward = mai.actor.positions[0]?.unitId ?? assert.fail('Mai holds no position');
  await db.run(sql`
    insert into counter_visits (id, unit_id, officer_id, holder, started_at)
    values (gen_random_uuid(), ${ward}, ${mai.actor.officerId}, '{}', ${new Date(province.app.now())})`);
  await db.run(sql`insert into counter_favourites (unit_id, procedure_code, times) values (${ward}, '1.001193', 3)`);
  const form = { title: 'Nhập Hoa Xuân vào Nậm Lành', decision: '12/NQ', effective_on: '10/3/2026' };
  const path = (await kien.post('/operator/mergers', form)).location ?? assert.fail('no merger');
  const send = async (to: 'plan' | 'work', fields: Readonly<Record<string, string>>) => {
    const { version } = await db.one<{ version: number }>(sql`select version from unit_mergers`);
    assert.equal((await kien.post(`${path}/${to}`, { version: String(version), ...fields })).status, 303);
    await workOnMergers(province);
  };
  const where = () =>
    db.one<{ key: string; took: number }>(sql`
      select u.key, (select times from counter_favourites f where f.unit_id = u.id) as took
      from counter_visits v join units u on u.id = v.unit_id`);
  await send('plan', { act: 'add-way', from: 'commune-99001', to: 'commune-99007' });
  await send('plan', { act: 'first-heads' });
  assert.match((await kien.get(path)).body, /lượt tiếp nhận đang dở/i);
  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  assert.deepEqual(await where(), { key: 'commune-99007', took: 3 });
  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  assert.deepEqual(await where(), { key: 'commune-99001', took: 3 });
});
