import type { Outcome, Status } from '../../case.ts';
import type { Part } from '../part.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { isDecided, standingOfPart } from './standing-of-part.ts';

/** Where a linked filing stands as a whole. */
export type WholeState = {
  readonly status: Status;
  readonly outcome: Outcome | undefined;
  readonly receivedAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
};

type Facts = Pick<Part, 'state' | 'case'>;

/**
 * The state of the whole from that of its parts: done when all are. A part that was refused or never begun keeps none of the
 * others from ending it; with nothing decided at all, it ends as its parts did.
 */
export function wholeState(parts: readonly Facts[]): WholeState {
  const cases = parts.flatMap((part) => part.case ?? []);
  const receivedAt = earliest(cases.flatMap((each) => each.receivedAt ?? []));
  if (!parts.every((part) => isDecided(standingOfPart(part)))) {
    const begun = receivedAt !== undefined || cases.some(({ endedAt }) => endedAt !== undefined);
    const status = begun ? 'in-progress' : 'registered';
    return { status, outcome: undefined, receivedAt, finishedAt: undefined, endedAt: undefined };
  }
  const endedAt = cases.every((each) => each.endedAt !== undefined)
    ? latest(cases.flatMap((each) => each.endedAt ?? []))
    : undefined;
  const standings = new Set(parts.map(standingOfPart));
  const answered = standings.has('granted') || standings.has('refused');
  if (!answered) {
    const status = (['withdrawn', 'stopped'] as const).find((each) => cases.some((one) => one.status === each));
    return { status: status ?? 'not-received', outcome: undefined, receivedAt, finishedAt: undefined, endedAt };
  }
  return {
    status: endedAt === undefined ? 'finished' : 'returned',
    outcome: standings.has('granted') ? 'granted' : 'refused',
    receivedAt,
    finishedAt: latest(cases.flatMap((each) => each.finishedAt ?? each.endedAt ?? [])),
    endedAt,
  };
}

const earliest = (times: readonly Instant[]): Instant | undefined => times.toSorted((a, b) => a - b)[0];
const latest = (times: readonly Instant[]): Instant | undefined => times.toSorted((a, b) => b - a)[0];
