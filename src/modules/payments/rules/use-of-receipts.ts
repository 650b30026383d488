import type { Receipt } from '../order.ts';

/** How the receipts of one serial were used in a time: what a unit reports (Decree 123/2020). */
export type SerialUse = {
  readonly serial: string;
  readonly first: string;
  readonly last: string;
  readonly used: number;
  readonly cancelled: number;
  readonly replaced: number;
  readonly takenDong: number;
};

type Counted = Pick<Receipt, 'number' | 'state' | 'amountDong'>;

/** @param receipts electronic ones, in the order of their numbers */
export function useOfReceipts(receipts: readonly Counted[]): readonly SerialUse[] {
  const bySerial = Map.groupBy(receipts, ({ number }) => number.split(' ')[0] ?? '');
  return [...bySerial].map(([serial, all]) => {
    const count = (state: Receipt['state']): number => all.filter((each) => each.state === state).length;
    const numberOf = (receipt: Counted | undefined): string => receipt?.number.split(' ')[1] ?? '';
    return {
      serial,
      first: numberOf(all[0]),
      last: numberOf(all.at(-1)),
      used: all.length,
      cancelled: count('cancelled'),
      replaced: count('replaced'),
      takenDong: all.filter(({ state }) => state === 'issued').reduce((sum, { amountDong }) => sum + amountDong, 0),
    };
  });
}
