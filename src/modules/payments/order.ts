import type { PaymentWay } from '../../outside/payment/payment-gateway.ts';
import type { Text } from '../../kernel/text/text.ts';
import type { Instant } from '../../kernel/time.ts';

/** Where an order stands (national payment platform). */
export type OrderState = 'created' | 'paid' | 'failed' | 'expired' | 'refunded';

/** One line of what is paid. */
export type OrderItem = {
  readonly code: string;
  readonly name: Text;
  readonly kind: 'fee' | 'charge';
  readonly amountDong: number;
  /** Why it is less than the full amount. */
  readonly note?: Text;
};

/** What somebody shall pay for a case through the provider. */
export type Order = {
  readonly id: number;
  readonly reference: string;
  readonly caseId: number;
  readonly caseCode: string;
  readonly unitId: number;
  readonly way: PaymentWay;
  readonly amountDong: number;
  readonly items: readonly OrderItem[];
  readonly state: OrderState;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly askedAt: Instant | undefined;
  readonly paidAt: Instant | undefined;
  readonly transaction: string | undefined;
  readonly bank: string | undefined;
};

/** What was made of a message about a payment. */
export type Verdict =
  /** The case is paid. */
  | 'taken'
  /** The payer did not pay. */
  | 'failed'
  /** Said before. */
  | 'repeat'
  /** Money that came after the order had expired: it goes back. */
  | 'late'
  /** Money for a case that takes none any more: withdrawn, paid otherwise, another fee. It goes back. */
  | 'not-owed'
  /** A second payment of an order that is paid: the cashier has it paid back. */
  | 'paid-again'
  | 'wrong-amount'
  | 'wrong-currency'
  | 'unknown-order'
  | 'forged'
  | 'unreadable';

/** How a fee was taken; `book` is a receipt written by hand. */
export type Method = 'online' | 'qr' | 'cash' | 'card' | 'book';

export type ReceiptState = 'issued' | 'replaced' | 'cancelled';

/** A receipt of charges and fees. */
export type Receipt = {
  readonly id: number;
  readonly number: string;
  readonly unitId: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly orderId: number | undefined;
  readonly amountDong: number;
  readonly payer: string;
  readonly method: Method;
  readonly state: ReceiptState;
  readonly reason: string | undefined;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
};

/** A payment of an order that was paid before: its money is nobody's here and goes back. */
export type Extra = {
  readonly id: number;
  readonly orderId: number;
  readonly reference: string;
  readonly caseId: number;
  readonly caseCode: string;
  /** The unit that the case's money is with today. */
  readonly unitId: number;
  readonly transaction: string;
  readonly amountDong: number;
  readonly paidAt: Instant;
};

export type RefundState = 'asked' | 'approved' | 'declined' | 'confirmed' | 'failed';

/** Money that goes back to whoever paid. */
export type Refund = {
  readonly id: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly unitId: number;
  readonly orderId: number | undefined;
  readonly receiptId: number | undefined;
  /** The second payment that it is of. */
  readonly extraId: number | undefined;
  readonly amountDong: number;
  /** How much of each line of the receipt, in its order; empty where it is of none. */
  readonly lines: readonly number[];
  readonly reason: string;
  readonly state: RefundState;
  /** Undefined where the platform asked itself. */
  readonly askedBy: number | undefined;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly decidedByName: string | undefined;
  readonly note: string | undefined;
  readonly transaction: string | undefined;
  readonly version: number;
};
