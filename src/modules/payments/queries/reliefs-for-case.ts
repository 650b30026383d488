import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { feesOfCase, type CaseSubject } from '../../cases/index.ts';
import { reliefHolds, reliefsOf, type Relief } from '../../procedures/index.ts';
import { relievedAmount } from '../rules/relieved-amount.ts';

/** A relief that an officer may grant, and what is left of the case's fee under it. */
export type OfferedRelief = Relief & { readonly leftDong: number };

/**
 * Reliefs that hold by a proof for a fee that the case owes, by the law of its day of filing, and would make it less. Where the
 * counter wrote down one sum for all fees of the procedure, a relief must hold for each of them, and one is granted at most: what
 * the whole sum was is known no more.
 */
export function reliefsForCase(app: Pick<App, 'place'>, about: CaseSubject): readonly OfferedRelief[] {
  const { subject, procedure } = about;
  const { definition } = procedure;
  const fees = feesOfCase(app, about);
  const isSum = fees.some(({ code }) => code === definition.code);
  if (isSum && subject.feeRelief !== undefined) return [];
  const day = localDateOf(subject.filedAt, app.place.zone);
  return reliefsOf(app.place).flatMap((relief) => {
    const holds = (fee: string): boolean => reliefHolds(relief, definition.code, fee, day);
    const concerns = isSum ? definition.fees.every(({ code }) => holds(code)) : fees.some(({ code }) => holds(code));
    const leftDong = relievedAmount(fees, relief);
    return relief.proof !== undefined && concerns && leftDong < subject.feeDong ? [{ ...relief, leftDong }] : [];
  });
}
