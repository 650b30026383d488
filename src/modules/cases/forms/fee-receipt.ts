import { readFileSync } from 'node:fs';
import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { placeFile } from '../../../kernel/place.ts';
import { formatNumber } from '../../../kernel/text/formats.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { reliefText } from '../../procedures/index.ts';
import { feesOfCase } from '../queries/fees-of-case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { PaidItem } from '../commands/settle-fee.ts';
import { amountInWords } from './amount-in-words.ts';
import { formHead, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';
import type { FeeReceiptData } from './slip-data.ts';

/**
 * Receipt of the charges and fees of a case, under the number that was recorded when they were paid (Decree 123/2020, art. 32).
 * @returns undefined when nothing was paid
 */
export async function feeReceiptData(app: App, about: CaseSubject): Promise<FeeReceiptData | undefined> {
  const { subject } = about;
  const history = await readStream(app.db, `case/${subject.id}`);
  const paid = history.findLast(({ kind }) => kind === 'case.paid');
  if (!paid || subject.finance !== 'paid') return undefined;
  const unit = await unitOfCase(app, about, subject.receivingUnitId);
  const { letterhead, place, issuedOn, applicant, procedure } = await formHead(app, about, unit, paid.at);
  const { formNumber, collectors } = printedReceipts(app);
  return {
    collector: {
      name: [letterhead.superior, letterhead.agency].filter(Boolean).join(' – '),
      ...collectors?.[unit.key],
    },
    formNumber,
    ...numberOf(paid.body['receipt']),
    place,
    issuedOn,
    payer: applicant,
    caseCode: subject.code,
    procedure,
    items: itemsOf(app, about),
    total: formatNumber(subject.feeDong, 'vi'),
    totalWords: amountInWords(subject.feeDong),
    collectedBy: await signerOf(app, paid),
  };
}

/** The fees one by one, with why one is less where it is. */
const itemsOf = (app: App, about: CaseSubject): FeeReceiptData['items'] =>
  feesOfCase(app, about).map((fee) => {
    const note = reliefText(fee)?.vi;
    const item = { name: fee.name.vi, kind: fee.kind, amount: formatNumber(fee.amountDong, 'vi') };
    return note === undefined ? item : { ...item, note };
  });

/** A number as it was recorded: `HB-26E 0000117` is serial and number. */
function numberOf(recorded: unknown): { readonly serial?: string; readonly number: string } {
  const text = typeof recorded === 'string' ? recorded.trim() : '';
  const [, serial, number] = /^(\S*-\S+)\s+(\d+)$/.exec(text) ?? [];
  return serial !== undefined && number !== undefined ? { serial, number } : { number: text };
}

/** What a place says of its receipts: `forms/fee-receipt.json`, with the collectors by the key of their unit. */
type PrintedReceipts = {
  readonly formNumber?: string;
  readonly collectors?: Readonly<Record<string, Omit<FeeReceiptData['collector'], 'name'>>>;
};

function printedReceipts({ place }: Pick<App, 'place'>): PrintedReceipts {
  const file = placeFile(place, 'forms/fee-receipt.json');
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as PrintedReceipts) : {};
}

/** A receipt that the program issued, from whoever keeps it. */
export type ElectronicReceipt = {
  /** With its serial: `AB-26E 0000117`. */
  readonly number: string;
  readonly payer: string;
  readonly amountDong: number;
  readonly items: readonly PaidItem[];
  readonly method: string;
  readonly issuedAt: Instant;
  /** Empty where nobody took it over a counter. */
  readonly issuedBy: string;
  readonly unitId: number;
  readonly mark?: string;
};

/** An electronic receipt as PDF (Decree 123/2020, art. 32), also of a fee that was paid back. */
export async function printElectronicReceipt(
  app: App,
  about: CaseSubject,
  receipt: ElectronicReceipt,
  language: Language,
): Promise<Uint8Array> {
  const unit = await unitOfCase(app, about, receipt.unitId);
  const { letterhead, place, issuedOn, applicant, procedure } = await formHead(app, about, unit, receipt.issuedAt);
  const { formNumber, collectors } = printedReceipts(app);
  const { payer, items, amountDong, method, mark, number, issuedBy } = receipt;
  const name = [letterhead.superior, letterhead.agency].filter(Boolean).join(' – ');
  const data: FeeReceiptData = {
    collector: { name, ...collectors?.[unit.key] },
    formNumber,
    ...numberOf(number),
    place,
    issuedOn,
    payer: payer === applicant.name ? applicant : { name: payer },
    caseCode: about.subject.code,
    procedure,
    items: items.map((item) => ({ ...item, amount: formatNumber(item.amountDong, 'vi') })),
    total: formatNumber(amountDong, 'vi'),
    totalWords: amountInWords(amountDong),
    method,
    collectedBy: { name: issuedBy },
    electronic: true,
    ...(mark === undefined ? {} : { mark }),
  };
  return printForm(app, 'fee-receipt', data, language);
}

/** The receipt as PDF; undefined when nothing was paid. */
export async function printFeeReceipt(
  app: App,
  about: CaseSubject,
  language: Language,
): Promise<Uint8Array | undefined> {
  const data = await feeReceiptData(app, about);
  return data && printForm(app, 'fee-receipt', data, language);
}
