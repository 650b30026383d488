import type { Instant } from '../../../kernel/time.ts';

/** How many days before its end a certificate is spoken of. */
export const warningDays = [30, 7] as const;

const dayMs = 86_400_000;

/** The warning that is due for a certificate that ends then: the last whose time has come; none before the first and after the end. */
export function warningFor(validTo: Instant, now: Instant): (typeof warningDays)[number] | undefined {
  return now > validTo ? undefined : warningDays.findLast((days) => validTo - now <= days * dayMs);
}
