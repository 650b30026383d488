import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { samplePdf } from '../../kernel/files/testing/sample-files.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { tellOfVaults } from './tell-vault.ts';

test('Lan is told of the paper that Mai digitised into her vault, once, and the notice leads there', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await lan.post('/my/account', { email: 'lan@hoa-ban.example', phone: '0912345678', language: 'vi' });
  const mai = await province.officer('mai.lo');
  const paper = { key: '44444444-4444-4444-8444-444444444444', type: 'professional-diploma', compared: 'true' };
  const owner = { kind: 'person', number: lan.actor.personalNumber ?? '' };
  const scan = { field: 'file', name: 'bang.pdf', bytes: samplePdf() };
  await mai.upload('/desk/vault/papers', { ...owner, ...paper }, scan);
  for (const _time of [1, 2]) await catchUp(province.app, [tellOfVaults]);
  const { body } = await lan.get('/inbox');
  assert.match(body, /href="\/my\/vault">Một giấy tờ được số hóa vào kho của bạn/);
  assert.match(body, /Văn bằng chuyên môn – Lò Thị Mai/);
  const letters = await province.app.db.many<{ to: string }>(sql`
    select body ->> 'to' as to from outbox where body ->> 'kind' = 'vault.paper-kept'`);
  assert.deepEqual(letters, [{ to: 'lan@hoa-ban.example' }]);
});
