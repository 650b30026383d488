import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../place.ts';
import { instant, parseInstant } from '../time.ts';
import { loadCalendar } from './calendar.ts';
import { explain } from './explanation.ts';
import { dueAfterWait, shareTerm, stepDue, stepReasoning } from './step-terms.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const threeDays = { unit: 'working-days', count: 3 } as const;

function at(local: string) {
  const moment = parseInstant(`${local}+07:00`);
  assert.ok(moment !== undefined, local);
  return moment;
}

const tuesday = at('2023-03-14T09:10');

test('three working days are shared out by hundredths', () => {
  assert.deepEqual(shareTerm(calendar, tuesday, threeDays, [10, 60, 25, 5, 0]), [144, 864, 360, 72, 0]);
});

test('a birth to be registered at once shares what is left of the day', () => {
  assert.deepEqual(shareTerm(calendar, at('2023-03-14T15:00'), { unit: 'at-once' }, [50, 50]), [60, 60]);
});

test('fifteen days on the calendar share the working time they hold', () => {
  const shares = shareTerm(calendar, tuesday, { unit: 'days', count: 15 }, [20, 80]);
  assert.deepEqual(shares, [1056, 4224]);
});

test('no minute is lost among the steps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), fc.integer({ min: 1, max: 30 }), (shares, count) => {
      fc.pre(shares.some((share) => share > 0));
      const minutes = shareTerm(calendar, tuesday, { unit: 'working-days', count }, shares);
      assert.equal(
        minutes.reduce((sum, each) => sum + each, 0),
        count * 480,
      );
      assert.ok(minutes.every((each) => each >= 0));
    }),
  );
});

test('shares that make nothing are refused', () => {
  assert.throws(() => shareTerm(calendar, tuesday, threeDays, [0, 0]), /more than 0/);
  assert.throws(() => shareTerm(calendar, tuesday, threeDays, [-1, 2]), /more than 0/);
});

test('a step is due from its own start, and waits with the case', () => {
  assert.equal(stepDue(calendar, at('2023-03-14T16:00'), 144), at('2023-03-15T08:24'));
  const pause = { from: at('2023-03-14T16:30'), to: at('2023-03-15T16:30') };
  assert.equal(stepDue(calendar, at('2023-03-14T16:00'), 144, [pause]), at('2023-03-16T08:24'));
  assert.equal(stepDue(calendar, at('2023-03-14T16:00'), 144, [{ from: pause.from }]), undefined);
});

test('the due time of a step is explained by the days that gave its time', () => {
  const began = at('2023-03-17T16:00');
  const due = stepDue(calendar, began, 90);
  assert.equal(due, at('2023-03-20T07:30'));
  assert.ok(due !== undefined);
  assert.deepEqual(explain(stepReasoning(calendar, began, due), calendar, 'vi'), [
    'Thứ Sáu 17/03/2023: 16:00–17:00, 1 giờ; cộng dồn 1 giờ.',
    'Thứ Bảy 18/03/2023 đến Chủ nhật 19/03/2023: nghỉ cuối tuần, không tính.',
    'Thứ Hai 20/03/2023: 07:00–07:30, 30 phút; cộng dồn 1 giờ 30 phút.',
  ]);
});

test('whatever a step began with, the days that explain it hold just its minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 1440 }), fc.integer({ min: 1, max: 5_000 }), (after, minutes) => {
      const began = instant(tuesday + after * 60_000);
      const due = stepDue(calendar, began, minutes);
      assert.ok(due !== undefined);
      const worked = stepReasoning(calendar, began, due).filter((step) => step.kind === 'worked');
      assert.equal(worked.at(-1)?.total, minutes);
    }),
  );
});

test('a due time moved by a wait is that of a step that waited, and its days with the wait explain it', () => {
  const minutes = fc.integer({ min: 1, max: 5_000 });
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      (own, before, wait) => {
        const [from, to] = [instant(tuesday + before * 60_000), instant(tuesday + (before + wait) * 60_000)];
        const [due, waited] = [stepDue(calendar, tuesday, own), stepDue(calendar, tuesday, own, [{ from, to }])];
        assert.ok(due !== undefined && waited !== undefined);
        assert.equal(dueAfterWait(calendar, due, from, to), waited);
        const worked = stepReasoning(calendar, tuesday, waited, [{ from, to }]).filter(({ kind }) => kind === 'worked');
        assert.equal(
          worked.reduce((sum, step) => sum + (step.kind === 'worked' ? step.minutes : 0), 0),
          own,
        );
      },
    ),
  );
});
