import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { reliefHolds, reliefsOf, type Relief } from '../../procedures/index.ts';
import type { OrderItem } from '../order.ts';

/** Reliefs that hold by a proof for a fee that the case owes, by the law of its day of filing. */
export function reliefsForCase(
  { place }: Pick<App, 'place'>,
  { subject }: CaseSubject,
  items: readonly OrderItem[],
): readonly Relief[] {
  const day = localDateOf(subject.filedAt, place.zone);
  return reliefsOf(place).filter(
    (relief) =>
      relief.proof !== undefined && items.some(({ code }) => reliefHolds(relief, subject.procedureCode, code, day)),
  );
}
