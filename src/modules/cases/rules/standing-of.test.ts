import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { parseInstant, type Instant } from '../../../kernel/time.ts';
import type { Status } from '../case.ts';
import { standingOf } from './standing-of.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const at = (time: string): Instant => {
  const moment = parseInstant(`2026-03-${time}+07:00`);
  assert.ok(moment);
  return moment;
};
const dueAt = at('13T08:00');
const standing = (status: Status, now: string, attentionAt: Instant | undefined = dueAt) =>
  standingOf({ calendar, now: () => at(now) }, { status, dueAt, attentionAt });

test('A case in work is early, due today or overdue by its deadline to the minute', () => {
  assert.equal(standing('in-progress', '12T17:00'), 'early');
  assert.equal(standing('in-progress', '13T08:00'), 'due-today');
  assert.equal(standing('in-progress', '13T08:01'), 'overdue');
});

test('A case that waits for the applicant is paused, however late it is', () => {
  const facts = { status: 'supplement-requested', dueAt: undefined, attentionAt: undefined } as const;
  assert.equal(standingOf({ calendar, now: () => at('30T08:00') }, facts), 'paused');
});

test('A finished case stands for ever as it stood when it was finished', () => {
  assert.equal(standing('finished', '30T08:00', at('12T16:00')), 'early');
  assert.equal(standing('returned', '30T08:00', at('13T09:00')), 'overdue');
});

test('A case that ended without a result is neither early nor late', () => {
  for (const status of ['not-received', 'withdrawn', 'stopped'] as const)
    assert.equal(standing(status, '30T08:00'), 'none');
});
