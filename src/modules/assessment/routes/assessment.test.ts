import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sql from 'sql-template-tag';
import type { Signed } from '../../../../test/province.ts';
import type { Officer } from '../../../kernel/access/actor.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { keepFacts } from '../commands/keep-facts.ts';
import { aQuarter, type Quarter } from '../testing/quarter.ts';
import { decide } from '../../cases/testing/desk-hands.ts';

let quarter: Quarter;
let vinh: Signed<Officer>;
let hanh: Signed<Officer>;
let son: Signed<Officer>;
let kien: Signed<Officer>;
const closing: (() => Promise<void>)[] = [];

before(async () => {
  quarter = await aQuarter({ after: (clean) => closing.push(clean) });
  const { province } = quarter;
  vinh = await province.officer('vinh.luong');
  hanh = await province.officer('hanh.tong');
  son = await province.officer('son.quang');
  kien = await province.officer('kien.dinh');
});

after(async () => {
  for (const close of closing.toReversed()) await close();
});

type Scores = {
  readonly province: { readonly points: number } | null;
  readonly agencies: readonly { readonly unit: string; readonly counts: Readonly<Record<string, number>> }[];
};

const scoresFor = async (officer: Signed<Officer>, period: string): Promise<Scores> => {
  const answer = await officer.get(`/api/v1/scores?period=${period}`);
  assert.equal(answer.status, 200, answer.body);
  return JSON.parse(answer.body) as Scores;
};

/** Codes of the cases on the page behind a figure. */
const casesBehind = async (officer: Signed<Officer>, query: string): Promise<readonly string[]> => {
  const answer = await officer.get(`/desk/assessment/cases?period=2026-Q1&${query}`);
  assert.equal(answer.status, 200, answer.body);
  return [...answer.body.matchAll(/href="\/desk\/cases\/([^"]+)"/g)].map(([, code = '']) => code).toSorted();
};

test('Hạnh sees her ward’s quarter: four answered, one late, one asked twice, one open and overdue, one withdrawn', async () => {
  const { agencies, province } = await scoresFor(hanh, '2026-Q1');
  assert.equal(province, null);
  const ward = agencies.find(({ counts }) => (counts['received'] ?? 0) > 0);
  assert.equal(ward?.unit, 'H99.99001');
  const { received, receivedOnline, early, onDay, late, openLate, openInTime, givenUp, judgedLate } = ward.counts;
  assert.deepEqual(
    { received, receivedOnline, early, onDay, late, openLate, openInTime, givenUp, judgedLate },
    {
      received: 6,
      receivedOnline: 6,
      early: 2,
      onDay: 1,
      late: 1,
      openLate: 1,
      openInTime: 0,
      givenUp: 1,
      judgedLate: 3,
    },
  );
});

test('Vinh sees the whole province, and a case only where it was counted', async () => {
  const { agencies, province } = await scoresFor(vinh, '2026-Q1');
  assert.ok(province);
  const counted = agencies.filter(({ counts }) => (counts['received'] ?? 0) > 0).map(({ unit }) => unit);
  assert.deepEqual(counted, ['H99.06', 'H99.99001']);
});

test('each figure opens into its cases, and only into those that the reader may see', async () => {
  const { early, onDay, late, twice, openLate, withdrawn, department } = quarter;
  assert.deepEqual(await casesBehind(hanh, 'figure=judgedLate'), [late, twice, openLate].toSorted());
  assert.deepEqual(await casesBehind(hanh, 'figure=finished'), [early, onDay, late, twice].toSorted());
  assert.deepEqual(await casesBehind(hanh, 'figure=givenUp'), [withdrawn]);
  assert.deepEqual(await casesBehind(hanh, 'figure=openInTime'), []);
  assert.deepEqual(await casesBehind(vinh, 'figure=openInTime'), [department]);
  assert.equal((await hanh.get('/desk/assessment/cases?figure=nonsense')).status, 404);
});

test('Sơn sees what he did, not the ward’s', async () => {
  const mine = await son.get('/desk/assessment?period=2026-Q1');
  assert.match(mine.body, /5 điểm trên 8|[\d,]+ điểm trên 8/);
  assert.equal((await casesBehind(son, 'figure=finished&mine=yes')).length, 4);
  const score = await son.get('/desk/assessment/score?period=2026-Q1');
  assert.match(score.body, /Bạn chưa phụ trách cơ quan nào/);
  assert.equal((await son.get('/desk/assessment/report.csv?period=2026-Q1')).status, 403);
});

test('citizens and visitors see no figure of the desk', async () => {
  const lan = await quarter.province.citizen('Nguyễn Thị Lan');
  assert.equal((await lan.get('/desk/assessment/score')).status, 403);
  assert.equal((await quarter.province.get('/desk/assessment/score')).status, 303);
  assert.equal((await quarter.province.get('/api/v1/scores?period=2026-Q1')).status, 401);
});

test('report II.06 is the same on the page, as CSV and as a workbook', async () => {
  const page = await hanh.get('/desk/assessment/report?period=2026-Q1');
  assert.match(page.body, /Trước hạn/);
  const csv = await hanh.get('/desk/assessment/report.csv?period=2026-Q1');
  const lines = csv.bytes.toString('utf8').split('\r\n');
  // Received 6 = answered 4 + open 1 + withdrawn 1.
  assert.ok(lines.includes('Tổng cộng,6,6,0,0,4,2,1,1,1,0,1,1'), csv.body);
  const sheets = await hanh.get('/desk/assessment/report.xlsx?period=2026-Q1');
  assert.equal(sheets.bytes.subarray(0, 2).toString(), 'PK');
  assert.match(String(sheets.headers['content-disposition']), /II\.06-2026-Q1\.xlsx/);
});

