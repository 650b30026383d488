import type { SlowClock, Wait } from './slow-clock.ts';

/** How a procedure's time runs, written here by hand from its announcement: not read from the program's data. */
export type Term =
  { readonly kind: 'working-days'; readonly count: number } | { readonly kind: 'days'; readonly count: number };

/** A time in which the office waited for the applicant during the handling. */
export type Waited = Wait & { readonly for: 'supplement' | 'payment' };

/** What truly happened to a case, noted down by who made it happen. */
export type Witnessed = {
  readonly code: string;
  readonly term: Term;
  readonly filedAt: number;
  receivedAt: number | undefined;
  readonly waits: Waited[];
  waitingSince: number | undefined;
  answeredAtIntake: number | undefined;
  finishedAt: number | undefined;
  isEnded: boolean;
};

/**
 * When a case is due, the slow way; undefined while it waits or has not begun. An answered supplement begins the term anew, a wait
 * for payment is added; what is asked for once the case is late heals nothing.
 */
export function dueOf(clock: SlowClock, { receivedAt, waits, waitingSince, term }: Witnessed): number | undefined {
  if (receivedAt === undefined || waitingSince !== undefined) return undefined;
  let begun = receivedAt;
  let added: Wait[] = [];
  const due = (): number =>
    term.kind === 'days' ? clock.days(begun, term.count) : clock.after(clock.start(begun), term.count * 8 * 60, added);
  for (const wait of waits) {
    if (wait.from >= due()) continue;
    if (wait.for === 'payment') added.push(wait);
    else [begun, added] = [wait.to, []];
  }
  return due();
}

/** When the office must have looked at what was filed or answered: within eight hours of work. */
export const intakeDueOf = (clock: SlowClock, { filedAt, answeredAtIntake }: Witnessed): number =>
  clock.after(clock.open(answeredAtIntake ?? filedAt), 8 * 60);
