import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { formatIso } from '../../src/kernel/clock/zone.ts';
import { instant, type Instant } from '../../src/kernel/time.ts';
import { dueOf as dueOfCase } from '../../src/modules/cases/rules/due-of-case.ts';
import { caseNow } from '../../src/modules/cases/testing/desk-hands.ts';
import { openTestProvince } from '../province.ts';
import { chance } from './chance.ts';
import { filing, runYear, type Absence, type Business, type Office } from './office.ts';
import { day, minute, slowClock } from './slow-clock.ts';
import { dueOf, intakeDueOf, type Witnessed } from './witness.ts';

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

  const happened = await runYear(
    office,
    Array.from({ length: filings }, () =>
      filing(office, draw.oneOf(businesses), newYear + draw.between(0, 360 * 24 * 60) * minute, (seen) =>
        year.push(seen),
      ),
    ),
    look,
  );
  assert.ok(happened > filings * 4, `only ${happened} things happened`);
  for (const seen of year) {
    const { subject, procedure } = await caseNow(province, seen.code);
    const due = dueOfCase(province.app, procedure.definition, subject, undefined);
    if (due.kind !== 'met' || seen.finishedAt === undefined) continue;
    await look(seen, newYear);
    assert.equal(due.isLate, seen.finishedAt > (dueOf(clock, seen) ?? 0), seen.code);
  }
});
