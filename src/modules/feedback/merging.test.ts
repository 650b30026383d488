import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { workOnMergers } from '../cases/merge/testing/work-on-mergers.ts';
import { fileSample, grocery } from '../cases/testing/sample-cases.ts';

test('Lan’s petition goes along when Hoa Xuân ward merges into Nậm Lành, and comes back when that is undone', async (t) => {
  const province = await openTestProvince(t);
  const { db } = province.app;
  const [lan, hanh, kien] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('hanh.tong'),
    await province.officer('kien.dinh'),
  ];
  const file = async (key: string) => {
    const fields = {
      kind: 'conduct',
      text: 'Chậm trễ',
      phone: '0912345678',
      case: await fileSample(province, lan, grocery),
    };
    const sent = await lan.post('/my/petitions/new', {
      key: `${key.repeat(8)}-2222-4222-8222-222222222222`,
      ...fields,
    });
    return /petitions\/([^?]+)/.exec(sent.location ?? '')?.[1] ?? assert.fail(sent.body);
  };
  const [given, refused] = [await file('1'), await file('2')];
  await hanh.post(`/desk/petitions/${given}/accept`, { version: '1', assignee: String(hanh.actor.officerId) });
  await hanh.post(`/desk/petitions/${refused}/refuse`, { version: '1', reason: 'Không đúng' });

  const form = { title: 'Nhập Hoa Xuân vào Nậm Lành', decision: '12/NQ', effective_on: '10/3/2026' };
  const path = (await kien.post('/operator/mergers', form)).location ?? assert.fail('no merger');
  const send = async (to: 'plan' | 'work', fields: Readonly<Record<string, string>>) => {
    const { version } = await db.one<{ version: number }>(sql`select version from unit_mergers`);
    assert.equal((await kien.post(`${path}/${to}`, { version: String(version), ...fields })).status, 303);
    await workOnMergers(province);
  };
  const where = async (code: string) =>
    db.one<{ unit: string; assignee: string | null }>(sql`
      select u.key as unit, assignee_name as assignee from petitions p join units u on u.id = p.unit_id where p.code = ${code}`);
  await send('plan', { act: 'add-way', from: 'commune-99001', to: 'commune-99007' });
  await send('plan', { act: 'first-heads' });
  assert.match((await kien.get(path)).body, /phản ánh chưa xong/i);

  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  const now = await where(given);
  assert.equal(now.unit, 'commune-99007');
  assert.equal((await where(refused)).unit, 'commune-99001', 'what is done keeps its unit');
  assert.equal((await hanh.get(`/desk/petitions/${given}`)).status, 200);
  const moved = await db.many<{ kind: string }>(
    sql`select kind from ledger where stream like 'petition/%' and kind like 'petition.moved%'`,
  );
  assert.deepEqual(moved, [{ kind: 'petition.moved' }]);

  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  assert.deepEqual(await where(given), { unit: 'commune-99001', assignee: 'Tòng Thị Hạnh' });
});
