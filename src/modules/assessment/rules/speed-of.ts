import type { Calendar } from '../../../kernel/clock/calendar.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Speed } from '../case-fact.ts';

/** How a moment stands against a due time. */
export function speedOf(at: Instant, dueAt: Instant, { zone }: Pick<Calendar, 'zone'>): Speed {
  if (at > dueAt) return 1;
  return localDateOf(at, zone) < localDateOf(dueAt, zone) ? -1 : 0;
}
