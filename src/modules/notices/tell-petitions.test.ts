import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { atDesk, fileSample, grocery } from '../cases/testing/sample-cases.ts';
import { tellOfPetitions } from './tell-petitions.ts';

const told = { kind: 'conduct', unit: '', text: 'Chậm trễ', phone: '0912345678' };
const key = '22222222-2222-4222-8222-222222222222';

const keep = (province: TestProvince): Promise<void> => catchUp(province.app, [tellOfPetitions]);

test('The chair is told of a complaint, its author of each step, and Mai, of whom it is, of nothing', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await lan.post('/my/account', { email: 'lan@hoa-ban.example', phone: '0912345678', language: 'vi' });
  const code = await fileSample(province, lan, grocery);
  const [mai, hanh] = [await province.officer('mai.lo'), await province.officer('hanh.tong')];
  await atDesk(province, mai, code).act('receive');
  const officer = String(mai.actor.officerId);
  const sent = await lan.post('/my/petitions/new', { ...told, key, case: code, officer });
  const petition = /petitions\/([^?]+)/.exec(sent.location ?? '')?.[1] ?? '';
  await keep(province);
  const inbox = (await hanh.get('/inbox')).body;
  assert.match(inbox, new RegExp(`href="/desk/petitions/${petition}">Phản ánh mới ${petition}`));
  assert.match(inbox, /Phân loại chậm nhất: 08:00 12\/03\/2026/);

  const assignee = String(hanh.actor.officerId);
  await hanh.post(`/desk/petitions/${petition}/accept`, { version: '1', assignee });
  await hanh.post(`/desk/petitions/${petition}/answer`, { version: '2', finding: 'founded', answer: 'Xin lỗi' });
  await keep(province);
  const read = (await lan.get('/inbox')).body;
  assert.match(read, new RegExp(`href="/my/petitions/${petition}">Phản ánh ${petition} đã có trả lời`));
  assert.match(read, /đã được tiếp nhận/);
  assert.doesNotMatch((await mai.get('/inbox')).body, new RegExp(petition));
  assert.doesNotMatch((await hanh.get('/inbox')).body, /Bạn được giao trả lời/, 'she gave it to herself');
  const letters = await province.app.db.many<{ kind: string }>(
    sql`select body ->> 'kind' as kind from outbox where body ->> 'kind' like 'petition.%' order by id`,
  );
  assert.deepEqual(letters, [{ kind: 'petition.accepted' }, { kind: 'petition.answered' }]);
  assert.match((await province.get('/demo/outbox')).body, new RegExp(`/my/petitions/${petition}`));
});

test('When the chair herself is complained of, those above are told', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const [hanh, vinh] = [await province.officer('hanh.tong'), await province.officer('vinh.luong')];
  await province.app.db.run(sql`
    select ledger_append('case/' || id, 'case.assigned', ${JSON.stringify({ kind: 'officer', id: hanh.actor.officerId, name: hanh.actor.fullName })}::jsonb,
      '{}', now()) from cases where code = ${code}`);
  await lan.post('/my/petitions/new', { ...told, key, case: code, officer: String(hanh.actor.officerId) });
  await keep(province);
  assert.match((await vinh.get('/inbox')).body, /Phản ánh mới PA-/);
  assert.doesNotMatch((await hanh.get('/inbox')).body, /Phản ánh mới/);
});
