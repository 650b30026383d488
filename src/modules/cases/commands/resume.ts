import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { statusCodes, type Pause } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { dueDate, intakeDueAt, stepDueAt } from '../rules/due-dates.ts';
import { enterStep, timesFromNow } from './enter-step.ts';

export type Resumption = {
  readonly set: readonly Sql[];
  /** Ends the pause beside the case. */
  readonly also: Sql;
  readonly due: number;
};

/**
 * Lets time run again from now: at intake the office's time to look at the file starts anew; after it the wait is added or the
 * term counted anew, as the procedure says (Decree 61/2018, art. 19). The step goes with the term: on with what was left, or anew.
 */
export function resume(context: Context, about: CaseSubject, reason: Pause['reason']): Resumption {
  const { subject, procedure, step } = about;
  const now = context.now();
  const at = new Date(now);
  const endPause = sql`update case_pauses set to_at = ${at} from changed
    where case_id = changed.id and to_at is null and reason = ${reason}`;
  if (subject.receivedAt === undefined) {
    const due = intakeDueAt(context, now);
    return {
      set: [sql`status = ${statusCodes.registered}`, sql`attention_at = ${new Date(due)}`],
      also: endPause,
      due,
    };
  }
  const pauses = subject.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: now } : pause));
  const { due } = dueDate(context, procedure.definition, { ...subject, receivedAt: subject.receivedAt, pauses });
  if (due === undefined) throw new Error(`Case ${subject.code} has no due time though every pause has ended`);
  const startsAnew = reason === 'supplement' && procedure.definition.term.onSupplement === 'restart';
  const { stepStartedAt: startedAt, extension } = subject;
  const goesOn = () => stepDueAt(context, procedure.definition, step, startedAt, { pauses, extension });
  const times = startsAnew ? timesFromNow(context, about, step) : { startedAt, dueAt: goesOn() };
  return {
    set: [
      sql`status = ${statusCodes['in-progress']}`,
      sql`due_at = ${new Date(due)}`,
      sql`attention_at = ${new Date(due)}`,
      ...enterStep(context, about, step, subject.assignee, times),
    ],
    also: endPause,
    due,
  };
}
