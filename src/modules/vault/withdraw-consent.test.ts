import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { usePapers } from './commands/use-papers.ts';
import { withdrawConsent } from './commands/withdraw-consent.ts';
import { ownUse } from './queries/own-paper.ts';
import { ownerOf } from './rules/owner-key.ts';
import { keptPaper } from './testing/kept.ts';

test('A consent that Lan takes back while her application is being filed names the case that has it by then', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const lan = await province.citizen('Nông Thị Lan');
  const owner = ownerOf(lan.actor);
  const held = await keptPaper(province, lan, { owner });
  const filing = { key: randomUUID(), procedure: { code: '1.004873', name: 'Xác nhận tình trạng hôn nhân' } };
  const saying = { owner, filing, actor: lan.actor, said: [{ paper: 'divorce-judgment', held }] };
  await usePapers(app.db, [saying], app.now());
  const { id } = await app.db.one<{ id: string }>(sql`select id from vault_uses`);
  const seen = (await ownUse(app.db, owner, id)) ?? assert.fail('Lan’s consent is not hers');
  const bound = { id: 7, code: 'H99.99001-260310-0001' };
  await usePapers(app.db, [{ ...saying, case: bound }], app.now());
  const { ownerId } = seen.paper;
  await withdrawConsent(app.db, { ownerId, use: id, paperId: held }, lan.actor, app.now());
  const { body } = await app.db.one<{ body: unknown }>(
    sql`select body from ledger where kind = 'vault.consent-withdrawn'`,
  );
  assert.deepEqual(body, { use: id, paper: held, caseId: bound.id });
});
