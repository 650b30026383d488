import type { App } from '../../../kernel/app.ts';
import { mayExtend } from '../../../kernel/clock/standing.ts';
import { addWorkingMinutes } from '../../../kernel/clock/working-time.ts';
import { instantOfWall, localDateOf, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';

type Clock = Pick<App, 'calendar' | 'now'>;

/**
 * What a new appointment would be now. Up to one working day before the due time it moves the legal date; later, or where the law
 * of the procedure knows no extension, it is an apology alone and the case stays late (Decree 61/2018, art. 19.9).
 * @returns undefined when none can be given: no due time runs, or one was given already
 */
export function appointmentNow(
  { calendar, now }: Clock,
  { term }: Pick<ProcedureDefinition, 'term'>,
  { dueAt, extension }: Pick<Case, 'dueAt' | 'extension'>,
): 'extension' | 'apology' | undefined {
  if (dueAt === undefined || extension !== undefined) return undefined;
  if (!term.extendable) return 'apology';
  return mayExtend(now(), { due: dueAt, extended: false }, calendar) === 'yes' ? 'extension' : 'apology';
}

export type Appointment = { readonly workingDays: number; readonly due: Instant };

// A typed year that is a slip must not be counted day by day.
const longestDays = 260;

/**
 * The new appointment on a day: so many whole working days after the first, at the same hour of work.
 * @param due the appointment of before
 * @returns undefined when nobody works on that day, or it is not after the first, or more than a year's work away
 */
export function appointmentOn(
  { calendar }: Pick<App, 'calendar'>,
  due: Instant,
  day: LocalDate,
): Appointment | undefined {
  const { zone, workingDayMinutes } = calendar;
  const from = wallMinuteOf(due, zone);
  for (let workingDays = 1; workingDays <= longestDays; workingDays += 1) {
    const at = instantOfWall(addWorkingMinutes(calendar, from, workingDays * workingDayMinutes), zone);
    const on = localDateOf(at, zone);
    if (on === day) return { workingDays, due: at };
    if (on > day) return undefined;
  }
  return undefined;
}
