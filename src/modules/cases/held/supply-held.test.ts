import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { birthAnswers, birthApplication } from '../testing/birth-application.ts';
import { act, caseNow } from '../testing/desk-hands.ts';
import { supplyHeld } from './commands/supply-held.ts';
import { codeIn, file, takeIn } from './testing/marital-status.ts';

test('Two answers at once that name one birth certificate, each with a paper of the vault: one is taken, one told of it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await takeIn(province, codeIn(await file(lan, await birthApplication(lan, 'GCS-1'))));
  const { id: held } = await province.app.db.one<{ id: string }>(sql`
    select id from vault_papers where type = 'birth-proof'`);
  const mai = await province.officer('mai.lo');
  const codes = [
    codeIn(await file(lan, await birthApplication(lan, 'GCS-2'))),
    codeIn(await file(lan, await birthApplication(lan, 'GCS-3'))),
  ];
  const asked = { papers: ['birth-certificate'], reason: 'Ảnh mờ', contact: 'Lò Thị Mai' };
  for (const code of codes)
    await act(province, mai, code, (context, about) => requestSupplement(context, about, asked));
  const answer = {
    answers: birthAnswers('GCS-4'),
    papers: [],
    held: [{ paper: 'birth-certificate', held }],
    message: '',
  };
  const cases = await Promise.all(codes.map((code) => caseNow(province, code)));
  const answered = await Promise.all(cases.map((about) => supplyHeld(lan.context, about, answer, randomUUID())));
  assert.deepEqual(
    answered.flatMap((each) => (each.ok ? [] : each.problems)).map(({ kind, field }) => [kind.code, field]),
    [['cases.answer-used', '/answers/birthCertificate/number']],
  );
  const states = await Promise.all(codes.map(async (code) => (await caseNow(province, code)).subject.status));
  assert.equal(states.filter((status) => status === 'supplement-requested').length, 1);
});
