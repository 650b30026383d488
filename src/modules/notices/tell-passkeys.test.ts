import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { letterOf, type LetterBody } from './send-letter.ts';
import { tellOfPasskeys } from './tell-passkeys.ts';

/** A passkey of Mai's, as though her browser had made it. */
const addKey = ({ app }: TestProvince, officerId: number, name: string): Promise<number> =>
  app.db.run(sql`
    with added as (
      insert into passkeys (credential_id, officer_id, public_key, counter, name, created_at)
      values (${name}, ${officerId}, '\\x00', 0, ${name}, now()) returning id
    )
    select ledger_append('officer/' || ${officerId}::bigint, 'officer.passkey-added', '{"kind":"anonymous"}'::jsonb,
      jsonb_build_object('passkey', id), now()) from added`);

test('Mai is told of a new passkey in her inbox and by letter, and of its removal', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  await addKey(province, mai.actor.officerId, 'Máy lạ');
  await catchUp(province.app, [tellOfPasskeys]);
  await catchUp(province.app, [tellOfPasskeys]);
  const told = (await mai.get('/inbox')).body;
  assert.match(told, /href="\/officer\/account">Tài khoản của bạn có khóa truy cập mới/);
  assert.match(told, /Khóa «Máy lạ» mở được tài khoản mà không cần mật khẩu/);

  const letters = await province.app.db.many<{ key: string; body: LetterBody }>(sql`select key, body from outbox`);
  const [letter] = letters;
  assert.ok(letter && letters.length === 1, 'told once');
  const { to, text } = letterOf(province.app, letter.key, letter.body);
  assert.equal(to, 'mai.lo@hoa-ban.example');
  assert.match(text, /Xem tài khoản: http:\/\/localhost:3000\/officer\/account\n/);
  assert.match(text, /Your account has a new passkey/);

  const { id } = await province.app.db.one<{ id: number }>(sql`select id from passkeys`);
  const sent = await mai.post(`/officer/account/passkeys/${id}/remove`, { confirm: 'true' });
  assert.equal(sent.location, '/officer/account?saved=removed');
  await catchUp(province.app, [tellOfPasskeys]);
  assert.match((await mai.get('/inbox')).body, /Một khóa truy cập của bạn đã bị xóa/);
  const kien = await province.officer('kien.dinh');
  assert.doesNotMatch((await kien.get('/inbox')).body, /khóa truy cập/);
});
