import { reliefText, type Fee } from '../../procedures/index.ts';
import type { PaidItem } from '../../cases/index.ts';
import type { OrderItem } from '../order.ts';

/** Fees of a case as an order and its receipt list them. */
export const orderItems = (fees: readonly Fee[]): readonly OrderItem[] =>
  fees.map((fee) => {
    const { code, name, kind, amountDong } = fee;
    return { code, name, kind, amountDong, note: reliefText(fee) };
  });

/** Lines of a receipt, in the language of the law. */
export const paidItems = (items: readonly OrderItem[]): readonly PaidItem[] =>
  items.map(({ name, kind, amountDong, note }) => ({
    name: name.vi,
    kind,
    amountDong,
    ...(note && { note: note.vi }),
  }));
