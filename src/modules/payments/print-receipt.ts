import type { App } from '../../kernel/app.ts';
import { say, type Language } from '../../kernel/text/text.ts';
import { printElectronicReceipt, type CaseSubject } from '../cases/index.ts';
import type { Receipt } from './order.ts';
import type { ReceiptWithItems } from './queries/receipts.ts';
import { paidItems } from './rules/order-items.ts';
import { markWords, words } from './words.ts';

/** Across a receipt that holds no more: what became of it and why. */
const markOf = ({ state, reason }: ReceiptWithItems): string | undefined =>
  state === 'issued' ? undefined : say(markWords[state], 'vi', { reason: reason ?? '' });

/** An electronic receipt as PDF, as it stands now. */
export const printReceipt = (
  app: App,
  about: CaseSubject,
  receipt: ReceiptWithItems,
  language: Language,
): Promise<Uint8Array> => {
  const method = words[`method-${receipt.method}`].vi;
  const shown = { ...receipt, items: paidItems(receipt.items), method, mark: markOf(receipt) };
  return printElectronicReceipt(app, about, shown, language);
};

export const receiptFileName = ({ caseCode, number }: Pick<Receipt, 'caseCode' | 'number'>): string =>
  `${caseCode}-${number.replace(' ', '-')}.pdf`;
