import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import type { Context } from '../../kernel/app.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { atCounter } from '../cases/counter/testing/at-counter.ts';
import { callNext } from './commands/call-next.ts';
import { endWithVisit } from './commands/end-with-visit.ts';
import { moveTicket } from './commands/move-ticket.ts';
import { addWindow, setUpDefaults } from './commands/set-up-room.ts';
import { takeTicket } from './commands/take-ticket.ts';
import { tellRooms } from './live/room-hub.ts';
import { servicesOf, windowsOf } from './queries/desks.ts';
import { roomOf } from './queries/rooms.ts';
import { atWindow, waitingFor } from './queries/tickets.ts';
import { waitingFigures } from './queries/waiting-figures.ts';
import { labelOf, type Room, type Window } from './ticket.ts';

/** Hạnh sets the ward's waiting room up with two services and two windows. */
async function wardRoom(province: TestProvince) {
  const hanh = await province.officer('hanh.tong');
  const { unitId } = hanh.actor.positions[0] ?? assert.fail('Hạnh holds no position');
  assert.ok((await setUpDefaults(hanh.context, unitId)).ok);
  assert.ok((await addWindow(hanh.context, unitId, { name: '2', services: [] })).ok);
  const room = (await roomOf(province.app, unitId)) ?? assert.fail('There is no room');
  const [one, two] = await windowsOf(province.app.db, [unitId]);
  const [handIn, collect] = await servicesOf(province.app.db, unitId);
  assert.ok(one && two && handIn && collect);
  return { room, one, two, handIn, collect };
}

const visitor = ({ app }: TestProvince): Context => ({ ...app, actor: { kind: 'anonymous' }, language: 'vi' });

/** Takes a number at the kiosk. */
async function take(province: TestProvince, room: Room, serviceId: number, priority = false): Promise<string> {
  const taken = await takeTicket(visitor(province), room, { key: randomUUID(), serviceId, priority });
  return taken.ok ? labelOf(taken.value) : assert.fail(taken.problems[0]?.kind.code);
}

const labelAt = async (province: TestProvince, { id }: Window): Promise<string | undefined> => {
  const ticket = await atWindow(province.app, id);
  return ticket && labelOf(ticket);
};

test('numbers follow each other by service, begin anew each morning, and one press takes one', async (t) => {
  const province = await openTestProvince(t);
  const { room, handIn, collect } = await wardRoom(province);
  assert.deepEqual(
    [
      await take(province, room, handIn.id),
      await take(province, room, handIn.id),
      await take(province, room, collect.id),
    ],
    ['A001', 'A002', 'B001'],
  );
  const key = randomUUID();
  const pressed = await Promise.all(
    Array.from({ length: 4 }, () =>
      takeTicket(visitor(province), room, { key, serviceId: handIn.id, priority: false }),
    ),
  );
  assert.equal(new Set(pressed.map((each) => each.ok && each.value.id)).size, 1);
  assert.equal(await take(province, room, handIn.id), 'A004', 'no number is used up by a second press');
  province.setClock('2026-03-11T07:40+07:00');
  assert.equal(await take(province, room, handIn.id), 'A001');
});

test('twelve numbers taken at once are twelve numbers', async (t) => {
  const province = await openTestProvince(t);
  const { room, handIn } = await wardRoom(province);
  const labels = await Promise.all(Array.from({ length: 12 }, () => take(province, room, handIn.id)));
  assert.equal(new Set(labels).size, 12);
  assert.deepEqual(labels.toSorted().at(-1), 'A012');
});

test('two officers who call in the same moment never call one number; those with priority go first, then who waited longest', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, two, handIn } = await wardRoom(province);
  const mai = await province.officer('mai.lo');
  for (let n = 0; n < 8; n += 1) await take(province, room, handIn.id);
  assert.equal(await take(province, room, handIn.id, true), 'A009');
  const called: (string | undefined)[] = [];
  for (let round = 0; round < 4; round += 1) {
    await Promise.all([callNext(mai.context, one), callNext(mai.context, two)]);
    called.push(
      ...[await labelAt(province, one), await labelAt(province, two)].toSorted((a = '', b = '') => a.localeCompare(b)),
    );
    for (const window of [one, two]) {
      const ticket = (await atWindow(province.app, window.id)) ?? assert.fail('nobody stands there');
      assert.ok((await moveTicket(mai.context, window, 'absent', ticket.id)).ok);
    }
  }
  assert.deepEqual(called, ['A001', 'A009', 'A002', 'A003', 'A004', 'A005', 'A006', 'A007']);
});

test('a window has one person in front of it: five presses call one, and nobody is skipped', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, handIn } = await wardRoom(province);
  const mai = await province.officer('mai.lo');
  for (let n = 0; n < 3; n += 1) await take(province, room, handIn.id);
  const pressed = await Promise.all(Array.from({ length: 5 }, () => callNext(mai.context, one)));
  assert.equal(pressed.filter(({ ok }) => ok).length, 1);
  assert.equal((await waitingFor(province.app, one)).length, 2);
  const again = await mai.post(`/desk/queue/${one.id}/call`);
  assert.equal(again.status, 409);
  assert.match(again.body, /Quầy đang gọi một số/);
});

