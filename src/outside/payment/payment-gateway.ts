import type { Outcome } from '../../kernel/errors/problem.ts';
import type { Text, Language } from '../../kernel/text/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** How an order is paid: on the provider's page, or by a bank transfer that reads the counter's QR code. */
export type PaymentWay = 'online' | 'qr';

/** An account at which a province's money arrives. */
export type Account = { readonly bank: string; readonly number: string; readonly holder: string };

/** What somebody shall pay, as the provider is told. */
export type PaymentRequest = {
  /** Unique for ever: the case's code and the moment, `H99.99001-260310-0001-20260310080000`. */
  readonly reference: string;
  readonly amountDong: number;
  readonly way: PaymentWay;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly language: Language;
  /** Where the browser comes back to. */
  readonly returnUrl: string;
  readonly caseCode: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string };
  readonly account: Account;
  readonly payerName: string;
  readonly items: readonly {
    readonly kind: 'fee' | 'charge';
    readonly code: string;
    readonly name: Text;
    readonly amountDong: number;
  }[];
};

/** What the provider says of an order. */
export type PaymentNews = {
  readonly reference: string;
  readonly state: 'paid' | 'failed';
  readonly amountDong: number;
  /** ISO 4217, such as `VND`. */
  readonly currency: string;
  readonly at: Instant;
  /** The provider's number of the transaction. */
  readonly transaction: string;
  readonly bank: string | undefined;
};

/** A message that came from outside, once its signature was looked at. */
export type Reading =
  | { readonly kind: 'news'; readonly news: PaymentNews }
  | { readonly kind: 'forged'; readonly reference: string | undefined }
  | { readonly kind: 'unreadable' };

export type RefundRequest = {
  /** Asking twice under one key pays back once. */
  readonly key: string;
  readonly reference: string;
  readonly transaction: string;
  readonly amountDong: number;
  readonly at: Instant;
  readonly reason: string;
};

/** One line of the provider's file of a day. */
export type StatementRow = {
  readonly kind: 'payment' | 'refund';
  readonly reference: string;
  readonly transaction: string;
  readonly amountDong: number;
  readonly at: Instant;
};

/** A provider of payments, whichever it is. What it cannot do now is refused with `payment.unavailable`. */
export type PaymentGateway = {
  /** Makes the order known; a repeat with the same reference changes nothing. Gives the page on which it is paid. */
  open(order: PaymentRequest): Promise<Outcome<{ readonly url: string }>>;
  /** Judges a message that arrived: whose it is, and what it says. */
  read(message: unknown): Reading;
  /** What has become of an order; undefined while nobody has paid. */
  ask(reference: string, at: Instant): Promise<Outcome<PaymentNews | undefined>>;
  /** Pays back; gives the provider's number of it. */
  refund(refund: RefundRequest): Promise<Outcome<{ readonly transaction: string }>>;
  /** The provider's file of a day, checked against its signature and its sums. */
  statement(day: LocalDate, at: Instant): Promise<Outcome<readonly StatementRow[]>>;
};
