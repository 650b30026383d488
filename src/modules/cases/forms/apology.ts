import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { apologySlipNumber } from '../queries/slip-number.ts';
import type { ApologyData } from './form-data.ts';
import { formHead, localMoment, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';

/**
 * Form 04: why the result is late, and its new date, which is given once (Decree 61/2018, art. 19.9).
 * @returns undefined when no new date was given
 */
export async function apologyData(app: App, about: CaseSubject): Promise<ApologyData | undefined> {
  const { subject } = about;
  const { extension, receivedAt } = subject;
  if (!extension || receivedAt === undefined) return undefined;
  const unit = await unitOfCase(app, about, subject.competentUnitId);
  const [head, number, history] = await Promise.all([
    formHead(app, about, unit, extension.at),
    apologySlipNumber(app, { unitId: unit.id, at: extension.at }),
    readStream(app.db, `case/${subject.id}`),
  ]);
  const entry = history.findLast(({ kind }) => kind === 'case.extended' || kind === 'case.apologised');
  return {
    ...head,
    number: `${number}/XLHL`,
    caseCode: subject.code,
    receivedAt: localMoment(app, receivedAt),
    promisedAt: localMoment(app, extension.from),
    reason: extension.reason,
    newDueAt: localMoment(app, extension.to),
    ...(subject.assignee ? { contact: subject.assignee.name } : {}),
    officePhone: unit.phone ?? app.place.hotline,
    signedBy: await signerOf(app, entry),
  };
}

/** Form 04 as PDF; undefined when no new date was given. */
export async function printApology(app: App, about: CaseSubject, language: Language): Promise<Uint8Array | undefined> {
  const data = await apologyData(app, about);
  return data && printForm(app, '04-apology', data, language);
}
