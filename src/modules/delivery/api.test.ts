import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { atDesk } from '../cases/testing/sample-cases.ts';
import { resultForPost } from './testing/for-post.ts';

type Sent = { readonly id: number; readonly version: number; readonly envelopes: readonly Record<string, unknown>[] };

const url = '/api/v1/post';
const parsed = ({ body }: { readonly body: string }): Sent => JSON.parse(body) as Sent;

test('the post’s program makes a list once, numbers it, hands it over and says what became of it', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const [lan, bach] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const waiting = JSON.parse((await mai.get(`${url}/results`)).body) as { results: { case: string }[] };
  assert.deepEqual(
    waiting.results.map((each) => each.case),
    [lan, bach],
  );
  assert.equal((await mai.sendJson(`${url}/lists`, { cases: [lan] })).status, 422, 'without a key');
  const key = { 'idempotency-key': randomUUID() };
  const made = parsed(await mai.sendJson(`${url}/lists`, { cases: [lan, bach] }, key));
  assert.equal(parsed(await mai.sendJson(`${url}/lists`, { cases: [lan, bach] }, key)).id, made.id);
  const list = `${url}/lists/${made.id}`;

  const act = (path: string, body: object) => mai.sendJson(`${list}/${path}`, body);
  const wrong = await act('tracking', { version: 1, numbers: [{ case: lan, tracking: 'RR473124820VN' }] });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /\/numbers\/0\/tracking/);
  const numbered = parsed(await act('tracking', { version: 1, numbers: [{ case: lan, tracking: 'RR473124829VN' }] }));
  assert.equal(numbered.envelopes[0]?.['tracking'], 'RR473124829VN');
  assert.equal((await act('hand-over', { version: 1, collector: 'Lường Văn Bưu' })).status, 409, 'an old version');
  const handed = parsed(await act('hand-over', { version: numbered.version, collector: 'Lường Văn Bưu' }));
  for (const code of [lan, bach]) assert.equal((await caseNow(province, code)).subject.status, 'returned');
  province.setClock('2026-03-12T09:00+07:00');
  const fate = { version: handed.version, cases: [lan], state: 'delivered', on: '2026-03-12' };
  assert.equal((await act('outcome', { ...fate, cases: ['H99.1'] })).status, 422);
  const done = parsed(await act('outcome', fate));
  assert.deepEqual(
    done.envelopes.map((each) => each['state']),
    ['delivered', 'handed-over'],
  );
  assert.deepEqual(parsed(await mai.get(list)), done);
  const stranger = await province.officer('nam.khang');
  assert.notEqual((await stranger.get(list)).status, 200);
});

test('a result for the post is not returned past its list, by the page or by a program; at the counter it is', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const code = await resultForPost(province, 'Nông Thị Lan');
  const refused = await atDesk(province, mai, code).act('return-result', { by: 'post' });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Gửi kết quả qua bưu chính/);
  const { version } = (await caseNow(province, code)).subject;
  const byProgram = (body: object) => mai.sendJson(`/api/v1/cases/${code}/return-result`, { version, ...body });
  assert.equal((await byProgram({})).status, 422, 'by post, as Lan wished');
  assert.equal((await byProgram({ by: 'post' })).status, 400);
  assert.equal((await caseNow(province, code)).subject.status, 'finished');
  assert.equal((await atDesk(province, mai, code).act('return-result', { by: 'counter' })).status, 303);
});
