import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { sampleAnswers } from '../../../../test/journeys/citizen.ts';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { birthAnswers, givePaper } from '../testing/birth-application.ts';
import { fileApplication, type Application } from './file-application.ts';

const birth = { procedure: '1.001193', unit: 'H99.99001', delivery: 'online' } as const;
const birthPapers = ['birth-certificate', 'marriage-certificate'];

async function groceriesOf({ app }: TestProvince, { context }: Signed<Citizen>) {
  const { id: unit } = await app.db.one<{ id: number }>(
    sql`select id from units where key = 'commune-99001' and valid_to is null`,
  );
  const plain = { procedure: '1.001612', unit, answers: sampleAnswers('1.001612'), delivery: 'counter' as const };
  return (given: Partial<Application> = {}) =>
    fileApplication(context, { ...plain, papers: [], key: randomUUID(), ...given });
}

test('of forty filings in one moment, five under one key are one case, and every other is a case of its own', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const file = await groceriesOf(province, lan);
  const key = randomUUID();
  const filed = await Promise.all(Array.from({ length: 40 }, (_none, index) => file(index % 8 === 3 ? { key } : {})));
  const values = filed.map((each) => (each.ok ? each.value : assert.fail(each.problems[0]?.kind.code)));
  const [same, others] = [values.filter((_one, at) => at % 8 === 3), values.filter((_one, at) => at % 8 !== 3)];
  assert.equal(new Set(same.map(({ code }) => code)).size, 1);
  assert.deepEqual(
    same.map(({ isRepeat }) => isRepeat).filter((isRepeat) => !isRepeat),
    [false],
  );
  assert.equal(new Set(others.map(({ code }) => code)).size, 35);
  const { cases, entries } = await province.app.db.one<{ cases: number; entries: number }>(sql`
    select (select count(*)::int from cases) as cases,
      (select count(*)::int from ledger where kind = 'case.filed' and number = 1) as entries`);
  assert.deepEqual([cases, entries], [36, 36]);
});

test('an application that was filed before and comes again takes no paper from the one beside it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const file = await groceriesOf(province, lan);
  const key = randomUUID();
  const first = await file({ key });
  const { context } = lan;
  const papers = await Promise.all(
    birthPapers.map(async (paper) => ({ paper, file: await givePaper(lan, `${paper}.pdf`) })),
  );
  const whole = { ...birth, answers: birthAnswers('CS-91'), papers, key: randomUUID() };
  // Another is under way, so that the next two go into one statement.
  const [, again, born] = await Promise.all([
    file(),
    fileApplication(context, { ...whole, key }),
    fileApplication(context, whole),
  ]);
  assert.equal(again.ok && first.ok && again.value.code === first.value.code, true);
  assert.ok(born.ok, born.ok ? '' : born.problems.map(({ kind }) => kind.code).join());
  const { attached } = await province.app.db.one<{ attached: number }>(
    sql`select count(*)::int as attached from files where attached_to = ${`case/${born.value.id}`}`,
  );
  assert.equal(attached, 2);
});

test('a paper that is named twice in one application is taken once or not at all, and never lost', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const paper = await givePaper(lan);
  const papers = birthPapers.map((each) => ({ paper: each, file: paper }));
  const application = { ...birth, answers: birthAnswers('CS-92'), papers, key: randomUUID() };
  const filed = await fileApplication(lan.context, application);
  assert.equal(filed.ok, false);
  const { cases, free } = await province.app.db.one<{ cases: number; free: number }>(sql`
    select (select count(*)::int from cases) as cases,
      (select count(*)::int from files where id = ${paper}::uuid and attached_to is null) as free`);
  assert.deepEqual([cases, free], [0, 1]);
});
