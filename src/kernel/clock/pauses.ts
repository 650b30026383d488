import type { Text } from '../text/text.ts';
import type { Instant } from '../time.ts';
import { wallMinuteOf, type WallMinute } from './zone.ts';

/** What a wait does to the time: it is added, or the whole term is counted anew after it (Decree 61/2018, art. 19). */
export type PausePolicy = 'pause' | 'restart';

/** A wait for the applicant; without `to` it lasts still. */
export type Pause = {
  readonly from: Instant;
  readonly to?: Instant;
  /** Such as «waiting for supplement», for the explanation. */
  readonly reason?: Text;
  /** When this wait differs from the procedure's policy, as a fee does under `restart`. */
  readonly policy?: PausePolicy;
};

/** A wait on the wall clocks; `to` is infinite while it lasts. */
export type Wait = {
  readonly from: WallMinute;
  readonly to: WallMinute;
  readonly reasons: readonly Text[];
  readonly restarts: boolean;
};

export const endless = Infinity as WallMinute;

/**
 * Puts pauses in order and joins those that touch, so that no minute is subtracted twice.
 * What came before `received` and pauses that end before they begin are left out.
 */
export function joinPauses(
  pauses: readonly Pause[],
  { received, policy, zone }: { received: WallMinute; policy: PausePolicy; zone: string },
): readonly Wait[] {
  const joined: Wait[] = [];
  for (const wait of pauses.map((pause) => waitOf(pause, policy, zone)).toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(wait.from, received) as WallMinute;
    if (wait.to <= from) continue;
    const last = joined.at(-1);
    if (last && from <= last.to) {
      const to = Math.max(last.to, wait.to) as WallMinute;
      const reasons = [...last.reasons, ...wait.reasons];
      joined[joined.length - 1] = { from: last.from, to, reasons, restarts: last.restarts || wait.restarts };
    } else joined.push({ ...wait, from });
  }
  return joined;
}

function waitOf(pause: Pause, policy: PausePolicy, zone: string): Wait {
  return {
    from: wallMinuteOf(pause.from, zone),
    to: pause.to === undefined ? endless : wallMinuteOf(pause.to, zone),
    reasons: pause.reason ? [pause.reason] : [],
    restarts: (pause.policy ?? policy) === 'restart',
  };
}
