import type { Text } from '../text/text.ts';
import type { LocalDate } from '../time.ts';
import type { CalendarFile } from './calendar-file.ts';
import { dateOfDay, dayNumberOf, weekdayOf } from './zone.ts';

type Known = Pick<CalendarFile, 'everyYear' | 'weekend' | 'years'>;

/**
 * The days off of a year that nobody has announced yet, as far as the law alone fixes them: a holiday on a weekend is made
 * up for on the next working day (Labour Code 2019, art. 111.3, 112.1). None for years that are announced.
 */
export function fixedDaysOff(file: Known, year: number): ReadonlyMap<LocalDate, Text> {
  const daysOff = new Map<LocalDate, Text>();
  if (file.years.has(year)) return daysOff;
  const holidays = file.everyYear.map(({ date, name }) => ({ day: dayNumberOf(`${year}-${date}` as LocalDate), name }));
  const taken = new Set(holidays.map(({ day }) => day));
  for (const { day, name } of holidays) {
    let off = day;
    while (file.weekend.has(weekdayOf(off)) || (off !== day && taken.has(off))) off += 1;
    taken.add(off);
    daysOff.set(dateOfDay(off), name);
  }
  return daysOff;
}
