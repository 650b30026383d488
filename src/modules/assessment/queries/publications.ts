import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Published } from '../rules/published.ts';

export type Publication = {
  readonly period: string;
  readonly publishedAt: Instant;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly figures: Published;
};

/** A period as it was made public, or was once. */
export const publicationOf = (db: Database, period: string): Promise<Publication | undefined> =>
  db.maybe<Publication>(sql`
    select period, published_at as "publishedAt", version, withdrawn_at is not null as "isWithdrawn", figures
    from assessment_publications where period = ${period}`);

/** Periods that are public, the latest first. */
export const publishedPeriods = async (db: Database): Promise<readonly string[]> =>
  (
    await db.many<{ period: string }>(sql`
      select period from assessment_publications where withdrawn_at is null order by period desc limit 100`)
  ).map(({ period }) => period);
