import type { App } from '../../../kernel/app.ts';
import { placeFile } from '../../../kernel/place.ts';
import { printDocument } from '../../../kernel/print/print.ts';
import { qrRows } from '../../../kernel/print/qr-rows.ts';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { unitOf } from '../../units/index.ts';
import { caseDetails } from '../queries/case-details.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { dueDate, legalTerm } from '../rules/due-dates.ts';
import { deliveryWords } from '../words.ts';
import type { ReceiptData } from './form-data.ts';
import { formHead, formPapers, localMoment } from './form-parts.ts';

/**
 * Form 01: receipt with the date of the result (Circular 01/2018, art. 9). Until the office has received the case, the date is
 * what it will be if it is received as soon as it came in.
 */
export async function receiptData(app: App, about: CaseSubject): Promise<ReceiptData> {
  const { subject, procedure } = about;
  const { definition } = procedure;
  const [unit, details] = await Promise.all([unitOf(app.db, subject.receivingUnitId), caseDetails(app, subject.id)]);
  if (!unit) throw new Error(`Case ${subject.code} was filed with a unit that is gone`);
  const receivedAt = subject.receivedAt ?? subject.filedAt;
  const due = dueDate(app, definition, { ...subject, receivedAt }).due;
  const { host, pathname } = new URL(`${app.settings.publicUrl}/follow`);
  return {
    ...(await formHead(app, subject, unit, receivedAt)),
    caseCode: subject.code,
    qr: qrRows(`${app.settings.publicUrl}/follow?code=${encodeURIComponent(subject.code)}`),
    receivingUnit: unit.name.vi,
    summary: subject.procedureName,
    papers: formPapers(details.papers, definition.papers, subject.channel === 'online'),
    sets: 1,
    legalTerm: sayTerm(legalTerm(app, definition, subject), 'vi'),
    receivedAt: localMoment(app, receivedAt),
    ...(due === undefined ? {} : { returnAt: localMoment(app, due) }),
    fees:
      subject.feeDong === 0
        ? 'Không'
        : `${formatMoney(subject.feeDong, 'vi')}${subject.finance === 'paid' ? ', đã thu' : ''}`,
    delivery: deliveryWords[subject.delivery].vi,
    receivedBy: { name: '' },
    lookupUrl: `${host}${pathname}`,
  };
}

/** Form 01 as PDF. */
export async function printReceipt(app: App, about: CaseSubject, language: Language): Promise<Uint8Array> {
  const template = placeFile(app.place, 'forms/01-receipt.typ');
  if (!template) throw new Error(`The place "${app.place.id}" has no template for form 01`);
  return printDocument(template, await receiptData(app, about), { language });
}
