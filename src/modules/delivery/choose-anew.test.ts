import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { fileBirth, partCode } from '../cases/linked/testing/linked-birth.ts';
import { birthApplication, send } from '../cases/testing/birth-application.ts';
import { act, caseNow } from '../cases/testing/desk-hands.ts';
import { returnResult } from '../cases/commands/return-result.ts';
import { errorsOn, textOf } from '../cases/testing/fill-in.ts';
import { inbox } from '../notices/queries/inbox.ts';
import { tellPeople } from '../notices/tell.ts';
import { postalAddress, resultForPost } from './testing/for-post.ts';

/** Lan’s birth registration at Hoa Xuân ward, to be collected at the counter. */
async function start(t: TestContext) {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filed = await send(lan, { ...(await birthApplication(lan, 'CS-7')), delivery: 'counter' });
  const { code } = JSON.parse(filed.body) as { code: string };
  const now = async () => (await caseNow(province, code)).subject;
  const told = async () =>
    (await readStream(province.app.db, `case/${(await now()).id}`)).filter(
      ({ kind }) => kind === 'case.delivery-changed',
    );
  return { province, lan, mai: await province.officer('mai.lo'), code, now, told };
}

test('Lan, who has moved, has her result sent instead of collecting it; what she typed wrong stays', async (t) => {
  const { lan, code, now, told } = await start(t);
  const page = `/cases/${code}/delivery`;
  assert.ok((await lan.get(`/cases/${code}`)).body.includes(`href="${page}"`));
  assert.match((await lan.get(page)).body, /value="counter" checked/);

  const nowhere = await lan.post(page, { delivery: 'post', postalAddress: ' ' });
  assert.equal(nowhere.status, 422);
  assert.deepEqual(errorsOn(nowhere.body), ['Hãy ghi địa chỉ nhận kết quả qua bưu chính']);
  assert.match(nowhere.body, /value="post" checked/);
  assert.deepEqual(errorsOn((await lan.post(page, { delivery: 'pigeon' })).body), ['Hãy chọn cách nhận kết quả']);
  assert.equal((await now()).delivery, 'counter');

  for (const _pressed of [1, 2]) assert.equal((await lan.post(page, { delivery: 'post', postalAddress })).status, 303);
  assert.deepEqual([(await now()).delivery, (await now()).applicant.postalAddress], ['post', postalAddress]);
  const history = await told();
  assert.deepEqual(
    history.map(({ body }) => body),
    [{ from: 'counter', to: 'post' }],
    'once, and without the address',
  );
  assert.match(textOf((await lan.get(`/cases/${code}`)).body), /Đổi hình thức nhận kết quả.*Qua bưu chính công ích/);

  assert.equal((await lan.post(page, { delivery: 'online', postalAddress })).status, 303);
  assert.equal((await now()).applicant.postalAddress, undefined);
});

test('Mai changes it for Lan at the counter, and Lan is told; Bách and Đức are told of no such case', async (t) => {
  const { province, lan, mai, code, now, told } = await start(t);
  const page = `/desk/cases/${code}/delivery`;
  assert.ok((await mai.get(`/desk/cases/${code}`)).body.includes(`href="${page}"`));
  assert.equal((await mai.get(page)).status, 200);
  assert.equal((await mai.post(page, { delivery: 'post', postalAddress })).status, 303);
  assert.equal((await now()).delivery, 'post');
  assert.deepEqual((await told())[0]?.body, { from: 'counter', to: 'post', channel: 'counter' });
  await lan.post(`/cases/${code}/delivery`, { delivery: 'post', postalAddress: 'Tổ 5, phường Hoa Xuân' });
  assert.equal((await told()).length, 2, 'the same way to another place');
  await catchUp(province.app, [tellPeople]);
  const { notices } = await inbox(province.app, { kind: 'citizen', id: lan.actor.personId }, undefined);
  assert.equal(
    notices.filter(({ kind }) => kind === 'case.delivery-changed').length,
    1,
    'of what Mai did, not of her own',
  );

  const [bach, duc, son] = [
    await province.citizen('Hoàng Văn Bách'),
    await province.officer('duc.ca'),
    await province.officer('son.quang'),
  ];
  assert.equal((await bach.get(`/cases/${code}/delivery`)).status, 404);
  assert.equal((await duc.post(page, { delivery: 'online' })).status, 404);
  assert.equal((await son.post(page, { delivery: 'online' })).status, 403, 'Sơn handles it and does not receive');
  assert.equal((await now()).delivery, 'post');
});

test('a program changes it for Lan, until the result is in a list for the post; out of the list again, until it is handed out', async (t) => {
  const province = await openTestProvince(t);
  const code = await resultForPost(province, 'Nông Thị Lan');
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const url = `/api/v1/cases/${code}/delivery`;
  const choose = (delivery: string) => lan.sendJson(url, { delivery, postalAddress });
  assert.equal((await choose('pigeon')).status, 400);
  const post = '/api/v1/post/lists';
  const made = await mai.sendJson(post, { cases: [code] }, { 'idempotency-key': randomUUID() });
  const { id, version } = JSON.parse(made.body) as { id: number; version: number };

  const late = await choose('counter');
  assert.equal(late.status, 409);
  assert.match(late.body, /delivery\.in-post-list/);
  const shown = await lan.post(`/cases/${code}/delivery`, { delivery: 'counter' });
  assert.match(textOf(shown.body), /nhờ Bộ phận Một cửa bỏ khỏi danh sách/);

  assert.equal((await mai.sendJson(`${post}/${id}/leave-out`, { version, cases: [code] })).status, 200);
  assert.equal((await choose('counter')).status, 200);
  const again = await mai.sendJson(post, { cases: [code] }, { 'idempotency-key': randomUUID() });
  assert.match(again.body, /delivery\.not-waiting/);

  await act(province, mai, code, (context, about) => returnResult(context, about, 'counter'));
  assert.equal((await choose('online')).status, 409);
  const closed = await lan.get(`/cases/${code}/delivery`);
  assert.deepEqual([closed.status, closed.location], [303, `/cases/${code}`]);
  assert.ok(!(await lan.get(`/cases/${code}`)).body.includes('/delivery"'));
});

test('a list and a change at the same moment: the result is in the list, or goes the other way, never both', async (t) => {
  const province = await openTestProvince(t);
  const code = await resultForPost(province, 'Nông Thị Lan');
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const [listed, changed] = await Promise.all([
    mai.sendJson('/api/v1/post/lists', { cases: [code] }, { 'idempotency-key': randomUUID() }),
    lan.sendJson(`/api/v1/cases/${code}/delivery`, { delivery: 'online' }),
  ]);
  assert.deepEqual(
    [listed.status, changed.status].toSorted((one, other) => one - other),
    listed.status === 201 ? [201, 409] : [200, 409],
  );
  const { delivery } = (await caseNow(province, code)).subject;
  assert.equal(delivery, listed.status === 201 ? 'post' : 'online');
});

test('of a linked filing Lan changes each part by itself, since each has a result of its own', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-1');
  const birth = await partCode(province, filing, 'birth');
  assert.equal((await lan.post(`/cases/${filing}/delivery`, { delivery: 'counter' })).status, 403);
  assert.equal((await lan.post(`/cases/${birth}/delivery`, { delivery: 'counter' })).status, 303);
  assert.equal((await caseNow(province, birth)).subject.delivery, 'counter');
});
