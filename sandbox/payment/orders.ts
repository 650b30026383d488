import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** An order as the platform keeps it. */
export type Order = {
  readonly reference: string;
  readonly amountDong: number;
  readonly way: 'QR' | 'TRUC_TUYEN';
  /** What a transfer must say to be counted to it: the case's code. */
  readonly purpose: string;
  readonly account: string;
  readonly unit: string;
  readonly returnUrl: string;
  readonly language: 'vi' | 'en';
  state: 'CHO' | 'THANH_CONG' | 'THAT_BAI';
  transaction?: string;
  bank?: string;
  /** Milliseconds since 1970. */
  at?: number;
  /** Payments of the same order after the first: a code can be scanned twice. */
  again?: readonly Payment[];
  refunds?: readonly Refund[];
};

export type Payment = { readonly transaction: string; readonly bank: string; readonly at: number };

/** Money that went back, the whole of a payment or a part of it. */
export type Refund = {
  readonly key: string;
  /** The payment that it is of. */
  readonly of: string;
  readonly transaction: string;
  readonly at: number;
  readonly amountDong: number;
};

export type Orders = {
  readonly byReference: (reference: string) => Order | undefined;
  readonly all: () => readonly Order[];
  /** Adds the order, or gives the one that is there under its reference. */
  readonly add: (order: Order) => Order;
  readonly change: (order: Order, change: Partial<Order>) => void;
  /** A number that no transaction has had. */
  readonly nextTransaction: () => string;
};

/** The platform's orders, kept in a file between starts where one is named. */
export function openOrders(file?: string): Orders {
  const kept = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Order[]) : [];
  const orders = new Map(kept.map((order) => [order.reference, order]));
  let last = kept.flatMap(({ transaction, again = [], refunds = [] }) => [
    ...(transaction === undefined ? [] : [transaction]),
    ...[...again, ...refunds].map((each) => each.transaction),
  ]).length;
  const keep = (): void => {
    if (file !== undefined) writeFileSync(file, JSON.stringify([...orders.values()]));
  };
  return {
    byReference: (reference) => orders.get(reference),
    all: () => [...orders.values()],
    add(order) {
      const known = orders.get(order.reference);
      if (known) return known;
      orders.set(order.reference, order);
      keep();
      return order;
    },
    change(order, change) {
      Object.assign(order, change);
      keep();
    },
    nextTransaction: () => `NP${String((last += 1)).padStart(10, '0')}`,
  };
}
