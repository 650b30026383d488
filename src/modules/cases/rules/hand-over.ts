import type { App } from '../../../kernel/app.ts';
import { startOf } from '../../../kernel/clock/start.ts';
import { instantOfWall, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';

/**
 * When a file passed on at a moment is handed over: the same working day, after 15:00 at the start of the next (Decree 61/2018,
 * art. 17).
 */
export const handOverAt = ({ calendar }: Pick<App, 'calendar'>, at: Instant): Instant =>
  instantOfWall(startOf(calendar, wallMinuteOf(at, calendar.zone)).start, calendar.zone);
