import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadCalendar } from '../../../../kernel/clock/calendar.ts';
import { dueWithoutPauses } from '../../../../kernel/clock/deadline.ts';
import type { Term } from '../../../../kernel/clock/term.ts';
import { loadPlace } from '../../../../kernel/place.ts';
import { instant, parseInstant, type Instant } from '../../../../kernel/time.ts';
import type { PartCase } from '../part.ts';
import { nextMoves } from './next-moves.ts';
import { partAnswers, whereAsked } from './part-answers.ts';
import { partKey } from './part-key.ts';
import { timetable, type TimedPart } from './timetable.ts';
import { wholeState } from './whole-state.ts';

const calendar = loadCalendar(loadPlace('hoa-ban'));
const at = (time: string): Instant => {
  const moment = parseInstant(`2026-03-${time}+07:00`);
  assert.ok(moment);
  return moment;
};
const filedAt = at('10T08:00');
const days = (count: number): Term => ({ unit: 'working-days', count });

const aCase = (facts: Partial<PartCase> = {}): PartCase => ({
  id: 1,
  code: 'H99.99001-260310-0001',
  status: 'registered',
  outcome: undefined,
  receivingUnitId: 1,
  competentUnitId: 1,
  holderUnitId: 1,
  finance: 'none',
  feeDong: 0,
  filedAt,
  receivedAt: undefined,
  dueAt: undefined,
  finishedAt: undefined,
  endedAt: undefined,
  result: undefined,
  ...facts,
});
const granted = (finishedAt: Instant, endedAt?: Instant): PartCase =>
  aCase({ status: endedAt ? 'returned' : 'finished', outcome: 'granted', finishedAt, endedAt });
const refused = (finishedAt: Instant): PartCase => aCase({ status: 'finished', outcome: 'refused', finishedAt });

const part = (code: string, term: Term, after: readonly string[], itself?: PartCase): TimedPart => ({
  code,
  state: itself ? 'begun' : 'waiting',
  case: itself,
  definition: { after },
  term,
});

/** A chain of three, as a province may define it, and a part beside the second. */
const chain = (birth?: PartCase, residence?: PartCase): readonly TimedPart[] => [
  part('birth', { unit: 'at-once' }, [], birth),
  part('residence', days(2), ['birth'], residence),
  part('insurance', days(2), ['residence']),
  part('allowance', days(1), ['birth']),
];

test('a part begins when all that it needs is granted; those beside each other begin together', () => {
  assert.deepEqual(nextMoves(chain(aCase())), { begin: [], giveUp: [] });
  assert.deepEqual(nextMoves(chain(granted(at('10T09:00')))), { begin: ['residence', 'allowance'], giveUp: [] });
});

test('what needs a refused part is given up, and what needs that too', () => {
  assert.deepEqual(nextMoves(chain(refused(at('10T09:00')))).giveUp, [
    { part: 'residence', because: 'birth' },
    { part: 'insurance', because: 'residence' },
    { part: 'allowance', because: 'birth' },
  ]);
  const later = nextMoves(chain(granted(at('10T09:00')), aCase({ status: 'withdrawn', endedAt: at('10T10:00') })));
  assert.deepEqual(later, { begin: ['allowance'], giveUp: [{ part: 'insurance', because: 'residence' }] });
});

test('every waiting part, in whatever graph, is begun or given up once those it needs are decided', () => {
  const outcomes = fc.constantFrom(granted(at('10T09:00')), refused(at('10T09:00')), undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(outcomes, fc.array(fc.nat(8), { maxLength: 3 })), { maxLength: 9 }), (drawn) => {
      const parts = drawn.map(([itself, needs], index) =>
        part(`p${index}`, days(1), index === 0 ? [] : [...new Set(needs.map((each) => `p${each % index}`))], itself),
      );
      const { begin, giveUp } = nextMoves(parts);
      const lost = new Set(giveUp.map((each) => each.part));
      for (const { code, case: itself, definition } of parts) {
        if (itself) continue;
        const open = definition.after.some(
          (each) => !lost.has(each) && parts.find((one) => one.code === each)?.case === undefined,
        );
        const failed = definition.after.some(
          (each) => lost.has(each) || parts.find((one) => one.code === each)?.case?.outcome === 'refused',
        );
        assert.equal(lost.has(code), failed);
        assert.equal(begin.includes(code), !failed && !open);
      }
    }),
  );
});

