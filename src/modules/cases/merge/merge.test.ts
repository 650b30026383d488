import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { workOnMergers as workOn } from './testing/work-on-mergers.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';

const nextCommune = {
  act: 'add-successor',
  name_vi: 'Ủy ban nhân dân xã Mường Hoa',
  name_en: "People's Committee of Mường Hoa commune",
  code: 'H99.99020',
  kind: 'commune',
  parent_key: 'ubnd-tinh',
  area_code: '',
  phone: '0299 3855 020',
  key: 'commune-99020',
};

/** A plan that merges Hoa Xuân ward and Nậm Lành commune into Mường Hoa commune, from the day given. */
async function planned(province: TestProvince, kien: Signed<Officer>, day: string) {
  const started = await kien.post('/operator/mergers', {
    title: 'Lập xã Mường Hoa',
    decision: '12/NQ',
    effective_on: day,
  });
  assert.equal(started.status, 303);
  const path = started.location ?? '';
  const merger = async () =>
    province.app.db.one<{ version: number; state: string; task: string | null; report: Report | null }>(
      sql`select version, state, task, report from unit_mergers where id = ${Number(path.split('/').at(-1))}`,
    );
  const send = async (to: 'plan' | 'work', form: Readonly<Record<string, string>>) =>
    kien.post(`${path}/${to}`, { version: String((await merger()).version), ...form });
  for (const form of [
    nextCommune,
    { act: 'add-way', from: 'commune-99001', to: 'commune-99020' },
    { act: 'add-way', from: 'commune-99007', to: 'commune-99020' },
  ])
    assert.equal((await send('plan', form)).status, 303);
  return { path, merger, send, page: async () => (await kien.get(path)).body };
}

type Report = {
  readonly refused?: readonly { readonly vi: string }[];
  readonly parts: readonly {
    readonly title: { readonly vi: string };
    readonly lines: readonly { readonly n: number }[];
  }[];
};

const holderOf = ({ app }: TestProvince, code: string) =>
  app.db.one<{ holder: string; receiving: string; assignee: string | null; version: number }>(sql`
    select h.name_vi as holder, r.name_vi as receiving, c.assignee_name as assignee, c.version
    from cases c join units h on h.id = c.holder_unit_id join units r on r.id = c.receiving_unit_id where c.code = ${code}`);

const unitNamed = ({ app }: TestProvince, key: string) =>
  app.db.one<{ valid_to: string | null; lives: boolean }>(sql`
    select valid_to, '2026-03-10' between valid_from and coalesce(valid_to, 'infinity') as lives
    from units where key = ${key} order by valid_from desc limit 1`);

test('a merger is rehearsed, carried out, undone, carried out anew and confirmed; cases go along and come back', async (t) => {
  const province = await openTestProvince(t);
  const [lan, kien] = [await province.citizen('Nông Thị Lan'), await province.officer('kien.dinh')];
  const code = await fileSample(province, lan, grocery);
  const plan = await planned(province, kien, '10/3/2026');
  const page = await plan.page();
  assert.match(page, /Không còn gì cản trở/);
  assert.match(page, /Hồ sơ đang giải quyết: 1/);

  assert.equal((await plan.send('work', { act: 'rehearse' })).status, 303);
  await workOn(province);
  assert.match(await plan.page(), /Diễn tập xong/);
  assert.equal((await plan.merger()).state, 'draft');
  assert.equal((await holderOf(province, code)).holder, 'Ủy ban nhân dân phường Hoa Xuân');

  const unsure = await plan.send('work', { act: 'carry-out' });
  assert.deepEqual([unsure.status, /Hãy đánh dấu để xác nhận/.test(unsure.body)], [422, true]);
  await plan.send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  await workOn(province);
  assert.equal((await plan.merger()).state, 'done');
  const moved = await holderOf(province, code);
  assert.equal(moved.holder, 'Ủy ban nhân dân xã Mường Hoa');
  assert.equal((await unitNamed(province, 'commune-99001')).valid_to, '2026-03-09');
  const mai = await province.officer('mai.lo');
  assert.equal(mai.actor.positions[0]?.unitName.vi, 'Ủy ban nhân dân xã Mường Hoa');
  const shown = (await mai.get(`/desk/cases/${code}`)).body;
  assert.match(shown, /phường Hoa Xuân → Ủy ban nhân dân xã Mường Hoa/);
  assert.match((await lan.get(`/cases/${code}`)).body, /Chuyển sang đơn vị tiếp nhận sau sáp nhập/);
  province.setClock('2026-03-10T08:02+07:00');
  const later = await fileSample(province, lan, { ...grocery, unit: 'commune-99020' });

  await plan.send('work', { act: 'put-back', 'sure-put-back': 'true' });
  await workOn(province);
  assert.equal((await plan.merger()).state, 'draft');
  assert.equal((await holderOf(province, code)).holder, 'Ủy ban nhân dân phường Hoa Xuân');
  assert.equal((await holderOf(province, later)).holder, 'Ủy ban nhân dân phường Hoa Xuân');
  assert.deepEqual(await unitNamed(province, 'commune-99001'), { valid_to: null, lives: true });
  assert.equal((await unitNamed(province, 'commune-99020')).lives, false);
  assert.equal((await province.officer('mai.lo')).actor.positions[0]?.unitName.vi, 'Ủy ban nhân dân phường Hoa Xuân');

  await plan.send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  await workOn(province);
  assert.equal((await holderOf(province, code)).holder, 'Ủy ban nhân dân xã Mường Hoa');
  await plan.send('work', { act: 'confirm', 'sure-confirm': 'true' });
  assert.equal((await plan.merger()).state, 'confirmed');
  assert.equal((await plan.send('work', { act: 'put-back', 'sure-put-back': 'true' })).status, 409);
  const { kinds } = await province.app.db.one<{ kinds: string[] }>(
    sql`select array_agg(kind order by number) as kinds from ledger where stream like 'merger/%' and kind !~ 'plan|asked'`,
  );
  assert.deepEqual(kinds, ['merger.carried-out', 'merger.put-back', 'merger.carried-out', 'merger.confirmed']);
});
