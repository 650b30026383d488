import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { openTestProvince, type Reply } from '../../../test/province.ts';
import { resultForPost } from './testing/for-post.ts';

type List = { readonly id: number; readonly version: number; readonly envelopes: readonly { readonly case: string }[] };

const url = '/api/v1/post';
const listOf = ({ body }: Reply): List => JSON.parse(body) as List;
const codesOf = ({ body }: Reply): readonly string[] =>
  (JSON.parse(body) as { errors: { code: string }[] }).errors.map(({ code }) => code);

test('a key with which Mai made a list tells the clerk of another commune nothing of it', async (t) => {
  const province = await openTestProvince(t);
  const [mai, giang] = [await province.officer('mai.lo'), await province.officer('giang.bac')];
  const code = await resultForPost(province, 'Nông Thị Lan');
  const key = { 'idempotency-key': randomUUID() };
  const made = listOf(await mai.sendJson(`${url}/lists`, { cases: [code] }, key));
  const taken = await giang.sendJson(`${url}/lists`, { cases: [code] }, key);
  assert.equal(taken.status, 409, taken.body);
  assert.deepEqual(codesOf(taken), ['delivery.key-taken']);
  assert.ok(!taken.body.includes('Lan'));
  const list = `${url}/lists/${made.id}`;
  assert.equal((await giang.get(list)).status, 404);
  const stolen = { version: made.version, collector: 'Lường Văn Bưu' };
  assert.equal((await giang.sendJson(`${list}/hand-over`, stolen)).status, 404);
  const unit = mai.actor.positions[0]?.unitId;
  assert.equal((await giang.get(`${url}/results?unit=${unit}`)).status, 422);
  assert.equal((await giang.sendJson(`${url}/lists`, { unit, cases: [code] }, key)).status, 422);
});

test('who names their one-stop has its list, the older ones by pages', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const code = await resultForPost(province, 'Nông Thị Lan');
  const unit = mai.actor.positions[0]?.unitId;
  assert.ok((await mai.get(`${url}/results?unit=${unit}`)).body.includes(code));
  const made = listOf(await mai.sendJson(`${url}/lists`, { unit, cases: [code] }, { 'idempotency-key': randomUUID() }));
  const lists = async (before: number) => {
    const { body } = await mai.get(`${url}/lists?unit=${unit}&before=${before}`);
    return (JSON.parse(body) as { lists: { id: number }[] }).lists.map(({ id }) => id);
  };
  assert.deepEqual([await lists(made.id + 1), await lists(made.id)], [[made.id], []]);
  assert.equal((await mai.get(`${url}/results?unit=-1`)).status, 400);
});

test('a result that is named twice, or five times at one moment, is in one list once', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const [lan, bach] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const twice = await mai.sendJson(`${url}/lists`, { cases: [lan, lan] }, { 'idempotency-key': randomUUID() });
  assert.equal(twice.status, 201, twice.body);
  assert.deepEqual(
    listOf(twice).envelopes.map((each) => each.case),
    [lan],
  );
  const made = await Promise.all(
    [1, 2, 3, 4, 5].map(() => mai.sendJson(`${url}/lists`, { cases: [bach] }, { 'idempotency-key': randomUUID() })),
  );
  assert.deepEqual(
    made.map(({ status }) => status).toSorted((one, other) => one - other),
    [201, 409, 409, 409, 409],
    made.map(({ body }) => body).join('\n'),
  );
});

test('a key that comes again with other results makes no second list and does not pretend to', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const [lan, bach] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const key = { 'idempotency-key': randomUUID() };
  const made = listOf(await mai.sendJson(`${url}/lists`, { cases: [lan, bach] }, key));
  const other = await mai.sendJson(`${url}/lists`, { cases: [bach] }, key);
  assert.deepEqual(codesOf(other), ['delivery.key-taken']);
  await mai.sendJson(`${url}/lists/${made.id}/leave-out`, { version: made.version, cases: [bach] });
  const again = listOf(await mai.sendJson(`${url}/lists`, { cases: [bach, lan] }, key));
  assert.deepEqual([again.id, again.envelopes.map((each) => each.case)], [made.id, [lan]]);

  const page = (await mai.get('/desk/post')).body;
  const formKey = key['idempotency-key'];
  const unit = String(mai.actor.positions[0]?.unitId);
  const back = await mai.post('/desk/post/lists', { key: formKey, unit, case: bach });
  assert.equal(back.status, 409);
  assert.ok(page.includes('name="key"') && !back.body.includes(formKey), 'the form that is shown has a key of its own');
});

test('what a list cannot be done with now is refused: its fate before it is handed over, leaving out afterwards, handing over twice', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const code = await resultForPost(province, 'Nông Thị Lan');
  const made = listOf(await mai.sendJson(`${url}/lists`, { cases: [code] }, { 'idempotency-key': randomUUID() }));
  const act = (path: string, body: object) => mai.sendJson(`${url}/lists/${made.id}/${path}`, body);
  const fate = { cases: [code], state: 'delivered', on: '2026-03-10' };
  assert.deepEqual(codesOf(await act('outcome', { version: made.version, ...fate })), ['delivery.not-handed-over']);

  const handed = await Promise.all(
    ['Lường Văn Bưu', 'Lường Văn Bưu'].map((collector) => act('hand-over', { version: made.version, collector })),
  );
  assert.deepEqual(
    handed.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 409],
    'two at one moment',
  );
  const { version } = listOf(await mai.get(`${url}/lists/${made.id}`));
  assert.deepEqual(codesOf(await act('leave-out', { version, cases: [code] })), ['delivery.handed-over']);
  assert.deepEqual(codesOf(await act('hand-over', { version, collector: 'Ai đó' })), ['delivery.handed-over']);
  for (const on of ['2026-03-09', '2026-03-11'])
    assert.deepEqual(codesOf(await act('outcome', { version, ...fate, on })), ['delivery.day-wrong'], on);
  const back = { ...fate, state: 'returned', reason: ' ' };
  assert.deepEqual(codesOf(await act('outcome', { version, ...back })), ['delivery.reason-missing']);
});
