import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';
import { manyCommunes } from './testing/many-communes.ts';
import { workOnMergers } from './testing/work-on-mergers.ts';

/** `MERGE_CASES=100000 npm test -- merge-many` is the reform of a whole province. */
const cases = Number(process.env['MERGE_CASES'] ?? 2_000);

test('177 communes become 56 by the successions of their areas, with every open case, within seconds', async (t) => {
  const province = await openTestProvince(t);
  const { db } = province.app;
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await manyCommunes(db, { communes: 177, successors: 56, cases, code });
  const kien = await province.officer('kien.dinh');
  const form = { title: 'Sắp xếp đơn vị hành chính cấp xã', effective_on: '10/3/2026', begin: 'areas' };
  const path = (await kien.post('/operator/mergers', form)).location ?? '';
  const id = Number(path.split('/').at(-1));
  const merger = () =>
    db.one<{ version: number; state: string; report: { seconds: number; refused?: unknown } }>(
      sql`select version, state, report from unit_mergers where id = ${id}`,
    );
  const send = async (to: string, fields: Readonly<Record<string, string>>) => {
    const answer = await kien.post(`${path}/${to}`, { version: String((await merger()).version), ...fields });
    assert.equal(answer.status, 303);
    await workOnMergers(province);
  };
  assert.match((await kien.get(path)).body, /Cần giải quyết trước \(56\)/);
  await send('plan', { act: 'first-heads' });
  assert.match((await kien.get(path)).body, /Không còn gì cản trở/);
  const where = () =>
    db.many<{ communes: number; cases: number }>(sql`
      select count(distinct holder_unit_id) as communes, count(*) as cases from cases c join units u on u.id = c.holder_unit_id
      where u.key ~ '^commune-9[78]'`);
  const atWork = () =>
    db.many<{ prefix: string; n: number; heads: number }>(sql`
      select left(u.key, 10) as prefix, count(distinct a.officer_id) as n,
        count(distinct a.officer_id) filter (where 'leader' = any(p.roles)) as heads
      from appointments a join positions p on p.id = a.position_id join units u on u.id = unit_on(p.unit_id, '2026-03-10')
      where u.key ~ '^commune-9[78]' and '2026-03-10' between a.valid_from and coalesce(a.valid_to, 'infinity')
        and '2026-03-10' between u.valid_from and coalesce(u.valid_to, 'infinity') group by 1`);

  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  const done = await merger();
  assert.deepEqual([done.state, done.report.refused], ['done', undefined]);
  t.diagnostic(`${cases} cases moved in ${done.report.seconds} s`);
  assert.deepEqual(await where(), [{ communes: 56, cases }]);
  assert.deepEqual(await atWork(), [{ prefix: 'commune-97', n: 354, heads: 56 }]);
  const { told } = await db.one<{ told: number }>(sql`select count(*) as told from ledger where kind = 'case.moved'`);
  assert.equal(told, cases);

  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  t.diagnostic(`and back in ${(await merger()).report.seconds} s`);
  assert.deepEqual(await where(), [{ communes: 177, cases }]);
  assert.deepEqual(await atWork(), [{ prefix: 'commune-98', n: 354, heads: 177 }]);
});
