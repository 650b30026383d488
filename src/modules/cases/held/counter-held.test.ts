import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { atCounter } from '../counter/testing/at-counter.ts';
import { caseDetails } from '../queries/case-details.ts';
import { caseNow } from '../testing/desk-hands.ts';
import { sampleAnswers } from '../testing/fill-in.ts';
import { codeIn, file, takeIn, withJudgment } from './testing/marital-status.ts';

test('At the counter Mai may not ask Lan for the judgment that is there: Lan agrees, Mai ticks, and the case has it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await takeIn(province, codeIn(await file(lan, await withJudgment(lan))));
  const { id: held } = await province.app.db.one<{ id: string }>(sql`select id from vault_papers`);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const number = lan.actor.personalNumber ?? '';
  const visit = await begin({ name: 'Nông Thị Lan', number });
  const dossier = await add(visit, '1.004873');
  const shown = await mai.get(dossier);
  assert.match(shown.body, /Đã có trong kho/);
  assert.match(shown.body, new RegExp(`name="divorce-judgment.held" value="${held}"`));
  assert.match((await lan.get('/my/vault')).body, /Tiếp nhận hồ sơ tại quầy, thủ tục 1\.004873/);

  const fields = { do: 'receive', summary: 'Xác nhận tình trạng hôn nhân' };
  const foreign = await send(dossier, { ...fields, 'divorce-judgment.held': randomUUID() });
  assert.match(foreign.body, /không có trong kho, đã hết hiệu lực/);
  assert.equal((await send(dossier, { ...fields, 'divorce-judgment.held': held })).location, visit);
  const [code = ''] = await codes(visit);
  const { subject } = await caseNow(province, code);
  const { papers } = await caseDetails(province.app, subject.id);
  assert.deepEqual(
    papers.map((paper) => [paper.paper, paper.held]),
    [['divorce-judgment', held]],
  );
  assert.match((await lan.get('/my/vault')).body, /tại quầy, trước Lò Thị Mai/);
});

test('A program that receives for a counter is told to ask for the leave, not for the paper', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await takeIn(province, codeIn(await file(lan, await withJudgment(lan))));
  const { id: held } = await province.app.db.one<{ id: string }>(sql`select id from vault_papers`);
  const mai = await province.officer('mai.lo');
  const { capacity: _capacity, ...answers } = sampleAnswers('1.004873');
  const dossier = { procedure: '1.004873', summary: 'Xác nhận', answers, papers: [], feeDong: 0, delivery: 'counter' };
  const reception = (more: object) => ({
    kind: 'person',
    name: 'Nông Thị Lan',
    number: lan.actor.personalNumber,
    dossiers: [{ ...dossier, ...more }],
  });
  const receive = (more: object) =>
    mai.sendJson('/api/v1/counter/receptions', reception(more), { 'idempotency-key': randomUUID() });
  const asked = await receive({});
  assert.equal(asked.status, 422);
  assert.match(asked.body, /cases\.held-at-counter/);
  assert.equal((await receive({ held: [{ paper: 'divorce-judgment', held }] })).status, 201);
});
