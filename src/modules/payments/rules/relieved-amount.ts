import { relieved, type Relief } from '../../procedures/index.ts';
import type { OrderItem } from '../order.ts';

/** What is left of a case's fees under a relief: only the fees that it names become less, or the sum of all of a procedure. */
export const relievedAmount = (items: readonly OrderItem[], relief: Pick<Relief, 'fees' | 'percent'>): number =>
  items.reduce((sum, { code, amountDong }) => {
    const isNamed = relief.fees.some((fee) => fee.endsWith(`/${code}`) || fee.startsWith(`${code}/`));
    return sum + (isNamed ? relieved(amountDong, relief.percent) : amountDong);
  }, 0);
