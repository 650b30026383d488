import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Place } from '../../../kernel/place.ts';
import type { Instant } from '../../../kernel/time.ts';
import { starsByUnit } from '../../cases/index.ts';
import { anonymous, fewest, type Group } from '../rules/anonymous.ts';
import { mostPoints, questionnaireOf } from '../rules/questionnaire.ts';

/** What applicants said of a unit: how many answered, and how well each question came out, in hundredths. */
export type UnitSatisfaction = Group & {
  /** By code of the question; absent where fewer than five answered it. */
  readonly percents: Readonly<Record<string, number>>;
};

export type UnitRatings = Group & { readonly stars: number };

type Counted = Group & { readonly points: Readonly<Record<string, { readonly sum: number; readonly count: number }>> };

/** Whether somebody has answered for this case. */
export const isAnswered = async (db: Database, caseId: number): Promise<boolean> =>
  (await db.maybe(sql`select 1 as one from questionnaires where case_id = ${caseId}`)) !== undefined;

/** Answers to the questionnaire since a moment, by the unit that decided; of fewer than five nothing. */
export async function satisfactionByUnit(db: Database, place: Place, since: Instant) {
  const rows = await db.many<{ unitId: number; answers: Record<string, string>; count: number }>(sql`
    select unit_id as "unitId", answers, count(*) from questionnaires where answered_at >= ${new Date(since)}
    group by unit_id, answers`);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  const counted = [...byUnit].map(([unitId, answered]): Counted => ({
    unitId,
    answers: answered.reduce((sum, { count }) => sum + count, 0),
    points: Object.fromEntries(
      questionnaireOf(place).questions.map(({ code, options }) => {
        const given = answered.map(({ answers, count }) => ({
          count,
          points: options.find((option) => option.code === answers[code])?.points,
        }));
        const scored = given.filter((each) => each.points !== undefined);
        const sum = scored.reduce((total, { count, points = 0 }) => total + count * points, 0);
        return [code, { sum, count: scored.reduce((total, { count }) => total + count, 0) }];
      }),
    ),
  }));
  const { shown, others } = anonymous(counted, joined);
  return { shown: shown.map(percentsOf), others: others && percentsOf(others) };
}

function joined(some: readonly Counted[]): Counted {
  const codes = Object.keys(some[0]?.points ?? {});
  const total = (pick: (each: Counted) => number): number => some.reduce((sum, each) => sum + pick(each), 0);
  return {
    unitId: 0,
    answers: total(({ answers }) => answers),
    points: Object.fromEntries(
      codes.map((code) => [
        code,
        { sum: total(({ points }) => points[code]?.sum ?? 0), count: total(({ points }) => points[code]?.count ?? 0) },
      ]),
    ),
  };
}

const percentsOf = ({ unitId, answers, points }: Counted): UnitSatisfaction => ({
  unitId,
  answers,
  percents: Object.fromEntries(
    Object.entries(points)
      .filter(([, { count }]) => count >= fewest)
      .map(([code, { sum, count }]) => [code, Math.round((sum / (count * mostPoints)) * 100)]),
  ),
});

/** Stars given since a moment, by the unit that decided; of fewer than five nothing. */
export async function ratingsByUnit(db: Database, since: Instant) {
  const rows = await starsByUnit(db, since);
  const groups = rows.map(({ unitId, ratings, stars }): UnitRatings => ({ unitId, answers: ratings, stars }));
  return anonymous(groups, (some) => ({
    unitId: 0,
    answers: some.reduce((sum, { answers }) => sum + answers, 0),
    stars: some.reduce((sum, { stars }) => sum + stars, 0),
  }));
}