test('who missed the call comes back at their own place; a called number moves on once', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, handIn } = await wardRoom(province);
  const mai = await province.officer('mai.lo');
  for (let n = 0; n < 2; n += 1) await take(province, room, handIn.id);
  await callNext(mai.context, one);
  const first = (await atWindow(province.app, one.id)) ?? assert.fail('nobody was called');
  const act = (name: Parameters<typeof moveTicket>[2]) => moveTicket(mai.context, one, name, first.id);
  assert.ok((await act('call-again')).ok);
  assert.ok((await act('absent')).ok);
  assert.equal((await act('absent')).ok, false);
  assert.equal((await act('begin')).ok, false);
  assert.ok((await act('bring-back')).ok);
  await callNext(mai.context, one);
  assert.equal(await labelAt(province, one), 'A001');
  const { kinds } = await province.app.db.one<{ kinds: string[] }>(sql`
    select jsonb_agg(kind order by number) as kinds from ledger where stream = ${`ticket/${first.id}`}`);
  assert.deepEqual(kinds, [
    'ticket.taken',
    'ticket.called',
    'ticket.called-again',
    'ticket.absent',
    'ticket.brought-back',
    'ticket.called',
  ]);
});

test('Mai begins with the number, receives a birth, and the number is served', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, handIn } = await wardRoom(province);
  const mai = await province.officer('mai.lo');
  await take(province, room, handIn.id);
  province.setClock('2026-03-10T08:12+07:00');
  await mai.post(`/desk/queue/${one.id}/call`);
  const ticket = (await atWindow(province.app, one.id)) ?? assert.fail('nobody was called');
  const begun = await mai.post(`/desk/queue/${one.id}/begin`, { ticket: String(ticket.id) });
  assert.equal(begun.location, `/desk/counter?ticket=${ticket.id}&label=A001&back=%2Fdesk%2Fqueue%2F${one.id}`);
  const fields = Object.fromEntries(new URL(begun.location ?? '', 'http://site').searchParams);
  const { begin, add, send } = atCounter(mai);
  const visit = await begin({ name: 'Nông Thị Lan', ...fields });
  const birth = { do: 'receive', summary: 'Khai sinh cho cháu Hoa', 'birth-certificate.given': 'true' };
  assert.equal((await send(await add(visit, '1.001193'), birth)).location, visit);
  assert.match((await mai.get(visit)).body, new RegExp(`href="/desk/queue/${one.id}"`));
  await catchUp(province.app, [endWithVisit]);
  assert.equal(await labelAt(province, one), undefined);
  const figures = await waitingFigures(province.app, room.unitId, 1);
  assert.deepEqual(figures, { taken: 1, served: 1, absent: 0, medianMinutes: 12, longestMinutes: 12 });
});

test('the room is open to whoever has its address and to nobody else; a new address makes the old void', async (t) => {
  const province = await openTestProvince(t);
  const { room, handIn } = await wardRoom(province);
  const hanh = await province.officer('hanh.tong');
  assert.equal((await province.get(`/queue/${room.key}`)).status, 200);
  assert.equal((await province.get(`/queue/${room.unitId}-AAAAAAAAAAAAAAAAAAAAAA`)).status, 404);
  const settings = `/desk/queue/settings/${room.unitId}`;
  assert.equal((await hanh.post(`${settings}/address`)).status, 422);
  assert.equal((await hanh.post(`${settings}/address`, { confirm: 'true' })).status, 303);
  assert.equal((await province.get(`/queue/${room.key}`)).status, 404);
  assert.equal((await (await province.officer('giang.bac')).get(settings)).status, 404);
  assert.equal((await hanh.post(`${settings}/services/closed`, { id: String(handIn.id), closed: 'true' })).status, 303);
  const refused = await takeTicket(visitor(province), room, {
    key: randomUUID(),
    serviceId: handIn.id,
    priority: false,
  });
  assert.equal(refused.ok, false, 'a closed service gives no numbers');
  assert.match((await hanh.post(`${settings}/services`, { letter: 'a', nameVi: 'Hỏi' })).body, /Ký hiệu này đã dùng/);
  assert.match((await hanh.post(`${settings}/windows`, { name: '' })).body, /Hãy ghi tên/);
});

test('the wall of the ward hears of a call, and not of another room’s', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, handIn } = await wardRoom(province);
  const mai = await province.officer('mai.lo');
  await take(province, room, handIn.id);
  await catchUp(province.app, [tellRooms]);
  await province.web.listen({ host: '127.0.0.1', port: 0 });
  const { port } = province.web.server.address() as AddressInfo;
  const leaving = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/queue/${room.key}/events`, { signal: leaving.signal });
  const reader = (answer.body ?? assert.fail('no stream')).pipeThrough(new TextDecoderStream()).getReader();
  assert.equal((await reader.read()).value, ': open\n\n');
  await callNext(mai.context, one);
  await catchUp(province.app, [tellRooms]);
  assert.equal((await reader.read()).value, 'data: changed\n\n');
  leaving.abort();
  const wall = await province.get(`/queue/${room.key}/wall`);
  assert.match(wall.body, /A001/);
  assert.equal(wall.headers['refresh'], '30', 'without scripts it looks anew by itself');
});

test('Mai begins a number that no ticket can have: she is told at her window, and nobody is received', async (t) => {
  const province = await openTestProvince(t);
  const { room, one, handIn } = await wardRoom(province);
  await take(province, room, handIn.id);
  const mai = await province.officer('mai.lo');
  assert.equal((await mai.post(`/desk/queue/${one.id}/call`)).status, 303);
  for (const ticket of ['1e30', '1.5', '99999999999999999999'])
    assert.equal((await mai.post(`/desk/queue/${one.id}/begin`, { ticket })).status, 409);
  assert.equal((await atWindow(province.app, one.id))?.state, 'called');
});
