import { relieved, type Fee, type Relief } from '../../procedures/index.ts';

/**
 * What is left of a case's fees under a relief: only the fees that it names become less, or the sum of all of a procedure. Reliefs
 * do not add up: each is reckoned from the full amount, and the greatest counts.
 */
export const relievedAmount = (
  fees: readonly Pick<Fee, 'code' | 'amountDong' | 'fullDong'>[],
  relief: Pick<Relief, 'fees' | 'percent'>,
): number =>
  fees.reduce((sum, { code, amountDong, fullDong = amountDong }) => {
    const isNamed = relief.fees.some((fee) => fee.endsWith(`/${code}`) || fee.startsWith(`${code}/`));
    return sum + (isNamed ? Math.min(amountDong, relieved(fullDong, relief.percent)) : amountDong);
  }, 0);
