import type { SlowClock, Wait } from './slow-clock.ts';

/** How a procedure's time runs, written here by hand from its announcement: not read from the program's data. */
export type Term =
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'days'; readonly count: number };

/** A time in which the office waited for the applicant during the handling. */
export type Waited = Wait & { readonly for: 'supplement' | 'payment' };

/** What truly happened to a case, noted down by who made it happen. */
export type Witnessed = {
  readonly code: string;
  readonly term: Term;
  readonly filedAt: number;
  receivedAt: number | undefined;
  readonly waits: Waited[];
  /** The one new appointment: so many working days later, said in time; said later it moves nothing. */
  appointment: { readonly at: number; readonly workingDays: number; readonly isInTime: boolean } | undefined;
  waitingSince: number | undefined;
  answeredAtIntake: number | undefined;
  finishedAt: number | undefined;
  isEnded: boolean;
  stars: number | undefined;
};

/**
 * When a case is due, the slow way; undefined while it waits or has not begun. An answered supplement begins the term anew and makes
 * a new appointment forgotten, a wait for payment is added; what is asked for once the case is late heals nothing.
 */
export function dueOf(
  clock: SlowClock,
  { receivedAt, waits, waitingSince, term, appointment }: Witnessed,
): number | undefined {
  if (receivedAt === undefined || waitingSince !== undefined) return undefined;
  let [begun, later] = [receivedAt, appointment?.isInTime ? appointment.workingDays : 0];
  let added: Wait[] = [];
  const due = (): number => {
    const legal =
      term.kind === 'days'
        ? clock.days(begun, term.count)
        : clock.after(clock.start(begun), term.count * workingDay, added);
    return later === 0 ? legal : clock.after(legal, later * workingDay, added);
  };
  for (const wait of waits) {
    if (wait.from >= due()) continue;
    if (wait.for === 'payment') added.push(wait);
    else {
      [begun, added] = [wait.to, []];
      if (appointment && appointment.at <= wait.from) later = 0;
    }
  }
  return due();
}

/** Of a finished case: on an earlier day, on its day and in time, or late. */
export const speedOf = (clock: SlowClock, seen: Witnessed & { readonly finishedAt: number }): number => {
  const due = dueOf(clock, seen) ?? 0;
  if (seen.finishedAt > due) return 1;
  return clock.dateOf(seen.finishedAt) < clock.dateOf(due) ? -1 : 0;
};

/** In minutes. */
const workingDay = 8 * 60;

/** When the office must have looked at what was filed or answered: within eight hours of work. */
export const intakeDueOf = (clock: SlowClock, { filedAt, answeredAtIntake }: Witnessed): number =>
  clock.after(clock.open(answeredAtIntake ?? filedAt), 8 * 60);
