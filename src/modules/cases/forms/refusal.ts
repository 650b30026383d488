import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { refusalSlipNumber } from '../queries/slip-number.ts';
import { reasonOf } from '../rules/history-note.ts';
import type { RefusalData } from './form-data.ts';
import { formHead, localMoment, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';

/**
 * Form 03: why the application is not received, and whom to ask (Circular 01/2018, art. 9).
 * @returns undefined when the case was not refused at intake
 */
export async function refusalData(app: App, about: CaseSubject): Promise<RefusalData | undefined> {
  const { subject } = about;
  const history = await readStream(app.db, `case/${subject.id}`);
  const refusal = history.findLast((entry) => entry.kind === 'case.not-received');
  if (!refusal) return undefined;
  const unit = await unitOfCase(app, about, subject.receivingUnitId);
  const [head, number, signedBy] = await Promise.all([
    formHead(app, about, unit, refusal.at),
    refusalSlipNumber(app, { unitId: unit.id, at: refusal.at }),
    signerOf(app, refusal),
  ]);
  return {
    ...head,
    number: `${number}/TCTN`,
    caseCode: subject.code,
    receivingUnit: head.letterhead.agency,
    filedAt: localMoment(app, subject.filedAt),
    reason: reasonOf(history, 'case.not-received') ?? '',
    contact: { ...signedBy, phone: unit.phone ?? app.place.hotline },
    signedBy,
  };
}

/** Form 03 as PDF; undefined when the case was not refused at intake. */
export async function printRefusal(app: App, about: CaseSubject, language: Language): Promise<Uint8Array | undefined> {
  const data = await refusalData(app, about);
  return data && printForm(app, '03-refusal', data, language);
}
