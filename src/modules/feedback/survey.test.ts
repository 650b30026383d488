import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Citizen } from '../../kernel/access/actor.ts';
import { act, decide } from '../cases/testing/desk-hands.ts';
import { receiveCase } from '../cases/commands/receive-case.ts';
import { fileSample, grocery } from '../cases/testing/sample-cases.ts';
import { questionnaireOf } from './rules/questionnaire.ts';

/** Lan’s grocery with its result recorded. */
async function finishedCase(province: TestProvince, lan: Signed<Citizen>): Promise<string> {
  const code = await fileSample(province, lan, grocery);
  await act(province, await province.officer('mai.lo'), code, (context, about) => receiveCase(context, about));
  await decide(province, code);
  return code;
}

const tokenOn = ({ body }: Reply): string => /name="token" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no form');

/** The best answer to every question, but for those said otherwise. */
const answersOf = ({ app }: TestProvince, others: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(
    questionnaireOf(app.place).questions.map(({ code, options }) => [code, options[0]?.code ?? '']),
  ),
  ...others,
});

test('Lan answers the eight questions of Decree 61 once, from her case; what is missing is said beside it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await finishedCase(province, lan);
  assert.match((await lan.get(`/cases/${code}`)).body, new RegExp(`href="/survey\\?case=${code}"`));
  const shown = await lan.get(`/survey?case=${code}`);
  for (const { text } of questionnaireOf(province.app.place).questions)
    assert.ok(shown.body.includes(text.vi), text.vi);
  const token = tokenOn(shown);
  const gap = await lan.post('/survey/answers', { token, ...answersOf(province, { costs: '' }), remark: 'Cảm ơn' });
  assert.equal(gap.status, 422);
  assert.equal(gap.body.match(/class="field-error"/g)?.length, 1);
  assert.match(gap.body, />Cảm ơn<\/textarea>/);
  assert.match(gap.body, /value="early" checked/);
  assert.equal((await lan.post('/survey/answers', { token, ...answersOf(province) })).location, '/survey/thanks');
  await lan.post('/survey/answers', { token, ...answersOf(province, { time: 'late' }) });
  const kept = await province.app.db.many<{ answers: Record<string, string>; way: string }>(
    sql`select answers, way from questionnaires`,
  );
  assert.deepEqual(
    kept.map(({ answers, way }) => [answers['time'], way]),
    [['early', 'account']],
    'the first stands',
  );
  assert.equal((await lan.get(`/survey?case=${code}`)).location, '/survey/thanks?repeat=1');
});

test('At the counter’s tablet code and four digits open the form; nothing is told of a case that does not fit', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await finishedCase(province, lan);
  const open = await fileSample(province, lan, grocery);
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.doesNotMatch((await bach.get(`/survey?case=${code}`)).body, /name="token"/);
  const sentences = new Set<string>();
  for (const [typed, digits] of [
    [code, '0000'],
    [open, '5678'],
    ['H99.99001-260310-0999', '5678'],
    [code, ''],
  ] as const) {
    const refused = await bach.post('/survey', { code: typed, digits });
    assert.equal(refused.status, 422);
    sentences.add(/class="field-error".*?<\/p>/s.exec(refused.body)?.[0] ?? '');
  }
  assert.equal(sentences.size, 1);
  const shown = await bach.post('/survey', { code: code.toLowerCase(), digits: '5678' });
  const token = tokenOn(shown);
  assert.equal((await bach.post('/survey/answers', { token: `${token}x`, ...answersOf(province) })).status, 422);
  province.setClock('2026-03-10T08:31+07:00');
  assert.match((await bach.post('/survey/answers', { token, ...answersOf(province) })).body, /Phiếu này mở đã quá lâu/);
  const again = tokenOn(await bach.post('/survey', { code, digits: '5678' }));
  assert.equal(
    (await bach.post('/survey/answers', { token: again, ...answersOf(province) })).location,
    '/survey/thanks',
  );
  assert.equal((await bach.post('/survey', { code, digits: '5678' })).location, '/survey/thanks?repeat=1');
});

test('Figures in public begin at five answers, and what a question was for fewer is not among them', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const give = async (others: Readonly<Record<string, string>>): Promise<void> => {
    const token = tokenOn(await lan.get(`/survey?case=${await finishedCase(province, lan)}`));
    await lan.post('/survey/answers', { token, ...answersOf(province, others) });
  };
  for (let each = 0; each < 4; each += 1) await give({ time: 'late', guidance: 'not-asked' });
  assert.match((await province.get('/statistics')).body, /Chưa đủ ý kiến để công bố/);
  await give({ time: 'early' });
  const figures = JSON.parse((await province.get('/api/v1/statistics')).body) as {
    questionnaire: { agency: { vi: string }; answers: number; percents: Record<string, number> }[];
    ratings: object[];
  };
  const [ward] = figures.questionnaire;
  assert.deepEqual([ward?.agency.vi, ward?.answers], ['Ủy ban nhân dân phường Hoa Xuân', 5]);
  assert.deepEqual([ward?.percents['time'], ward?.percents['attitude']], [20, 100]);
  assert.equal(ward?.percents['guidance'], undefined, 'one answer alone');
  assert.deepEqual(figures.ratings, []);
  const page = await lan.get('/statistics');
  assert.match(page.body, /Ủy ban nhân dân phường Hoa Xuân.*20 % mức tốt nhất/s);
});

test('The four digits of a case are guessed five times a day, from however many addresses, and no more', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await finishedCase(province, lan);
  const guessers = await Promise.all(
    Array.from({ length: 6 }, (_, number) => province.citizen(`Người Đoán Số ${number}`)),
  );
  const statuses = await Promise.all(
    guessers.map(async (each, number) => (await each.post('/survey', { code, digits: `000${number}` })).status),
  );
  assert.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [422, 422, 422, 422, 422, 429],
  );
  const bach = await province.citizen('Hoàng Văn Bách');
  const right = await bach.post('/survey', { code, digits: '5678' });
  assert.equal(right.status, 429, 'the right ones do not open it then, either');
  assert.match(right.body, /nhập sai quá nhiều lần hôm nay/);
  assert.match(right.body, new RegExp(`value="${code}"`), 'what was typed is kept');
  const unknown = 'H99.99001-260310-0999';
  const ofUnknown = await Promise.all(
    guessers.map(async (each) => (await each.post('/survey', { code: unknown, digits: '1234' })).status),
  );
  assert.deepEqual(
    ofUnknown.toSorted((a, b) => a - b),
    [422, 422, 422, 422, 422, 429],
    'a case that is not there answers alike',
  );
  assert.match((await lan.get(`/survey?case=${code}`)).body, /name="token"/, 'Lan, signed in, is not hindered');
  province.setClock('2026-03-11T08:01+07:00');
  assert.match((await bach.post('/survey', { code, digits: '5678' })).body, /name="token"/);
});
