import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { areasOf } from '../queries/areas.ts';
import { unitsAt } from '../queries/units.ts';
import { seedDirectory } from '../seed.ts';
import { day, hoaBanDirectory, seedingApp, tuesdayMorning } from '../testing/hoa-ban-directory.ts';
import { exportDirectory } from '../queries/export-directory.ts';
import { directoryKinds, importDirectory, type DirectoryKind } from './import-directory.ts';

const kien = { kind: 'officer', id: 1, name: 'Đinh Trung Kiên' } as const;

const send = (db: Database, kind: DirectoryKind, text: string, dryRun = false) =>
  importDirectory(db, { kind, bytes: Buffer.from(text), origin: 'operator', dryRun, at: tuesdayMorning, actor: kien });

const units = 'key,code,name_vi,name_en,kind,area_code,parent_key,valid_from,valid_to,succeeded_by_key';
const tourism = 'so-du-lich,H99.41,Sở Du lịch,Department of Tourism,department,,ubnd-tinh,2026-01-01,,';
const countUnits = async (db: Database) => (await db.one<{ n: number }>(sql`select count(*) as n from units`)).n;

test('an operator adds a department', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const report = await send(db, 'units', `${units}\n${tourism}`);
  assert.deepEqual(report, { kind: 'units', rows: 1, refusals: [], stored: true });
  assert.equal((await unitsAt(db, 'so-du-lich', day('2026-03-10')))[0]?.name.vi, 'Sở Du lịch');
  const told = await db.many<{ actor: { name: string } }>(
    sql`select actor from ledger where stream = 'directory/units' order by number desc limit 1`,
  );
  assert.equal(told[0]?.actor.name, 'Đinh Trung Kiên');
});

test('a name that a spreadsheet would reckon with is refused, so that no export carries one', async (t) => {
  const { db } = await hoaBanDirectory(t);
  for (const name of ['=1+1', '@SUM(A1)', '-2+3', '+cmd|x']) {
    const { refusals } = await send(db, 'units', `${units}\n${tourism.replace('Sở Du lịch', name)}`);
    assert.deepEqual(
      refusals.map(({ problem }) => [problem.kind.code, problem.field]),
      [['units.formula', 'name_vi']],
      name,
    );
  }
});

test('one bad row keeps the good ones out', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const before = await countUnits(db);
  const report = await send(
    db,
    'units',
    `${units}\n${tourism}\nso-ma,H99.42,Sở Ma,Ghosts,department,,nobody,2026-01-01,,`,
  );
  assert.deepEqual([report.stored, report.rows, report.refusals.map(({ line }) => line)], [false, 2, [3]]);
  assert.equal(await countUnits(db), before);
});

test('a dry run says the same and stores nothing', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const before = await countUnits(db);
  assert.deepEqual(await send(db, 'units', `${units}\n${tourism}`, true), {
    kind: 'units',
    rows: 1,
    refusals: [],
    stored: false,
  });
  assert.equal(await countUnits(db), before);
});

test('every exported file can be imported again and changes nothing', async (t) => {
  const { db } = await hoaBanDirectory(t);
  for (const kind of directoryKinds) {
    const file = await exportDirectory(db, kind);
    const report = await send(db, kind, file);
    assert.deepEqual([kind, report.refusals, report.stored], [kind, [], true]);
    assert.equal(await exportDirectory(db, kind), file);
  }
});

test('the code an operator gave a unit stays when the place is loaded again', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const file = await exportDirectory(db, 'units');
  assert.equal(
    (await send(db, 'units', file.replace('so-cong-thuong,H99.06,', 'so-cong-thuong,H99.77,'))).stored,
    true,
  );
  await seedDirectory({ ...seedingApp, db });
  assert.equal((await unitsAt(db, 'so-cong-thuong', day('2026-03-10')))[0]?.code, 'H99.77');
});

test('what an operator sends back unchanged stays the place’s own, to be mended by a later release', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const imported = async (table: 'units' | 'areas') => {
    await send(db, table, await exportDirectory(db, table));
    const from = table === 'units' ? sql`units` : sql`areas`;
    return (await db.one<{ n: number }>(sql`select count(*) as n from ${from} where origin = 'operator'`)).n;
  };
  assert.deepEqual([await imported('units'), await imported('areas')], [0, 0]);
  const file = await exportDirectory(db, 'units');
  await send(db, 'units', file.replace('so-cong-thuong,H99.06,', 'so-cong-thuong,H99.77,'));
  const changed = await db.many<{ key: string }>(sql`select key from units where origin = 'operator'`);
  assert.deepEqual(changed, [{ key: 'so-cong-thuong' }]);
});

test('one file may give two departments each other’s codes', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const file = await exportDirectory(db, 'units');
  const swapped = file
    .replace('so-cong-thuong,H99.06,', 'so-cong-thuong,H99.15,')
    .replace('so-y-te,H99.15,', 'so-y-te,H99.06,');
  assert.deepEqual((await send(db, 'units', swapped)).refusals, []);
  assert.equal((await unitsAt(db, 'so-y-te', day('2026-03-10')))[0]?.code, 'H99.06');
});

test('two imports of the same unit at once do not both add it', async (t) => {
  const { db } = await hoaBanDirectory(t);
  const other = tourism.replace('2026-01-01', '2026-02-01');
  const reports = await Promise.all([
    send(db, 'units', `${units}\n${tourism}`),
    send(db, 'units', `${units}\n${other}`),
  ]);
  assert.equal(reports.filter(({ stored }) => stored).length, 1);
});

test('an imported area is known to the next look-up', async (t) => {
  const { db } = await hoaBanDirectory(t);
  assert.equal((await areasOf(db)).areaNamed('99020', day('2026-03-10')), undefined);
  await send(
    db,
    'areas',
    'level,code,valid_from,kind,name,parent_code\ncommune,99020,2026-01-01,commune,Xã Mường Hoa,99',
  );
  assert.equal((await areasOf(db)).areaNamed('99020', day('2026-03-10'))?.name, 'Xã Mường Hoa');
});
