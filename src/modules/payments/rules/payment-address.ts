import type { Order, Receipt } from '../order.ts';

/** Where a payer comes back to, and waits for the word of the provider. */
export const returnAddress = ({ caseCode, reference }: Pick<Order, 'caseCode' | 'reference'>): string =>
  `/cases/${encodeURIComponent(caseCode)}/payments/${encodeURIComponent(reference)}`;

/** Where the fee of a case is taken at the counter. */
export const takeFeeAddress = (caseCode: string): string => `/desk/cases/${encodeURIComponent(caseCode)}/fee`;

export const feeReceiptAddress = (caseCode: string): string => `/cases/${encodeURIComponent(caseCode)}/fee-receipt.pdf`;

/** Where the applicant presses «pay online». */
export const payAddress = (caseCode: string): string => `/cases/${encodeURIComponent(caseCode)}/pay`;
/** Where one receipt is printed, also one that holds no more. */
export const receiptAddress = ({ caseCode, id }: Pick<Receipt, 'caseCode' | 'id'>): string =>
  `/cases/${encodeURIComponent(caseCode)}/receipts/${id}`;
