import type { App } from '../../../kernel/app.ts';
import { standing, type Standing } from '../../../kernel/clock/standing.ts';
import type { Step } from '../../../kernel/clock/step.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';
import { dueDate, intakeDueAt } from './due-dates.ts';

/** What there is to say of a case's deadline, with the reasoning where the law's time runs. */
export type CaseDue =
  | { readonly kind: 'none' }
  /** The office has yet to look whether the file is complete. */
  | { readonly kind: 'intake'; readonly at: Instant; readonly standing: Standing }
  | { readonly kind: 'waiting'; readonly steps: readonly Step[] }
  | { readonly kind: 'set'; readonly at: Instant; readonly standing: Standing; readonly steps: readonly Step[] }
  /** The result is there: in time, or late. */
  | { readonly kind: 'met'; readonly at: Instant; readonly isLate: boolean; readonly steps: readonly Step[] };

/**
 * The deadline of a case as it stands now.
 * @param answeredAt when a supplement asked for at intake was answered: the office's time to look began anew then
 */
export function dueOf(
  clock: Pick<App, 'calendar' | 'now'>,
  definition: ProcedureDefinition,
  subject: Case,
  answeredAt: Instant | undefined,
): CaseDue {
  const { calendar } = clock;
  const { status, receivedAt, finishedAt } = subject;
  if (status === 'registered') {
    const at = intakeDueAt(clock, answeredAt ?? subject.filedAt);
    return { kind: 'intake', at, standing: standing(clock.now(), at, calendar) };
  }
  if (receivedAt === undefined)
    return status === 'supplement-requested' ? { kind: 'waiting', steps: [] } : { kind: 'none' };
  if (subject.endedAt !== undefined && finishedAt === undefined) return { kind: 'none' };
  const { due, steps } = dueDate(clock, definition, { ...subject, receivedAt });
  if (due === undefined) return { kind: 'waiting', steps };
  if (finishedAt !== undefined) return { kind: 'met', at: due, isLate: finishedAt > due, steps };
  return { kind: 'set', at: due, standing: standing(clock.now(), due, calendar), steps };
}