test('what happens after a quarter changes nothing of it', async () => {
  const { province, openLate } = quarter;
  const was = await scoresFor(vinh, '2026-Q1');
  await decide(province, openLate);
  province.setClock('2026-04-02T09:00+07:00');
  await catchUp(province.app, [keepFacts]);
  assert.deepEqual(await scoresFor(vinh, '2026-Q1'), was);
  const april = await scoresFor(vinh, '2026-04');
  const ward = april.agencies.find(({ unit }) => unit === 'H99.99001');
  assert.equal(ward?.counts['late'], 1);
  assert.equal(ward.counts['carried'], 1);
});

const keyOf = (body: string): string => /name="key" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no key');

test('Kiên enters what no case tells, once however often he sends it, and what he typed stays when it is wrong', async () => {
  const { province } = quarter;
  const { id } = await province.app.db.one<{ id: number }>(sql`select id from units where key = 'ubnd-tinh'`);
  const key = keyOf((await kien.get('/operator/assessment')).body);
  const fact = { key, unit: String(id), indicator: '1.1', numerator: '18', denominator: '20', day: '31/3/2026' };
  const wrong = await kien.post('/operator/assessment', { ...fact, numerator: '21', source: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="21"/);
  assert.match(wrong.body, /Nhập nguồn của số liệu/);
  const source = 'Báo cáo 15/BC-VP';
  for (let times = 0; times < 3; times += 1)
    assert.equal((await kien.post('/operator/assessment', { ...fact, source })).status, 303);
  const { count } = await province.app.db.one<{ count: number }>(sql`select count(*) from assessment_facts`);
  assert.equal(count, 1);
  // 18 of 20 gives 4 × 0.9, for the ward, too, which has none of its own.
  assert.match((await hanh.get('/desk/assessment/score?period=2026-Q1')).body, /18 \/ 20 \(90%\)[\s\S]*?3,60/);
  assert.match((await hanh.get('/desk/assessment/score?period=2026-Q1')).body, /Báo cáo 15\/BC-VP/);
  assert.match((await hanh.get('/desk/assessment/score?period=2026-Q2')).body, /Chưa biết/);
});

test('Vinh makes the quarter public and takes it back; Hạnh may not, and a running quarter cannot be', async () => {
  const { province } = quarter;
  assert.match((await province.get('/assessment')).body, /Chưa có kỳ nào được công bố/);
  assert.equal((await hanh.get('/desk/assessment/publish/2026-Q1')).status, 403);
  assert.equal((await vinh.get('/desk/assessment/publish/2026-03')).status, 404);
  const running = await vinh.post('/desk/assessment/publish/2026-Q2', { act: 'publish', version: '0' });
  assert.equal(running.status, 409);
  const done = await vinh.post('/desk/assessment/publish/2026-Q1', { act: 'publish', version: '0' });
  assert.equal(done.location, '/assessment/2026-Q1');
  assert.equal((await vinh.post('/desk/assessment/publish/2026-Q1', { act: 'publish', version: '0' })).status, 409);
  const read = await province.get('/assessment/2026-Q1');
  assert.match(read.body, /Sở Công Thương/);
  assert.ok(!read.body.includes(quarter.early), 'no case is named in public');
  const api = JSON.parse((await province.get('/api/v1/assessment/2026-Q1')).body) as { leagues: unknown[] };
  assert.equal(api.leagues.length, 2);
  assert.equal((await vinh.post('/desk/assessment/publish/2026-Q1', { act: 'withdraw', version: '1' })).status, 303);
  assert.equal((await province.get('/api/v1/assessment/2026-Q1')).status, 404);
});

test('a complaint about conduct that was right takes the points of attitude, and is told of no other kind', async () => {
  const { app } = quarter.province;
  const { id } = await app.db.one<{ id: number }>(sql`select id from cases where code = ${quarter.early}`);
  const tell = (petition: string, kind: string, body: Record<string, unknown>) =>
    app.db.run(sql`select ${ledgerAppend(petition, `petition.${kind}`, { kind: 'system' }, body, app.now())}`);
  for (const [petition, kind, finding] of [
    ['petition/901', 'conduct', 'founded'],
    ['petition/902', 'conduct', 'unfounded'],
    ['petition/903', 'rule', 'founded'],
  ] as const) {
    await tell(petition, 'filed', { kind, unit: 1, case: id });
    await tell(petition, 'answered', { finding });
  }
  quarter.province.setClock('2026-04-03T08:00+07:00');
  await catchUp(app, [keepFacts]);
  // The answer came in April: the first quarter stays as it was.
  assert.deepEqual(await casesBehind(hanh, 'figure=disliked'), []);
  const year = await hanh.get('/desk/assessment/cases?period=2026&figure=disliked');
  assert.ok(year.body.includes(quarter.early));
  const { count } = await app.db.one<{ count: number }>(sql`select count(*) from assessment_complaints`);
  assert.equal(count, 1);
});

test('Kiên folds the ledger anew, and nothing differs', async () => {
  const page = await kien.post('/operator/assessment/rebuild');
  assert.match(page.body, /sửa 0 hồ sơ khác với sổ cái/);
});
