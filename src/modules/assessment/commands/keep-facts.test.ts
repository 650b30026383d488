import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Citizen, Officer } from '../../../kernel/access/actor.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { answerSupplement } from '../../cases/commands/answer-supplement.ts';
import { rateCase } from '../../cases/commands/rate-case.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { requestSupplement } from '../../cases/commands/request-supplement.ts';
import { returnResult } from '../../cases/commands/return-result.ts';
import { act, caseNow, decide } from '../../cases/testing/desk-hands.ts';
import { fileSample, grocery } from '../../cases/testing/sample-cases.ts';
import { keepFacts } from './keep-facts.ts';
import { rebuildFacts } from './rebuild-facts.ts';

let province: TestProvince;
let lan: Signed<Citizen>;
let mai: Signed<Officer>;
let son: Signed<Officer>;
const closing: (() => Promise<void>)[] = [];

before(async () => {
  province = await openTestProvince({ after: (clean) => closing.push(clean) });
  lan = await province.citizen('Nguyễn Thị Lan');
  mai = await province.officer('mai.lo');
  son = await province.officer('son.quang');
});

test.after(async () => {
  for (const close of closing.toReversed()) await close();
});

type Row = Readonly<Record<string, unknown>>;

const factOf = async (code: string): Promise<Row | undefined> => {
  await catchUp(province.app, [keepFacts]);
  return province.app.db.maybe<Row>(sql`
    select f.speed, f.supplements, f.contacts, f.electronic, f.ending, f.stars, f.channel, f.used_minutes, f.allowed_minutes,
      f.second_supplement_at is not null as twice, f.overdue::text as overdue, cardinality(f.officer_ids) as officers,
      (select count(*)::int from assessment_parts p where p.case_id = f.case_id) as parts
    from assessment_cases f join cases c on c.id = f.case_id where c.code = ${code}`);
};

const asked = { papers: [], reason: 'Ghi rõ địa chỉ nhà.', contact: 'Ông Sơn, 0999 123 456' };

/** Lan opens her grocery, due in three working days; Mai takes it in. */
async function received(at: string): Promise<string> {
  province.setClock(at);
  const code = await fileSample(province, await province.citizen('Nguyễn Thị Lan'), grocery);
  await act(province, mai, code, receiveCase);
  return code;
}

async function supplemented(code: string, askAt: string, answerAt: string): Promise<void> {
  province.setClock(askAt);
  await act(province, son, code, (context, about) => requestSupplement(context, about, asked));
  province.setClock(answerAt);
  const about = await caseNow(province, code);
  const answer = { answers: about.subject.answers, papers: [], message: 'Nhà số 12, tổ 5.' };
  const done = await answerSupplement({ ...lan.context, now: province.app.now }, about, answer);
  assert.ok(done.ok);
}

test('a filing that nobody has received is not judged', async () => {
  province.setClock('2026-03-10T08:00+07:00');
  const code = await fileSample(province, lan, grocery);
  assert.equal(await factOf(code), undefined);
});

test('Lan’s grocery is answered the same day: early, nobody had to come twice, Mai and Sơn and Hạnh did it', async () => {
  const code = await received('2026-03-10T08:00+07:00');
  await decide(province, code);
  await act(province, mai, code, (context, about) => returnResult(context, about, 'online'));
  const about = await caseNow(province, code);
  assert.ok((await rateCase({ ...lan.context, now: province.app.now }, about, 5, 'Nhanh')).ok);
  const fact = await factOf(code);
  assert.equal(fact?.['speed'], -1);
  assert.equal(fact['ending'], 'finished');
  assert.equal(fact['contacts'], 0);
  assert.equal(fact['electronic'], true);
  assert.equal(fact['stars'], 5);
  assert.equal(fact['used_minutes'], 0);
  // Tuesday 08:00 to Friday 08:00.
  assert.equal(fact['allowed_minutes'], 3 * 24 * 60);
  assert.equal(fact['officers'], 3);
  assert.equal(fact['parts'], 1);
});

test('a wait for Lan is subtracted, and a second supplement is remembered', async () => {
  const code = await received('2026-03-10T08:00+07:00');
  await supplemented(code, '2026-03-11T08:00+07:00', '2026-03-16T08:00+07:00');
  await supplemented(code, '2026-03-17T08:00+07:00', '2026-03-18T08:00+07:00');
  province.setClock('2026-03-18T09:00+07:00');
  await decide(province, code);
  const fact = await factOf(code);
  assert.equal(fact?.['supplements'], 2);
  assert.equal(fact['twice'], true);
  // One day before the first request, one between, one hour after; six days of waiting are not counted.
  assert.equal(fact['used_minutes'], 24 * 60 + 24 * 60 + 60);
});

test('being late stays known though the term was counted anew', async () => {
  const code = await received('2026-03-10T08:00+07:00');
  await supplemented(code, '2026-03-16T08:00+07:00', '2026-03-17T08:00+07:00');
  const fact = await factOf(code);
  assert.equal(fact?.['overdue'], '{["2026-03-13 01:00:00+00","2026-03-16 01:00:00+00")}');
});

test('what is kept is what the ledger says: rebuilding corrects nothing, and mends what was spoilt', async () => {
  await catchUp(province.app, [keepFacts]);
  const whole = sql`select jsonb_agg(to_jsonb(f) order by case_id)::text as rows from assessment_cases f`;
  const { rows } = await province.app.db.one<{ rows: string }>(whole);
  const untouched = await rebuildFacts(province.app);
  assert.equal(untouched.corrected, 0);
  assert.ok(untouched.cases >= 4);
  await province.app.db.run(sql`update assessment_cases set speed = 1 where speed = -1`);
  await province.app.db.run(sql`delete from assessment_cases where supplements > 0`);
  assert.ok((await rebuildFacts(province.app)).corrected > 1);
  assert.equal((await province.app.db.one<{ rows: string }>(whole)).rows, rows);
});
