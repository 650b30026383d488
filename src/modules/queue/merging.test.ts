import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { planMerger } from '../cases/merge/testing/plan-merger.ts';
import { setUpDefaults } from './commands/set-up-room.ts';

test('Nậm Lành has no windows: it takes over those of Hoa Xuân ward, and gives them back when the merger is undone', async (t) => {
  const province = await openTestProvince(t);
  const { db } = province.app;
  const hanh = await province.officer('hanh.tong');
  assert.ok((await setUpDefaults(hanh.context, hanh.actor.positions[0]?.unitId ?? assert.fail('no position'))).ok);
  const whose = () =>
    db.one<{ windows: string; services: number }>(sql`
      select u.key as windows, (select count(*)::int from queue_services s where s.unit_id = u.id) as services
      from queue_windows w join units u on u.id = w.unit_id where w.unit_id <> 0`);
  const { send, page } = await planMerger(province);
  await send('plan', { act: 'first-heads' });
  assert.match(await page(), /quầy gọi số/i);
  const { id } = await db.one<{ id: number }>(sql`
    insert into queue_windows (unit_id, name)
    select id, 'A' from units where key = 'commune-99007' and valid_to is null returning id`);
  assert.match(await page(), /quầy gọi số ở lại/i, 'with a window of its own it takes none over');
  await db.run(sql`update queue_windows set unit_id = 0 where id = ${id}`);

  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  assert.deepEqual(await whose(), { windows: 'commune-99007', services: 2 });
  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  assert.deepEqual(await whose(), { windows: 'commune-99001', services: 2 });
});
