import type { StatementRow } from '../../../outside/payment/payment-gateway.ts';

/** Money that moved on a day, as it is known here. */
export type KnownMove = {
  readonly kind: StatementRow['kind'];
  readonly reference: string;
  readonly transaction: string;
  readonly amountDong: number;
};

export type Difference = {
  /** In the provider's file alone, known here alone, another amount, or told of two orders. */
  readonly kind: 'only-there' | 'only-here' | 'amount' | 'state';
  readonly reference: string;
  readonly transaction: string;
  readonly thereDong: number | undefined;
  readonly hereDong: number | undefined;
};

/** Where the provider's file of a day and what is known here differ; a transaction is told apart by its number. */
export function compareDay(there: readonly StatementRow[], here: readonly KnownMove[]): readonly Difference[] {
  const known = new Map(here.map((move) => [move.transaction, move]));
  const seen = new Set(there.map(({ transaction }) => transaction));
  return [
    ...there.flatMap((row) => differenceOf(row, known.get(row.transaction)) ?? []),
    ...here
      .filter(({ transaction }) => !seen.has(transaction))
      .map(({ reference, transaction, amountDong }): Difference => ({
        kind: 'only-here',
        reference,
        transaction,
        thereDong: undefined,
        hereDong: amountDong,
      })),
  ];
}

function differenceOf(row: StatementRow, known: KnownMove | undefined): Difference | undefined {
  const { reference, transaction, amountDong: thereDong } = row;
  if (!known) return { kind: 'only-there', reference, transaction, thereDong, hereDong: undefined };
  const hereDong = known.amountDong;
  if (known.amountDong !== row.amountDong) return { kind: 'amount', reference, transaction, thereDong, hereDong };
  const isSame = known.kind === row.kind && known.reference === reference;
  return isSame ? undefined : { kind: 'state', reference, transaction, thereDong, hereDong };
}
