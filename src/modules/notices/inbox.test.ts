import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';

const unread = (body: string) => /(\d+) chưa đọc/.exec(body)?.[1];

/** Tells a reader of something, as the subscriber would. */
const tell = ({ app }: TestProvince, kind: 'citizen' | 'officer', id: number, entry: number) =>
  app.db.run(sql`
    insert into notices (reader_kind, reader_id, kind, case_code, procedure_name, details, at, entry)
    values (${kind}, ${id}, 'case.withdrawn', 'H99.26-260310-0001', 'Đăng ký khai sinh', '{}', now(), ${entry})`);

test('Lò Thị Hoa sees on every page how many notices wait for her, and none once she has read them', async (t) => {
  const province = await openTestProvince(t);
  const hoa = await province.citizen('Lò Thị Hoa');
  assert.equal(unread((await hoa.get('/')).body), undefined);

  await tell(province, 'citizen', hoa.actor.personId, 1);
  await tell(province, 'citizen', hoa.actor.personId, 2);
  province.setClock('2026-03-10T08:01+07:00');
  for (const url of ['/', '/help', '/procedures', '/inbox', '/no-such-page']) {
    assert.equal(unread((await hoa.get(url)).body), '2', url);
  }

  await hoa.post('/inbox/read');
  const inbox = await hoa.get('/inbox');
  assert.equal(unread(inbox.body), undefined, 'at once, though the clock stands still');
  assert.match(inbox.body, /Hồ sơ H99\.26-260310-0001 đã được rút/);
});

test('what waits for one reader is not counted for another', async (t) => {
  const province = await openTestProvince(t);
  const [hoa, nam] = [await province.citizen('Lò Thị Hoa'), await province.citizen('Vàng A Nam')];
  const officer = await province.officer('son.quang');
  await tell(province, 'citizen', hoa.actor.personId, 1);
  await tell(province, 'officer', officer.actor.officerId, 2);
  assert.equal(unread((await nam.get('/')).body), undefined);
  assert.equal(unread((await officer.get('/officer/account')).body), '1');
  assert.equal(unread((await hoa.get('/')).body), '1');
});

test('counting asks an index of unread notices alone', async (t) => {
  const { app } = await openTestProvince(t);
  const plan = await app.db.transaction(async (transaction) => {
    await transaction.run(sql`set local enable_seqscan = off`);
    return transaction.many<Record<string, string>>(sql`
      explain select count(*) from notices where reader_kind = 'citizen' and reader_id = 1 and read_at is null`);
  });
  assert.match(JSON.stringify(plan), /notices_unread/);
});
