import type { App } from '../../../kernel/app.ts';
import { dueWithoutPauses } from '../../../kernel/clock/deadline.ts';
import type { Case } from '../case.ts';

// Decree 61/2018, art. 19.4: unless the law of the field sets another time, which is why it is a warning and no refusal.
const daysToReturn = { unit: 'working-days', count: 3 } as const;

/**
 * What stands against asking for a supplement now, though it may be done: the three working days after the receipt are over, or it
 * was asked before, which Decision 766 counts as late.
 * @param askedBefore how often it was asked by now
 */
export function supplementWarnings(
  { calendar, now }: Pick<App, 'calendar' | 'now'>,
  { receivedAt }: Pick<Case, 'receivedAt'>,
  askedBefore: number,
): readonly ('supplement-late' | 'supplement-again')[] {
  const isLate = receivedAt !== undefined && now() > dueWithoutPauses(calendar, receivedAt, daysToReturn);
  return [
    ...(isLate ? (['supplement-late'] as const) : []),
    ...(receivedAt !== undefined && askedBefore > 0 ? (['supplement-again'] as const) : []),
  ];
}
