import type { App } from '../../../kernel/app.ts';
import { standing, type Standing } from '../../../kernel/clock/standing.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Status } from '../case.ts';

/** What of a case says how it stands. */
export type StandingFacts = {
  readonly status: Status;
  readonly dueAt: Instant | undefined;
  /** The deadline that runs now; for a finished case the moment it was finished; undefined while it waits. */
  readonly attentionAt: Instant | undefined;
};

/** How a case stands now; a finished one as it stood when it was finished, a closed one not at all. */
export function standingOf(
  { calendar, now }: Pick<App, 'calendar' | 'now'>,
  { status, dueAt, attentionAt }: StandingFacts,
): Standing {
  switch (status) {
    case 'finished':
    case 'returned':
      return attentionAt === undefined ? 'none' : standing(attentionAt, dueAt, calendar);
    case 'not-received':
    case 'withdrawn':
    case 'stopped':
      return 'none';
    default:
      return standing(now(), attentionAt ?? 'paused', calendar);
  }
}