test('the whole is done when the last part is; a refused part keeps none from ending it', () => {
  const parts = [
    part('a', days(1), [], granted(at('10T09:00'), at('10T10:00'))),
    part('b', days(1), [], refused(at('11T09:00'))),
  ];
  assert.deepEqual(wholeState(parts), {
    status: 'finished',
    outcome: 'granted',
    receivedAt: undefined,
    finishedAt: at('11T09:00'),
    endedAt: undefined,
  });
  assert.equal(wholeState([part('a', days(1), [], aCase()), part('b', days(1), ['a'])]).status, 'registered');
  assert.equal(wholeState([part('a', days(1), [], aCase({ receivedAt: filedAt }))]).status, 'in-progress');
  const withdrawn = aCase({ status: 'withdrawn', endedAt: at('10T09:00') });
  assert.equal(wholeState([part('a', days(1), [], withdrawn)]).status, 'withdrawn');
});

test('the due time of the whole is the end of its longest chain', () => {
  const { parts, due } = timetable(calendar, filedAt, chain());
  // At once until 17:00 on Tuesday; two days of residence, then two of insurance.
  assert.equal(due, at('16T17:00'));
  assert.deepEqual(
    parts.map((each) => ('at' in each ? each.at : undefined)),
    [at('10T17:00'), at('12T17:00'), at('16T17:00'), at('11T17:00')],
  );
});

test('the clock of a part that was received counts, and a part that waits for the applicant leaves no date', () => {
  const received = aCase({ status: 'received', receivedAt: at('10T10:00'), dueAt: at('13T10:00') });
  const { due } = timetable(calendar, filedAt, chain(granted(at('10T09:00')), received));
  assert.equal(due, dueWithoutPauses(calendar, at('13T10:00'), days(2)));
  const paused = aCase({ status: 'supplement-requested', receivedAt: at('10T10:00') });
  assert.equal(timetable(calendar, filedAt, chain(granted(at('10T09:00')), paused)).due, undefined);
});

test('no part is due after the whole, and a longer term never makes the whole due sooner', () => {
  const terms = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(terms, fc.nat(5), fc.integer({ min: 0, max: 60 * 24 * 30 }), (counts, which, minutes) => {
      const start = instant(filedAt + minutes * 60_000);
      const line = (longer: number) =>
        counts.map((count, index) =>
          part(
            `p${index}`,
            days(count + (index === which % counts.length ? longer : 0)),
            index === 0 ? [] : [`p${index - 1}`],
          ),
        );
      const { parts, due } = timetable(calendar, start, line(0));
      assert.ok(due !== undefined && parts.every((each) => 'at' in each && each.at <= due));
      const later = timetable(calendar, start, line(1)).due;
      assert.ok(later !== undefined && later > due);
    }),
    { numRuns: 50 },
  );
});

const passing = {
  code: 'residence',
  procedure: '1.004222',
  after: ['birth'],
  answers: [
    { to: '/person/fullName', from: '/child/fullName' },
    { to: '/household', from: '/household' },
    { to: '/requester/capacity', value: 'self' },
    { to: '/person/note', from: '/child/note' },
  ],
  papers: [],
  results: [{ part: 'birth', paper: 'birth-registration', number: '/birth/number', issuedOn: '/birth/issuedOn' }],
};

test('answers go where the part asks them, and a result tells its number and day', () => {
  const answers = { child: { fullName: 'Hoàng Minh An' }, household: { head: 'mother', address: { area: '99001' } } };
  const given = { number: '15/2026', issuedOn: '2026-03-10' };
  assert.deepEqual(
    partAnswers(passing, answers, () => given),
    {
      person: { fullName: 'Hoàng Minh An' },
      household: { head: 'mother', address: { area: '99001' } },
      requester: { capacity: 'self' },
      birth: { number: '15/2026', issuedOn: '2026-03-10' },
    },
  );
  assert.equal(partAnswers(passing, answers, () => undefined)['birth'], undefined);
});

test('a fault in a part is told where the filing asks', () => {
  assert.equal(whereAsked(passing, '/person/fullName'), '/child/fullName');
  assert.equal(whereAsked(passing, '/household/address/area'), '/household/address/area');
  assert.equal(whereAsked(passing, '/requester/capacity'), undefined);
});

test('the key of a part is a UUID, and always the same for the same filing', () => {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  assert.match(partKey('a', 'birth'), uuid);
  assert.equal(partKey('a', 'birth'), partKey('a', 'birth'));
  assert.notEqual(partKey('a', 'birth'), partKey('a', 'residence'));
});
