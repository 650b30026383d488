import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { reliefHolds, reliefsOf, type Relief } from '../../procedures/index.ts';
import type { OrderItem } from '../order.ts';

/**
 * Reliefs that hold by a proof for a fee that the case owes, by the law of its day of filing. Where the counter wrote down one sum
 * for all fees of the procedure, a relief must hold for each of them.
 */
export function reliefsForCase(
  { place }: Pick<App, 'place'>,
  { subject, procedure: { definition } }: CaseSubject,
  items: readonly OrderItem[],
): readonly Relief[] {
  const day = localDateOf(subject.filedAt, place.zone);
  const isSum = (code: string): boolean => code === definition.code;
  return reliefsOf(place).filter((relief) => {
    const holds = (fee: string): boolean => reliefHolds(relief, definition.code, fee, day);
    const concerns = items.some(({ code }) =>
      isSum(code) ? definition.fees.every((fee) => holds(fee.code)) : holds(code),
    );
    return relief.proof !== undefined && concerns;
  });
}
