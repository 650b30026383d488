import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../place.ts';
import { parseInstant, type Instant } from '../time.ts';
import { loadCalendar } from './calendar.ts';
import { computeDeadline, type DeadlineInput } from './deadline.ts';
import { parseTerm } from './term.ts';
import { formatIso } from './zone.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));

const at = (local: string): Instant => {
  const moment = parseInstant(`${local}+07:00`);
  assert.ok(moment, local);
  return moment;
};

type Facts = Partial<Omit<DeadlineInput, 'received' | 'term' | 'pauses'>> & {
  pauses?: readonly (readonly [string, string?])[];
};

function deadlineOf(received: string, text: string, { pauses = [], ...facts }: Facts = {}) {
  const term = parseTerm(text);
  assert.ok(term, text);
  const waits = pauses.map(([from, to]) => ({ from: at(from), to: to === undefined ? undefined : at(to) }));
  return computeDeadline({ calendar, received: at(received), term, pauses: waits, ...facts });
}

function due(received: string, text: string, facts?: Facts): string | undefined {
  const deadline = deadlineOf(received, text, facts);
  return deadline.due === undefined ? undefined : formatIso(deadline.due, calendar.zone).slice(0, 16);
}

test('Lò Thị Mai files on Tuesday at 09:10 and has three working days: Friday at 09:10', () => {
  assert.equal(due('2023-03-14T09:10', '3 working days'), '2023-03-17T09:10');
});

test('what she files after 15:00 counts from the next morning and is due when Friday closes', () => {
  assert.equal(due('2023-03-14T15:30', '3 working days'), '2023-03-17T17:00');
  assert.equal(due('2023-03-14T15:01', '3 working days'), '2023-03-17T17:00');
});

test('15:00 itself is not after 15:00', () => {
  assert.equal(due('2023-03-14T15:00', '3 working days'), '2023-03-17T15:00');
});

test('the days off from 29 April to 3 May 2023 are not counted', () => {
  assert.equal(due('2023-04-27T08:00', '2 working days'), '2023-05-04T08:00');
});

test('a birth registered at once is done the same day, after 15:00 the next working day', () => {
  assert.equal(due('2023-03-14T09:00', 'at once'), '2023-03-14T17:00');
  assert.equal(due('2023-03-14T15:05', 'at once'), '2023-03-15T17:00');
  assert.equal(due('2023-03-17T15:05', 'at once'), '2023-03-20T17:00');
});

test('a file that comes when nobody works waits for the next shift', () => {
  assert.equal(due('2023-03-14T06:00', '1 working day'), '2023-03-14T17:00');
  assert.equal(due('2023-03-14T12:15', '1 hour'), '2023-03-14T14:30');
  assert.equal(due('2023-03-18T20:00', '1 working day'), '2023-03-20T17:00');
  assert.equal(due('2023-03-14T23:00', '1 hour'), '2023-03-15T08:00');
});

test('a Saturday that makes up for a day off is worked, and the day off is not', () => {
  assert.equal(due('2024-05-03T09:00', '1 working day'), '2024-05-04T09:00');
  assert.equal(due('2024-04-26T09:00', '1 working day'), '2024-05-02T09:00');
  assert.equal(due('2025-04-25T09:00', '1 working day'), '2025-04-26T09:00');
  assert.equal(due('2026-01-09T09:00', '1 working day'), '2026-01-10T09:00');
  assert.equal(due('2026-08-21T09:00', '1 working day'), '2026-08-22T09:00');
});

test('fifteen days keep the hour of the receipt; a day off gives way to the next working day', () => {
  assert.equal(due('2023-03-14T09:10', '15 days'), '2023-03-29T09:10');
  assert.equal(due('2023-03-17T09:10', '15 days'), '2023-04-03T09:10');
});

test('days counted from an opening end when the last of them closes', () => {
  assert.equal(due('2023-03-14T15:30', '15 days'), '2023-03-29T17:00');
  assert.equal(due('2023-03-17T15:30', '15 days'), '2023-04-03T17:00');
});

