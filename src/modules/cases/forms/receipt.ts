import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { printDocument } from '../../../kernel/print/print.ts';
import { qrRows } from '../../../kernel/print/qr-rows.ts';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { Case } from '../case.ts';
import { caseDetails } from '../queries/case-details.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { dueDate } from '../rules/due-dates.ts';
import { deliveryWords } from '../words.ts';
import type { ReceiptData } from './form-data.ts';
import { formHead, formPapers, formTemplate, localMoment, receivingUnitOfCase, signerOf } from './form-parts.ts';

/**
 * Form 01: receipt with the date of the result (Circular 01/2018, art. 9). Until the office has received the case, the date is
 * what it will be if it is received as soon as it came in, and the form says so.
 */
export async function receiptData(app: App, about: CaseSubject): Promise<ReceiptData> {
  const { subject, procedure } = about;
  const { definition } = procedure;
  const [unit, details, history] = await Promise.all([
    receivingUnitOfCase(app, about),
    caseDetails(app, subject.id),
    readStream(app.db, `case/${subject.id}`),
  ]);
  const receivedAt = subject.receivedAt ?? subject.filedAt;
  const due = dueDate(app, definition, { ...subject, receivedAt }).due;
  const address = new URL(`${app.settings.publicUrl}/follow`);
  const receipt = history.find((entry) => entry.kind === 'case.received');
  const countOf = (code: string) => details.papers.filter((each) => each.paper === code).length;
  return {
    ...(await formHead(app, about, unit, receivedAt)),
    caseCode: subject.code,
    qr: qrRows(`${address.href}?code=${encodeURIComponent(subject.code)}`),
    receivingUnit: unit.name.vi,
    papers: formPapers(definition.papers, subject.channel === 'online', countOf),
    sets: 1,
    legalTerm: sayTerm(definition.term.legal, 'vi'),
    receivedAt: localMoment(app, receivedAt),
    ...(due === undefined ? {} : { returnAt: localMoment(app, due) }),
    fees: feesOf(subject),
    delivery: deliveryOf(subject),
    receivedBy: await signerOf(app, receipt),
    lookupUrl: `${address.host}${address.pathname}`,
    isProvisional: subject.receivedAt === undefined,
  };
}

function deliveryOf({ delivery, applicant }: Pick<Case, 'delivery' | 'applicant'>): string {
  const address = delivery === 'post' ? applicant.postalAddress?.replaceAll('\n', ', ') : undefined;
  return [deliveryWords[delivery].vi, address].filter(Boolean).join(': ');
}

function feesOf({ feeDong, finance }: Pick<Case, 'feeDong' | 'finance'>): string {
  if (feeDong === 0) return 'Không';
  return `${formatMoney(feeDong, 'vi')}${finance === 'paid' ? ', đã thu' : ', chưa thu'}`;
}

/** Form 01 as PDF; undefined when the case was refused at intake. */
export async function printReceipt(app: App, about: CaseSubject, language: Language): Promise<Uint8Array | undefined> {
  if (about.subject.status === 'not-received') return undefined;
  return printDocument(formTemplate(app, '01-receipt'), await receiptData(app, about), { language });
}
