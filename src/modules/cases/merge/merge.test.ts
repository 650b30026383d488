import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { workOnMergers as workOn } from './testing/work-on-mergers.ts';
import { importDirectory } from '../../units/commands/import-directory.ts';
import { exportDirectory } from '../../units/queries/export-directory.ts';
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
  assert.match(await plan.page(), /Nhật ký[^]*Yêu cầu diễn tập/);
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

  for (const kind of ['units', 'officers'] as const) {
    const file = Buffer.from(await exportDirectory(province.app.db, kind));
    const request = { kind, bytes: file, origin: 'operator', dryRun: true, at: province.app.now() } as const;
    const { refusals } = await importDirectory(province.app.db, { ...request, actor: { kind: 'system' } });
    assert.deepEqual(refusals, [], `the ${kind} can be exported and imported`);
  }

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

test('a district that ended without a successor is split among communes: they see and hold its open files', async (t) => {
  const province = await openTestProvince(t);
  const { db } = province.app;
  const [lan, kien] = [await province.citizen('Nông Thị Lan'), await province.officer('kien.dinh')];
  const inWard = await fileSample(province, lan, grocery);
  const elsewhere = await fileSample(province, lan, grocery);
  await db.run(sql`
    update cases set receiving_unit_id = (select id from units where key = 'district-901-mot-cua'),
      competent_unit_id = (select id from units where key = 'district-901'),
      holder_unit_id = (select id from units where key = 'district-901')`);
  await db.run(sql`
    update cases set answers = replace(answers::text, '"99001"', '"99013"')::jsonb where code = ${elsewhere}`);
  const mai = await province.officer('mai.lo');
  assert.notEqual((await mai.get(`/desk/cases/${inWard}`)).status, 200);

  const started = await kien.post('/operator/mergers', { title: 'Kết thúc cấp huyện', effective_on: '1/7/2025' });
  const path = started.location ?? '';
  const merger = () =>
    db.one<{ version: number; state: string; plan: { ways: { from: string }[] } }>(sql`select * from unit_mergers`);
  const send = async (to: string, form: Readonly<Record<string, string>>) => {
    const answer = await kien.post(`${path}/${to}`, { version: String((await merger()).version), ...form });
    assert.equal(answer.status, 303);
  };
  await send('plan', { act: 'add-way', from: 'district-901', to: 'commune-99001', areas: '99001, 99004' });
  assert.match((await kien.get(path)).body, /cần một đơn vị tiếp nhận phần còn lại/);
  await send('plan', { act: 'add-way', from: 'district-901', to: 'commune-99007' });
  assert.ok((await merger()).plan.ways.some(({ from }) => from === 'district-901-mot-cua'));
  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  await workOn(province);
  assert.equal((await merger()).state, 'done');
  assert.deepEqual(
    [(await holderOf(province, inWard)).holder, (await holderOf(province, elsewhere)).holder],
    ['Ủy ban nhân dân phường Hoa Xuân', 'Ủy ban nhân dân xã Nậm Lành'],
  );
  assert.equal((await holderOf(province, inWard)).receiving, 'Ủy ban nhân dân phường Hoa Xuân');
  assert.equal((await (await province.officer('mai.lo')).get(`/desk/cases/${inWard}`)).status, 200);
  assert.deepEqual(await told(db, inWard, 'case.moved'), await unitsOf(db, inWard));

  await send('work', { act: 'put-back', 'sure-put-back': 'true' });
  await workOn(province);
  const { receiving, competent } = await unitsOf(db, inWard);
  assert.notEqual(receiving, competent, 'the one-stop of the district received it, the district decides');
  assert.deepEqual(await told(db, inWard, 'case.moved-back'), { receiving, competent });
});

type Units = { readonly receiving: number; readonly competent: number };

const unitsOf = (db: TestProvince['app']['db'], code: string) =>
  db.one<Units>(
    sql`select receiving_unit_id as receiving, competent_unit_id as competent from cases where code = ${code}`,
  );

/** The units of a case as its history tells them. */
const told = (db: TestProvince['app']['db'], code: string, kind: string) =>
  db.one<Units>(sql`
    select (body ->> 'receiving')::bigint as receiving, (body ->> 'competent')::bigint as competent
    from ledger join cases on stream = 'case/' || cases.id where code = ${code} and kind = ${kind}`);

test('a merger asked for ahead waits for its day, and can be called off; what was done since an undone one stays', async (t) => {
  const province = await openTestProvince(t);
  const [lan, kien] = [await province.citizen('Nông Thị Lan'), await province.officer('kien.dinh')];
  const code = await fileSample(province, lan, grocery);
  const plan = await planned(province, kien, '12/3/2026');
  await plan.send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  await workOn(province);
  assert.match(await plan.page(), /Chờ tới ngày 12\/03\/2026/);
  assert.equal((await plan.send('work', { act: 'cancel' })).status, 303);
  assert.equal((await plan.merger()).task, null);
  await plan.send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  province.setClock('2026-03-12T08:00+07:00');
  await workOn(province);
  assert.equal((await plan.merger()).state, 'done');

  const mai = await province.officer('mai.lo');
  const { version } = await holderOf(province, code);
  assert.equal((await mai.post(`/desk/cases/${code}/receive`, { version: String(version) })).status, 303);
  await plan.send('work', { act: 'put-back', 'sure-put-back': 'true' });
  await workOn(province);
  const back = await holderOf(province, code);
  assert.equal(back.holder, 'Ủy ban nhân dân phường Hoa Xuân');
  const { status } = await province.app.db.one<{ status: number }>(sql`select status from cases where code = ${code}`);
  assert.notEqual(status, 1, 'it was received, and stays received');
});

test('a merger’s name that is too long is told, with how long it is, and nothing of it is cut', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const begin = (title: string, decision = '') =>
    kien.post('/operator/mergers', { title, decision, effective_on: '1/7/2026' });
  const long = `${'a'.repeat(199)}🏛🏛`;
  const refused = await begin(long, 'b'.repeat(201));
  assert.equal(refused.status, 422);
  assert.equal(refused.body.match(/Không quá 200 ký tự; hiện có 201/g)?.length, 4, 'beside both, and above');
  assert.ok(refused.body.includes(`value="${long}"`));
  assert.equal((await begin(long.slice(0, -2))).status, 303, 'two hundred characters, as people count them');
  const { title } = await province.app.db.one<{ title: string }>(sql`select title from unit_mergers`);
  assert.equal(title, `${'a'.repeat(199)}🏛`);
});
