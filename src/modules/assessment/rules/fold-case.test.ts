import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { instant, parseInstant, type Instant } from '../../../kernel/time.ts';
import type { CaseFact } from '../case-fact.ts';
import { foldCase } from './fold-case.ts';
import type { Entry } from './fold-step.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const at = (text: string): Instant => parseInstant(`${text}+07:00`) ?? assert.fail(text);

type Told = readonly [kind: string, at: string, body?: Readonly<Record<string, unknown>>, officer?: number];

/** The stream of a grocery of the ward (unit 1), decided by it, filed on Tuesday morning. */
const fold = (...told: readonly Told[]): CaseFact => {
  const filed: Told = ['filed', '2026-03-10T08:00', { procedure: '1.001612', version: 1, receiving: 1, competent: 1 }];
  const entries = [filed, ...told].map(([kind, moment, body = {}, officer], index): Entry => ({
    stream: 'case/7',
    number: index + 1,
    kind: `case.${kind}`,
    at: at(moment),
    body,
    actor: officer === undefined ? { kind: 'citizen', id: 1 } : { kind: 'officer', id: officer },
  }));
  return foldCase(entries, calendar) ?? assert.fail('nothing was folded');
};

const received: Told = ['received', '2026-03-10T09:00', { dueAt: at('2026-03-13T09:00') }, 5];

test('an answer on the day before is early, on the day in time, an hour after it late', () => {
  const speed = (moment: string) => fold(received, ['result-recorded', moment, { outcome: 'granted' }, 6]).speed;
  assert.equal(speed('2026-03-12T17:00'), -1);
  assert.equal(speed('2026-03-13T09:00'), 0);
  assert.equal(speed('2026-03-13T10:00'), 1);
});

test('a filing looked at within eight working hours gives the office its points, a day later not', () => {
  const [part] = fold(received).parts;
  assert.deepEqual([part?.kind, part?.unitId, part?.speed], ['intake', 1, -1]);
  assert.equal(fold(['received', '2026-03-11T10:00', { dueAt: at('2026-03-16T09:00') }, 5]).parts[0]?.speed, 1);
});

test('an opinion is judged against its own day; one that is taken back is nobody’s', () => {
  const asked: Told = ['consultation-asked', '2026-03-10T10:00', { unit: 9, dueAt: at('2026-03-11T17:00') }, 6];
  const late = fold(received, asked, ['consultation-answered', '2026-03-12T08:00', { unit: 9 }, 8]);
  assert.deepEqual(
    late.parts.filter(({ kind }) => kind === 'opinion').map(({ unitId, speed }) => [unitId, speed]),
    [[9, 1]],
  );
  const dropped = fold(received, asked, ['consultation-withdrawn', '2026-03-11T08:00', { unit: 9 }, 6]);
  assert.deepEqual(
    dropped.parts.map(({ kind }) => kind),
    ['intake'],
  );
});

test('a new date said in time moves the due time; an apology alone leaves the case late', () => {
  const answered: Told = ['result-recorded', '2026-03-17T08:00', { outcome: 'granted' }, 6];
  const to = at('2026-03-18T09:00');
  assert.equal(fold(received, ['extended', '2026-03-11T08:00', { to }, 6], answered).speed, -1);
  assert.equal(fold(received, ['apologised', '2026-03-13T08:00', { to }, 6], answered).speed, 1);
});

test('a case that goes to another agency is the other’s, and after a merger the successor’s', () => {
  const passed = fold(received, [
    'transferred',
    '2026-03-11T08:00',
    { from: 1, unit: 4, dueAt: at('2026-03-16T09:00') },
    6,
  ]);
  assert.deepEqual([passed.competentUnitId, passed.receivingUnitId, passed.dueAt], [4, 1, at('2026-03-16T09:00')]);
  const merged = fold(received, ['moved', '2026-03-11T08:00', { fromUnit: 1, unit: 2 }, 3]);
  assert.deepEqual([merged.competentUnitId, merged.receivingUnitId], [2, 2]);
  const apart = { fromUnit: 1, unit: 2, receiving: 3, competent: 4 };
  const split = fold(received, ['moved', '2026-03-11T08:00', apart, 3]);
  assert.deepEqual([split.receivingUnitId, split.competentUnitId], [3, 4]);
  const undone = fold(
    received,
    ['moved', '2026-03-11T08:00', { fromUnit: 1, unit: 2 }, 3],
    ['moved-back', '2026-03-12T08:00', { fromUnit: 2, unit: 1 }, 3],
  );
  assert.equal(undone.competentUnitId, 1);
});

test('a fee paid by its owner was paid online, one taken by an officer was not', () => {
  assert.equal(fold(received, ['paid', '2026-03-10T10:00', { receipt: '12' }, 5]).paidOnline, false);
  assert.equal(fold(received, ['paid', '2026-03-10T10:00', { receipt: '12' }]).paidOnline, true);
});

test('what does not begin with a filing is nothing', () => {
  assert.equal(foldCase([], calendar), undefined);
});

const hour = 3_600_000;
type Move = { readonly kind: 'ask' | 'answer' | 'extend' | 'finish'; readonly hours: number };

test('whatever happens, waits are subtracted, lateness is kept, and early and late agree with the minutes', () => {
  const moves = fc.array(
    fc.record({
      kind: fc.constantFrom<Move['kind'][]>('ask', 'answer', 'extend'),
      hours: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(moves, fc.integer({ min: 1, max: 90 }), (all, last) => {
      const start = at('2026-03-10T09:00');
      let now = start;
      let waited = 0;
      let since: number | undefined;
      let due = start + 72 * hour;
      const entries: Entry[] = [];
      const tell = (kind: string, body: Record<string, unknown>): void =>
        void entries.push({
          stream: 'case/7',
          number: entries.length + 1,
          kind: `case.${kind}`,
          at: now,
          body,
          actor: { kind: 'officer', id: 6 },
        });
      tell('filed', { procedure: 'p', version: 1, receiving: 1, competent: 1, channel: 'counter' });
      tell('received', { dueAt: due });
      let lateMs = 0;
      const leave = (): void => void (lateMs += Math.max(0, now - due));
      for (const { kind, hours } of all) {
        now = instant(now + hours * hour);
        if (kind === 'ask' && since === undefined) {
          leave();
          since = now;
          tell('supplement-requested', {});
        } else if (kind === 'answer' && since !== undefined) {
          waited += now - since;
          // The wait is added, and what was late before stays so.
          due = Math.max(due + (now - since), now + hour);
          since = undefined;
          tell('supplement-answered', { dueAt: due });
        } else if (kind === 'extend' && since === undefined) {
          leave();
          due = Math.max(due, now) + 24 * hour;
          tell('extended', { to: due });
        }
      }
      if (since !== undefined) {
        now = instant(now + hour);
        waited += now - since;
        due = Math.max(due + (now - since), now + hour);
        tell('supplement-answered', { dueAt: due });
      }
      now = instant(now + last * hour);
      leave();
      tell('result-recorded', { outcome: 'granted' });
      const fact = foldCase(entries, calendar) ?? assert.fail('nothing was folded');
      assert.equal(fact.usedMinutes, (now - start - waited) / 60_000);
      assert.equal(fact.speed === 1, now > due);
      if (fact.speed !== 1) assert.ok((fact.usedMinutes ?? 0) <= (fact.allowedMinutes ?? 0));
      assert.equal(
        fact.overdue.reduce((sum, { from, to }) => sum + to - from, 0),
        lateMs,
      );
      fact.overdue.reduce((end, { from, to }) => {
        assert.ok(end <= from && from < to);
        return to;
      }, 0);
    }),
  );
});
