import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stopNoticeNumber } from '../queries/slip-number.ts';
import { reasonOf } from '../rules/history-note.ts';
import type { StopNoticeData } from './form-data.ts';
import { formHead, localMoment, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';

/**
 * The notice that the agency works on the case no longer, and why (Circular 03/2025, form 05).
 * @returns undefined when the case was not stopped
 */
export async function stopNoticeData(app: App, about: CaseSubject): Promise<StopNoticeData | undefined> {
  const { subject } = about;
  if (subject.status !== 'stopped') return undefined;
  const history = await readStream(app.db, `case/${subject.id}`);
  const stop = history.findLast((entry) => entry.kind === 'case.stopped');
  if (!stop) return undefined;
  const unit = await unitOfCase(app, about, subject.competentUnitId);
  const [head, number, signedBy] = await Promise.all([
    formHead(app, about, unit, stop.at),
    stopNoticeNumber(app, { unitId: unit.id, at: stop.at }),
    signerOf(app, stop),
  ]);
  return {
    ...head,
    number: `${number}/DGQ`,
    caseCode: subject.code,
    ...(subject.receivedAt === undefined ? {} : { receivedAt: localMoment(app, subject.receivedAt) }),
    stoppedAt: localMoment(app, stop.at),
    reason: reasonOf(history, 'case.stopped') ?? '',
    signedBy,
  };
}

/** The notice as PDF; undefined when the case was not stopped. */
export async function printStopNotice(
  app: App,
  about: CaseSubject,
  language: Language,
): Promise<Uint8Array | undefined> {
  const data = await stopNoticeData(app, about);
  return data && printForm(app, 'stop-notice', data, language);
}
