import { code128 } from '../../../kernel/print/code128.ts';
import type { App } from '../../../kernel/app.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { qrRows } from '../../../kernel/print/qr-rows.ts';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { instant, type Instant } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { papersGiven } from '../queries/papers-given.ts';
import { receptionOf } from '../queries/reception.ts';
import { registerNumber } from '../queries/register-number.ts';
import { dueDate } from '../rules/due-dates.ts';
import { deliveryWords } from '../words.ts';
import { certifiedDocuments } from './certified-documents.ts';
import type { ReceiptCopy, ReceiptData } from './form-data.ts';
import { formHead, localMoment, papersHandedIn, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';

/**
 * Form 01: receipt with the date of the result (Circular 01/2018, art. 9). Until the office has received the case, the date is
 * what it will be if it is received as soon as it came in, and the form says so. Printed again, it has the date that was given at
 * first, whatever moved it since: a new appointment stands in form 04.
 */
export async function receiptData(
  app: App,
  about: CaseSubject,
  copies: readonly ReceiptCopy[] = ['given'],
): Promise<ReceiptData> {
  const { subject, procedure } = about;
  const { definition } = procedure;
  const unit = await unitOfCase(app, about, subject.receivingUnitId);
  const receivedAt = subject.receivedAt ?? subject.filedAt;
  const [head, given, history, reception, register] = await Promise.all([
    formHead(app, about, unit, receivedAt),
    papersGiven(app, subject.id),
    readStream(app.db, `case/${subject.id}`),
    receptionOf(app, subject.id),
    subject.receivedAt && registerNumber(app, { caseId: subject.id, unitId: unit.id, at: subject.receivedAt }),
  ]);
  const received = history.find(({ kind }) => kind === 'case.received');
  // A linked filing is due when the last of its parts is.
  const due = definition.linked ? subject.dueAt : (appointed(received) ?? firstDue(app, definition, receivedAt));
  const address = lookupAddress(app);
  return {
    ...head,
    caseCode: subject.code,
    copies,
    barcode: code128(subject.code),
    qr: qrRows(`${address.href}?code=${encodeURIComponent(subject.code)}`),
    receivingUnit: unit.name.vi,
    ...submitterOf(subject),
    ...(reception.summary === undefined ? {} : { summary: reception.summary }),
    papers: papersHandedIn(definition.papers, given),
    sets: reception.sets,
    legalTerm: sayTerm(definition.term.legal, 'vi'),
    receivedAt: localMoment(app, receivedAt),
    ...(due === undefined ? {} : { returnAt: localMoment(app, due) }),
    fees: definition.linked ? 'Theo từng phần của hồ sơ' : feesOf(subject),
    delivery: deliveryOf(subject),
    ...(register ? { register } : {}),
    receivedBy: await signerOf(app, received),
    lookupUrl: `${address.host}${address.pathname}`,
    isProvisional: subject.receivedAt === undefined,
  };
}

/** The date that was given when the case was received. */
const appointed = (received: LedgerEntry | undefined): Instant | undefined => {
  const dueAt = received?.body['dueAt'];
  return typeof dueAt === 'number' ? instant(dueAt) : undefined;
};

const firstDue = (app: App, definition: ProcedureDefinition, receivedAt: Instant): Instant | undefined =>
  dueDate(app, definition, { receivedAt, pauses: [] }).due;

/** Where anybody looks a case up by its code. */
export const lookupAddress = ({ settings }: Pick<App, 'settings'>): URL => new URL(`${settings.publicUrl}/follow`);

/** Who brought it, when it was not the applicant, and in what capacity. */
function submitterOf({ applicant: { submitter } }: Pick<Case, 'applicant'>): { readonly submitter?: string } {
  if (!submitter) return {};
  const { fullName, capacity, phone } = submitter;
  return { submitter: [capacity ? `${fullName} (${capacity})` : fullName, phone].filter(Boolean).join(', ') };
}

function deliveryOf({ delivery, applicant }: Pick<Case, 'delivery' | 'applicant'>): string {
  const address = delivery === 'post' ? applicant.postalAddress?.replaceAll('\n', ', ') : undefined;
  return [deliveryWords[delivery].vi, address].filter(Boolean).join(': ');
}

function feesOf({ feeDong, finance }: Pick<Case, 'feeDong' | 'finance'>): string {
  if (feeDong === 0) return 'Không';
  return `${formatMoney(feeDong, 'vi')}${finance === 'paid' ? ', đã thu' : ', chưa thu'}`;
}

/**
 * Form 01 as PDF, that for certification where it says what is to be certified.
 * @param copies which of the law's two
 * @returns undefined when the case was refused at intake
 */
export async function printReceipt(
  app: App,
  about: CaseSubject,
  language: Language,
  copies: readonly ReceiptCopy[] = ['given'],
): Promise<Uint8Array | undefined> {
  if (about.subject.status === 'not-received') return undefined;
  const data = await receiptData(app, about, copies);
  const documents = certifiedDocuments(app.place, about.subject);
  return documents.length > 0
    ? printForm(app, '01-receipt-certification', { ...data, documents }, language)
    : printForm(app, '01-receipt', data, language);
}
