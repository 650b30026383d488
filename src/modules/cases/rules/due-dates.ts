import type { App } from '../../../kernel/app.ts';
import { computeDeadline, type Deadline, type Extension } from '../../../kernel/clock/deadline.ts';
import { intakeDeadline } from '../../../kernel/clock/standing.ts';
import { shareTerm, stepDue } from '../../../kernel/clock/step-terms.ts';
import { dateOfDay, dayNumberOf, instantOf, localDateOf } from '../../../kernel/clock/zone.ts';
import { instant, type Instant, type LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition, StepDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';
import { pauseReasons } from './pause-reasons.ts';

type Clock = Pick<App, 'calendar' | 'now'>;

/** Facts from which a case's due time follows. */
export type DueFacts = Pick<Case, 'pauses'> &
  Partial<Pick<Case, 'extension' | 'countedFrom'>> & { readonly receivedAt: Instant };

/**
 * The legal due time of a case with its reasoning, day by day; no due time while the case waits for the applicant. A wait for
 * payment is always added; a wait for a supplement does what the procedure says (Decree 61/2018, art. 19.4).
 * @param definition as the case's variant has it
 */
export function dueDate(clock: Clock, definition: Pick<ProcedureDefinition, 'term'>, facts: DueFacts): Deadline {
  return computeDeadline({
    calendar: clock.calendar,
    received: facts.countedFrom ?? facts.receivedAt,
    term: definition.term.legal,
    pauses: facts.pauses.map(({ from, to, reason }) => ({
      from,
      to,
      reason: pauseReasons[reason],
      policy: reason === 'payment' ? 'pause' : definition.term.onSupplement,
    })),
    extension: extensionOf(facts.extension),
  });
}

/** What the clock counts of a new appointment: nothing of one that came too late to be one. */
const extensionOf = (extension: Case['extension']): Extension | undefined =>
  extension?.movesDue
    ? {
        at: extension.at,
        by: { unit: 'working-days', count: extension.workingDays },
        reason: { vi: extension.reason, en: extension.reason },
      }
    : undefined;

/** When an online application must be taken in or answered at the latest. */
export const intakeDueAt = ({ calendar }: Clock, filedAt: Instant): Instant => intakeDeadline(filedAt, calendar);

/**
 * When a step that begins at a moment is due, by its share of the procedure's term.
 * @param since what moved it since then: waits, and a new appointment
 * @returns undefined for a step without a share, such as handing over the result
 */
export function stepDueAt(
  clock: Clock,
  definition: ProcedureDefinition,
  step: StepDefinition,
  beganAt: Instant,
  { pauses, extension }: Pick<Case, 'pauses' | 'extension'> = { pauses: [], extension: undefined },
): Instant | undefined {
  if (step.share === 0) return undefined;
  const { calendar } = clock;
  const { steps } = definition;
  const shares = shareTerm(
    calendar,
    beganAt,
    definition.term.legal,
    steps.map((each) => each.share),
  );
  const share = shares[steps.findIndex(({ code }) => code === step.code)] ?? 0;
  const later = extension?.movesDue && extension.at >= beganAt ? extension.workingDays * calendar.workingDayMinutes : 0;
  const waits = pauses.map(({ from, to }) => ({ from, to }));
  return stepDue(calendar, beganAt, share + later, waits);
}

/** The last moment of today on the place's calendar. */
export function endOfToday({ calendar, now }: Clock): Instant {
  return instant(instantOf(dayAfter(localDateOf(now(), calendar.zone)), 0, calendar.zone) - 1);
}

/** When the office closes on a day; the end of the day itself when it does not open. */
export function endOfOffice({ calendar }: Clock, date: LocalDate): Instant {
  const closing = calendar.day(dayNumberOf(date)).shifts.at(-1)?.end;
  return closing === undefined
    ? instant(instantOf(dayAfter(date), 0, calendar.zone) - 60_000)
    : instantOf(date, closing, calendar.zone);
}

const dayAfter = (date: LocalDate): LocalDate => dateOfDay(dayNumberOf(date) + 1);
