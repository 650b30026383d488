import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../../../kernel/access/actor.ts';
import { delegableRoles } from './delegable.ts';

const delegable = (from: readonly Role[], to: readonly Role[]) =>
  delegableRoles({ roles: from }, { roles: to }).join(' ');

test('a clerk’s and a handler’s work goes to any colleague', () => {
  assert.equal(delegable(['reception', 'handler'], []), 'reception handler');
});

test('a head lets a deputy decide; a deputy lets nobody', () => {
  assert.equal(delegable(['approver', 'leader'], ['approver']), 'approver leader');
  assert.equal(delegable(['approver', 'leader'], ['handler']), '');
  assert.equal(delegable(['approver'], ['approver']), '');
});

test('what an operator may do is never delegated', () => {
  assert.equal(delegable(['operator', 'handler'], ['operator', 'leader']), 'handler');
});
