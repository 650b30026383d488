import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { formatIso } from '../../src/kernel/clock/zone.ts';
import { advanceAll } from '../../src/kernel/ledger/advance.ts';
import { instant, type Instant } from '../../src/kernel/time.ts';
import { modules } from '../../src/modules.ts';
import { warnOfDeadlines } from '../../src/modules/cases/commands/warn-of-deadlines.ts';
import { openTestProvince } from '../province.ts';
import { chance } from './chance.ts';
import { filing, runYear, type Absence, type Business, type Office } from './office.ts';
import { day, hour, minute, slowClock } from './slow-clock.ts';
import { dueOf, intakeDueOf, speedOf, type Witnessed } from './witness.ts';

const ward = { reception: 'mai.lo', handler: 'son.quang', approver: 'hanh.tong' };

const businesses: readonly [Business, ...Business[]] = [
  {
    procedure: '1.001612',
    unit: 'commune-99001',
    papers: [],
    term: { kind: 'working-days', count: 3 },
    hasFee: true,
    ...ward,
  },
  {
    procedure: '1.002693',
    unit: 'commune-99001',
    papers: ['sketch', 'photos'],
    term: { kind: 'days', count: 15 },
    hasFee: false,
    ...ward,
  },
  {
    procedure: '2.000648',
    unit: 'so-cong-thuong',
    papers: ['registration', 'land-and-building', 'training', 'equipment', 'supply-contract'],
    term: { kind: 'working-days', count: 20 },
    hasFee: true,
    reception: 'giang.bac',
    handler: 'nam.khang',
    approver: 'linh.ha',
  },
];

/** Another year each day would be no test that can be repeated: the seed is fixed, or given to replay one. */
const seed = Number(process.env['YEAR_SEED'] ?? 2026);
const filings = Number(process.env['YEAR_FILINGS'] ?? 80);
const newYear = Date.parse('2026-01-01T00:00+07:00');

test(`A year of a ward and a department: every due time is that of the slow reckoning (seed ${seed})`, async (t) => {
  const province = await openTestProvince(t);
  const clock = slowClock(new URL('../../places/vietnam/calendar.json', import.meta.url), ['2027-01-01']);
  const draw = chance(seed);
  province.setClock('2026-01-01T00:00+07:00');
  const usernames = [
    ...new Set(businesses.flatMap(({ reception, handler, approver }) => [reception, handler, approver])),
  ];
  const office: Office = {
    province,
    clock,
    chance: draw,
    absences: usernames.flatMap((officer) => absencesOf(officer)),
    officers: new Map(await Promise.all(usernames.map(async (name) => [name, await province.officer(name)] as const))),
    citizens: [
      await province.citizen('Nông Thị Lan'),
      await province.citizen('Hà Văn Bình'),
      await province.citizen('Lò Thị Hoa'),
    ],
  };
  const year: Witnessed[] = [];

  function absencesOf(officer: string): readonly Absence[] {
    return Array.from({ length: 4 }, () => {
      const from = newYear + draw.between(0, 350) * day;
      return { officer, from, to: from + draw.between(1, 9) * day };
    });
  }

  const told = (moment: number | null | undefined): string =>
    typeof moment === 'number' ? formatIso(instant(moment), province.app.place.zone) : 'none';

  async function look(seen: Witnessed, at: number): Promise<void> {
    const row = await province.app.db.one<{ due: Instant | null; attention: Instant | null; late: boolean }>(sql`
      select due_at as due, case when isfinite(attention_at) then attention_at end as attention,
        coalesce(finished_at > due_at, false) as late
      from cases where code = ${seen.code}`);
    const due = dueOf(clock, seen);
    if (seen.isEnded && seen.receivedAt === undefined) return;
    assert.equal(told(row.due), told(due), `${seen.code} at ${told(at)}`);
    if (seen.waitingSince === undefined && seen.receivedAt === undefined)
      assert.equal(told(row.attention), told(intakeDueOf(clock, seen)), `${seen.code} at the one-stop at ${told(at)}`);
    if (seen.finishedAt !== undefined) assert.equal(row.late, seen.finishedAt > (due ?? 0), seen.code);
  }

  /** What must be warned of, by case and due time: when it first was. */
  const warned = new Map<string, string>();

  /** The next day on which somebody works at this time of day. */
  function nextOpenDay(at: number): string {
    let next = at + day;
    while (!clock.isOpen(next)) next += day;
    return clock.dateOf(next);
  }

  async function morning(at: number): Promise<undefined> {
    await warnOfDeadlines(province.app);
    for (const seen of year) {
      if (seen.isEnded || seen.finishedAt !== undefined) continue;
      const due = dueOf(clock, seen);
      if (due === undefined || due < at || clock.dateOf(due) > nextOpenDay(at)) continue;
      const key = `${seen.code} due ${told(due)}`;
      warned.set(key, warned.get(key) ?? told(at));
    }
  }

  const days = Array.from({ length: 380 }, (_each, index) => newYear + index * day + 9.75 * hour);
  const mornings = days.filter(clock.isOpen).map((at) => ({ at, seen: undefined, happen: () => morning(at) }));
  const filed = Array.from({ length: filings }, () =>
    filing(office, draw.oneOf(businesses), newYear + draw.between(0, 340 * 24 * 60) * minute, (seen) =>
      year.push(seen),
    ),
  );
  const happened = await runYear(office, [...mornings, ...filed], look);
  assert.ok(happened > mornings.length + filings * 4, `only ${happened} things happened`);
  for (const seen of year) await look(seen, newYear);
  const warnings = await province.app.db.many<{ code: string; due: Instant; at: Instant }>(sql`
    select code, case_warnings.due_at as due, warned_at as at from case_warnings join cases on cases.id = case_id`);
  assert.deepEqual(
    warnings.map(({ code, due, at }) => `${code} due ${told(due)}: ${told(at)}`).toSorted(),
    [...warned].map(([key, at]) => `${key}: ${at}`).toSorted(),
  );
  await advanceAll(
    province.app,
    modules.flatMap(({ subscribers = [] }) => subscribers),
  );
  const judged = await province.app.db.many<{
    code: string;
    speed: number | null;
    stars: number | null;
    asked: number;
  }>(sql`
    select code, speed, stars, supplements as asked from assessment_cases join cases on cases.id = case_id order by code`);
  assert.deepEqual(
    judged,
    year
      .filter(({ receivedAt }) => receivedAt !== undefined)
      .map((seen) => ({
        code: seen.code,
        speed: seen.finishedAt === undefined ? null : speedOf(clock, { ...seen, finishedAt: seen.finishedAt }),
        stars: seen.stars ?? null,
        asked:
          seen.waits.filter((wait) => wait.for === 'supplement').length + Number(seen.answeredAtIntake !== undefined),
      }))
      .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  );
});
