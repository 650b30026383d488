import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Officer, Position } from '../access/actor.ts';
import { ledgerActor } from './ledger-actor.ts';

const post = (positionId: number, unitId: number, reach: readonly number[]): Position => ({
  positionId,
  unitId,
  unitName: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
  title: { vi: 'Chuyên viên', en: 'Specialist' },
  roles: ['handler'],
  reach,
});
const vang: Officer = {
  kind: 'officer',
  officerId: 4,
  fullName: 'Vàng A Páo',
  positions: [post(1, 10, [10, 11]), post(2, 20, [20])],
};

test('an officer is kept with the position in the unit for which they act', () => {
  assert.deepEqual(ledgerActor(vang, 20), { kind: 'officer', id: 4, name: 'Vàng A Páo', positionId: 2, unitId: 20 });
});

test('where they have no position in the unit itself, the one that reaches it is kept', () => {
  assert.equal(ledgerActor(vang, 11).positionId, 1);
});

test('who stands in for somebody absent is kept with both names, unless their own position empowers them', () => {
  const chair = { officerId: 9, fullName: 'Tòng Thị Hạnh' };
  const standIn: Officer = {
    ...vang,
    positions: [post(1, 10, [10]), { ...post(3, 10, [10]), roles: ['approver'], onBehalfOf: chair }],
  };
  assert.deepEqual(ledgerActor(standIn, 10, 'approver').onBehalfOf, { id: 9, name: 'Tòng Thị Hạnh' });
  assert.equal(ledgerActor(standIn, 10, 'approver').positionId, 3);
  assert.equal(ledgerActor(standIn, 10, 'handler').onBehalfOf, undefined);
  assert.equal(ledgerActor(standIn).positionId, 1);
});

test('of a citizen the ledger keeps the name and no number of theirs', () => {
  const actor = ledgerActor({
    kind: 'citizen',
    personId: 1,
    fullName: 'Lò Thị An',
    personalNumber: '011300001234',
    assurance: 2,
  });
  assert.deepEqual(actor, { kind: 'citizen', id: 1, name: 'Lò Thị An' });
});
