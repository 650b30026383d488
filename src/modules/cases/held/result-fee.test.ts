import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { recordPayment } from '../commands/payment.ts';
import { cases } from '../index.ts';
import { act, caseNow, decide } from '../testing/desk-hands.ts';
import { codeIn, file, takeIn, withJudgment } from './testing/marital-status.ts';

test('A result whose fee Lan still owes is not in her vault; once she has paid it is, once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = codeIn(await file(lan, await withJudgment(lan)));
  await takeIn(province, code);
  await decide(province, code);
  await catchUp(province.app, cases.subscribers ?? []);
  assert.equal((await caseNow(province, code)).subject.finance, 'due');
  const results = () =>
    province.app.db.many<{ number: string }>(sql`select number from vault_papers where source = 'case-result'`);
  assert.deepEqual(await results(), []);
  assert.doesNotMatch((await lan.get('/api/v1/my/vault')).body, /15\/GKS/);

  await act(province, await province.officer('mai.lo'), code, (context, about) =>
    recordPayment(context, about, 'BL 0001'),
  );
  await catchUp(province.app, cases.subscribers ?? []);
  assert.deepEqual(await results(), [{ number: '15/GKS' }]);
  await catchUp(province.app, cases.subscribers ?? []);
  assert.equal((await results()).length, 1);
});
