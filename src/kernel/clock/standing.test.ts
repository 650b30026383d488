import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../place.ts';
import { parseInstant } from '../time.ts';
import { loadCalendar } from './calendar.ts';
import { intakeDeadline, mayExtend, standing, warnAt } from './standing.ts';
import { formatIso } from './zone.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));

function at(local: string) {
  const moment = parseInstant(`${local}+07:00`);
  assert.ok(moment !== undefined, local);
  return moment;
}

const friday = at('2023-03-17T17:00');

test('a case is early until its day, due today until its hour, then overdue', () => {
  assert.equal(standing(at('2023-03-16T23:59'), friday, calendar), 'early');
  assert.equal(standing(at('2023-03-17T00:00'), friday, calendar), 'due-today');
  assert.equal(standing(friday, friday, calendar), 'due-today');
  assert.equal(standing(at('2023-03-17T17:01'), friday, calendar), 'overdue');
});

test('a case that waits is paused, one without a due time is neither', () => {
  assert.equal(standing(friday, 'paused', calendar), 'paused');
  assert.equal(standing(friday, undefined, calendar), 'none');
});

test('the warning comes one working day before, not on Sunday', () => {
  assert.equal(warnAt(friday, calendar), at('2023-03-16T17:00'));
  assert.equal(warnAt(at('2023-03-20T09:10'), calendar), at('2023-03-17T09:10'));
  assert.equal(warnAt(at('2023-05-04T08:00'), calendar), at('2023-04-28T08:00'));
});

test('a new date is set once, and a working day before the first runs out', () => {
  assert.equal(mayExtend(at('2023-03-16T17:00'), { due: friday, extended: false }, calendar), 'yes');
  assert.equal(mayExtend(at('2023-03-16T17:01'), { due: friday, extended: false }, calendar), 'too-late');
  assert.equal(mayExtend(at('2023-03-15T08:00'), { due: friday, extended: true }, calendar), 'already-extended');
});

test('an online filing is answered within eight working hours', () => {
  const answer = (local: string) => formatIso(intakeDeadline(at(local), calendar), calendar.zone);
  assert.equal(answer('2023-03-18T22:00'), '2023-03-20T17:00:00+07:00');
  assert.equal(answer('2023-03-14T15:30'), '2023-03-15T15:30:00+07:00');
});
