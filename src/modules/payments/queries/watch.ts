import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Difference } from '../rules/compare-day.ts';
import type { Verdict } from '../order.ts';

/** A message that was not simply taken. */
export type KeptMessage = {
  readonly id: number;
  readonly reference: string;
  readonly verdict: Exclude<Verdict, 'taken' | 'failed' | 'repeat'>;
  readonly body: Readonly<Record<string, string>>;
  readonly times: number;
  readonly lastAt: Instant;
};

const mostShown = 100;

/** The last first; what anybody can send comes after what the provider signed, so that it hides nothing. */
export const keptMessages = (db: Database): Promise<readonly KeptMessage[]> =>
  db.many<KeptMessage>(sql`
    select id, reference, verdict, body, times, last_at as "lastAt" from payment_messages
    where verdict not in ('taken', 'failed', 'repeat') order by verdict in ('forged', 'unreadable'), id desc limit ${mostShown}`);

/** A day that was compared. */
export type ComparedDay = {
  readonly day: LocalDate;
  readonly takenAt: Instant;
  readonly rows: number;
  readonly sumDong: number;
  readonly open: number;
};

export const comparedDays = (db: Database): Promise<readonly ComparedDay[]> =>
  db.many<ComparedDay>(sql`
    select day, taken_at as "takenAt", rows, sum_dong as "sumDong",
      (select count(*)::int from payment_differences where payment_differences.day = payment_statements.day
        and resolved_at is null) as open
    from payment_statements order by day desc limit ${mostShown}`);

export type KeptDifference = Pick<Difference, 'kind' | 'reference' | 'transaction'> & {
  readonly id: number;
  readonly day: LocalDate;
  readonly thereDong: number | null;
  readonly hereDong: number | null;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
  readonly reason: string | null;
};

/** Differences, open ones first, then the last resolved. */
export const keptDifferences = (db: Database): Promise<readonly KeptDifference[]> =>
  db.many<KeptDifference>(sql`
    select id, day, kind, reference, transaction, there_dong as "thereDong", here_dong as "hereDong", resolved_at as "resolvedAt",
      resolved_by as "resolvedBy", reason
    from payment_differences order by resolved_at is not null, day desc, id limit ${mostShown}`);
