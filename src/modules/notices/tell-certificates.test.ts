import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { signing } from '../signing/index.ts';
import { letterOf, type LetterBody } from './send-letter.ts';
import { tellOfCertificates } from './tell-certificates.ts';

test('Hạnh and the operator are told a month and a week before her certificate and the ward’s end, once each time', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const hanh = await province.officer('hanh.tong');
  const kien = await province.officer('kien.dinh');
  assert.equal((await hanh.post('/officer/certificate/try')).status, 303);
  assert.equal((await hanh.post(`/desk/seals/${hanh.actor.positions[0]?.unitId ?? 0}/try`)).status, 303);
  const watch = async (at: string): Promise<readonly string[]> => {
    province.setClock(at);
    for (const _time of [1, 2]) {
      for (const job of signing.jobs ?? []) await job.run(app);
      await catchUp(app, [tellOfCertificates]);
    }
    const told = await app.db.many<{ kind: string }>(sql`select kind from notices order by kind`);
    return told.map(({ kind }) => kind);
  };
  const once = ['certificate.ends', 'certificate.ends', 'certificate.own-ends', 'certificate.seal-ends'];
  assert.deepEqual(await watch('2029-01-20T08:00+07:00'), []);
  assert.deepEqual(await watch('2029-02-10T08:00+07:00'), once);
  assert.deepEqual(await watch('2029-03-05T08:00+07:00'), [...once, ...once].toSorted());

  const inbox = (await hanh.get('/inbox')).body;
  assert.match(inbox, /href="\/officer\/certificate">Chứng thư số của bạn hết hạn lúc 08:00 09\/03\/2029/);
  assert.match(inbox, /Chứng thư số của dấu Ủy ban nhân dân phường Hoa Xuân hết hạn/);
  const watched = (await kien.get('/inbox')).body;
  assert.match(watched, /href="\/operator\/signing">Chứng thư số của Tòng Thị Hạnh hết hạn/);
  const mai = await province.officer('mai.lo');
  assert.doesNotMatch((await mai.get('/inbox')).body, /Chứng thư số/);

  const [letter] = await app.db.many<{ key: string; body: LetterBody }>(sql`
    select key, body from outbox where body ->> 'kind' = 'certificate.own-ends' order by id`);
  assert.ok(letter);
  const { to, text } = letterOf(app, letter.key, letter.body);
  assert.equal(to, 'hanh.tong@hoa-ban.example');
  assert.match(text, /Xem chứng thư số: http:\/\/localhost:3000\/officer\/certificate\n/);
});
