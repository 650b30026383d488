import type { Calendar } from './calendar.ts';
import type { Wait } from './pauses.ts';
import { workedSteps, type Remaining, type Step } from './step.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts';
import { wallMinute, type WallMinute } from './zone.ts';

/** Where counting ended: the due time, or what was left when a wait without end began. */
export type Count =
  | { readonly due: WallMinute; readonly steps: readonly Step[] }
  | { readonly due: undefined; readonly wait: Wait; readonly remaining: Remaining; readonly steps: readonly Step[] };

/**
 * Counts working minutes from `start`, leaving out the working time of the waits.
 * The term ends at the moment its last minute has passed: at 17:00, not at 07:00 of the next working day.
 * @param minutes of working time, above 0
 * @param waits in order, without overlap
 */
export function countWorkingTime(
  calendar: Calendar,
  start: WallMinute,
  minutes: number,
  waits: readonly Wait[],
): Count {
  const steps: Step[] = [];
  let cursor = start;
  let done = 0;
  for (const wait of waits) {
    if (wait.to <= cursor) continue;
    const from = wallMinute(Math.max(wait.from, cursor));
    const worked = workingMinutesBetween(calendar, cursor, from);
    if (minutes - done <= worked) break;
    steps.push(...workedSteps(calendar, cursor, from, done));
    done += worked;
    if (wait.to === Infinity) {
      return { due: undefined, wait, remaining: { minutes: minutes - done, of: 'working-time' }, steps };
    }
    const waited = workingMinutesBetween(calendar, from, wait.to);
    steps.push({ kind: 'waited', from, to: wait.to, minutes: waited, of: 'working-time', reasons: wait.reasons });
    cursor = wait.to;
  }
  const due = addWorkingMinutes(calendar, cursor, minutes - done);
  return { due, steps: [...steps, ...workedSteps(calendar, cursor, due, done)] };
}