test('a lost licence is issued again two months later, or on the last day of a shorter month', () => {
  assert.equal(due('2023-03-14T09:10', '2 months'), '2023-05-15T09:10');
  assert.equal(due('2023-12-28T09:10', '2 months'), '2024-02-28T09:10');
  assert.equal(due('2024-12-31T09:10', '2 months'), '2025-02-28T09:10');
});

const answered = [['2023-03-17T10:00', '2023-03-27T10:00']] as const;

test('six working days of waiting move the due time by six working days', () => {
  assert.equal(due('2023-03-14T09:10', '10 working days'), '2023-03-28T09:10');
  assert.equal(due('2023-03-14T09:10', '10 working days', { pauses: answered }), '2023-04-05T09:10');
});

test('where the law says so the whole term is counted anew from the answer', () => {
  assert.equal(due('2023-03-14T09:10', '10 working days', { pauses: answered, policy: 'restart' }), '2023-04-10T10:00');
});

test('an answer after 15:00 begins the new term the next morning', () => {
  const pauses = [['2023-03-16T10:00', '2023-03-27T15:20']] as const;
  assert.equal(due('2023-03-14T09:10', '3 working days', { pauses, policy: 'restart' }), '2023-03-30T17:00');
});

test('a fee that waits adds time even where a supplement begins the term anew', () => {
  const fee = { from: at('2023-03-15T09:10'), to: at('2023-03-16T09:10'), policy: 'pause' } as const;
  const term = { unit: 'working-days', count: 3 } as const;
  const deadline = computeDeadline({
    calendar,
    received: at('2023-03-14T09:10'),
    term,
    pauses: [fee],
    policy: 'restart',
  });
  assert.equal(deadline.due, at('2023-03-20T09:10'));
});

test('pauses that overlap take no minute twice', () => {
  const pauses = [
    ['2023-03-15T09:00', '2023-03-16T09:00'],
    ['2023-03-15T14:00', '2023-03-17T09:00'],
  ] as const;
  assert.equal(due('2023-03-14T09:10', '3 working days', { pauses }), '2023-03-21T09:10');
});

test('a pause before the receipt or after the due time changes nothing', () => {
  for (const policy of ['pause', 'restart'] as const) {
    const pauses = [
      ['2023-03-13T09:00', '2023-03-14T09:00'],
      ['2023-03-18T09:00', '2023-03-22T09:00'],
    ] as const;
    assert.equal(due('2023-03-14T09:10', '3 working days', { pauses, policy }), '2023-03-17T09:10');
  }
});

test('a wait over the weekend costs the officers nothing', () => {
  const pauses = [['2023-03-17T17:00', '2023-03-20T07:00']] as const;
  assert.equal(due('2023-03-16T09:10', '3 working days', { pauses }), '2023-03-21T09:10');
});

test('days on the calendar are lengthened by the whole wait', () => {
  assert.equal(due('2023-03-14T09:10', '15 days', { pauses: answered }), '2023-04-10T09:10');
});

test('a case that waits without end has no due time, but keeps what is left', () => {
  const open = [['2023-03-15T09:10']] as const;
  assert.equal(due('2023-03-14T09:10', '3 working days', { pauses: open }), undefined);
  assert.deepEqual(deadlineOf('2023-03-14T09:10', '3 working days', { pauses: open }).remaining, {
    minutes: 960,
    of: 'working-time',
  });
  assert.equal(
    deadlineOf('2023-03-14T09:10', '3 working days', { pauses: open, policy: 'restart' }).remaining,
    'whole-term',
  );
});

test('one extension is added after the due time, and a term counted anew forgets it', () => {
  const extension = { at: at('2023-03-15T10:00'), by: { unit: 'working-days', count: 2 } } as const;
  assert.equal(due('2023-03-14T15:30', '3 working days', { extension }), '2023-03-21T17:00');
  assert.equal(
    due('2023-03-14T15:30', '10 working days', { extension, pauses: answered, policy: 'restart' }),
    '2023-04-10T10:00',
  );
});

test('a wait in the extended time moves the new date too', () => {
  const extension = { at: at('2023-03-15T10:00'), by: { unit: 'working-days', count: 2 } } as const;
  const pauses = [['2023-03-20T09:10', '2023-03-21T09:10']] as const;
  assert.equal(due('2023-03-14T09:10', '3 working days', { extension, pauses }), '2023-03-22T09:10');
});
