import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { FactCode, Facts, Ratio } from '../rules/indicators.ts';
import { firstDay, lastDay, type Period } from '../rules/period.ts';

/** What operators entered for the days of a period, added up, by unit. */
export async function factsOf(db: Database, period: Period): Promise<ReadonlyMap<number, Facts>> {
  const rows = await db.many<Ratio & { unit: number; indicator: string }>(sql`
    select unit_id as unit, indicator, sum(numerator)::float8 as numerator, sum(denominator)::float8 as denominator
    from assessment_facts
    where withdrawn_at is null and day between ${firstDay(period)}::date and ${lastDay(period)}::date
    group by unit_id, indicator`);
  return new Map(
    [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      new Map(own.map(({ indicator, numerator, denominator }) => [indicator, { numerator, denominator }])),
    ]),
  );
}

/** A fact as it was entered. */
export type FactEntry = {
  readonly id: number;
  readonly unitId: number;
  readonly indicator: FactCode;
  readonly day: LocalDate;
  readonly numerator: number;
  readonly denominator: number;
  readonly source: string;
  readonly enteredBy: string | null;
  readonly enteredAt: Instant;
};

/** A figure in a period as its readers see it: what was entered, when, and whence. */
export type UsedFact = Pick<FactEntry, 'unitId' | 'indicator' | 'day' | 'numerator' | 'denominator' | 'source'>;

const mostShown = 200;

/** What was entered for some units and the days of a period, by indicator; for all units when none are named. */
export const usedFacts = (
  db: Database,
  period: Period,
  units: readonly number[] | undefined,
): Promise<readonly UsedFact[]> =>
  db.many<UsedFact>(sql`
    select unit_id as "unitId", indicator, day, numerator::float8 as numerator, denominator::float8 as denominator, source
    from assessment_facts
    where withdrawn_at is null and day between ${firstDay(period)}::date and ${lastDay(period)}::date
      and (${units === undefined} or unit_id = any(${[...(units ?? [])]}::bigint[]))
    order by indicator, day, id limit ${mostShown}`);

const pageSize = 50;

/** Facts that hold, the latest entered first; `before` is the id after which a page goes on. */
export async function enteredFacts(
  db: Database,
  before: number | undefined,
): Promise<{ readonly rows: readonly FactEntry[]; readonly next: number | undefined }> {
  const rows = await db.many<FactEntry>(sql`
    select f.id, f.unit_id as "unitId", f.indicator, f.day, f.numerator::float8 as numerator,
      f.denominator::float8 as denominator, f.source, f.entered_at as "enteredAt",
      (select e.actor ->> 'name' from ledger e where e.stream = 'assessment/fact/' || f.id and e.number = 1) as "enteredBy"
    from assessment_facts f where f.withdrawn_at is null and (${before ?? null}::bigint is null or f.id < ${before ?? null}::bigint)
    order by f.id desc limit ${pageSize + 1}`);
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]?.id : undefined };
}
