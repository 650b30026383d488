import type { LocalDate } from '../../../kernel/time.ts';
import type { Competence } from '../definition.ts';

/**
 * Who decides on a day: the first entry whose last day is not past.
 * @param day the day of filing
 * @returns undefined when the procedure has no authority any more on that day
 */
export function competenceOn(
  definition: { readonly competence: readonly Competence[] },
  day: LocalDate,
): Competence | undefined {
  return definition.competence.find((entry) => entry.until === undefined || day <= entry.until);
}
