import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { birthApplication, send } from '../cases/testing/birth-application.ts';
import { tellPeople } from './tell.ts';

const letters = ({ app }: TestProvince) =>
  app.db.many<{ to: string; language: string; kind: string }>(sql`
    select body ->> 'to' as to, body ->> 'language' as language, body ->> 'kind' as kind from outbox order by id`);

test('Lan files and reads of it in her inbox; her letter goes where her account says, in the language she chose', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const changed = await lan.post('/my/account', { email: 'lan@hoa-ban.example', phone: '0912345678', language: 'en' });
  assert.equal(changed.location, '/my/account?saved');
  const filed = await send(lan, await birthApplication(lan, 'GCS-1'));
  const { code } = JSON.parse(filed.body) as { code: string };

  await catchUp(province.app, [tellPeople]);
  assert.match((await lan.get('/inbox')).body, new RegExp(`Đã nhận hồ sơ ${code}`));
  assert.deepEqual(await letters(province), [{ to: 'lan@hoa-ban.example', language: 'en', kind: 'case.filed' }]);
  const demo = await province.get('/demo/outbox');
  assert.match(demo.body, new RegExp(`Application ${code} has arrived`));
});

test('what the ledger tells twice is told once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await lan.post('/my/account', { email: 'lan@hoa-ban.example', phone: '', language: 'vi' });
  await send(lan, await birthApplication(lan, 'GCS-2'));
  await catchUp(province.app, [tellPeople]);
  await province.app.db.run(
    sql`update ledger_cursors set xid = '0', position = 0 where subscriber = ${tellPeople.name}`,
  );
  await catchUp(province.app, [tellPeople]);
  const { told } = await province.app.db.one<{ told: number }>(sql`select count(*) as told from notices`);
  assert.equal(told, 1);
  assert.equal((await letters(province)).length, 1);
});

test('whoever gave no address reads it in the inbox alone', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  await send(lan, await birthApplication(lan, 'GCS-3'));
  await catchUp(province.app, [tellPeople]);
  assert.deepEqual(await letters(province), []);
  assert.match((await lan.get('/inbox')).body, /Đã nhận hồ sơ/);
});
