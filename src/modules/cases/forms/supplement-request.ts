import type { App } from '../../../kernel/app.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { caseDetails } from '../queries/case-details.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { supplementSlipNumber } from '../queries/slip-number.ts';
import type { SupplementRequestData } from './form-data.ts';
import { formHead, papersAskedFor, signerOf, unitOfCase } from './form-parts.ts';
import { printForm } from './print-form.ts';

/**
 * Form 02 of the last supplement request: everything missing, asked once (Circular 01/2018, art. 9).
 * @returns undefined when none was made
 */
export async function supplementRequestData(app: App, about: CaseSubject): Promise<SupplementRequestData | undefined> {
  const { subject, procedure } = about;
  const [unit, details, history] = await Promise.all([
    unitOfCase(app, about, subject.receivingUnitId),
    caseDetails(app, subject.id),
    readStream(app.db, `case/${subject.id}`),
  ]);
  const asked = details.supplements.at(-1);
  if (!asked) return undefined;
  const papers = papersAskedFor(procedure.definition.papers, asked.papers, subject.channel === 'online');
  const number = await supplementSlipNumber(app, { unitId: unit.id, at: asked.requestedAt });
  const { host, pathname } = new URL(`${app.settings.publicUrl}/cases/${subject.code}`);
  return {
    ...(await formHead(app, about, unit, asked.requestedAt)),
    number: `${number}/HDHS`,
    caseCode: subject.code,
    ...(papers.length > 0 ? { papers } : {}),
    reason: asked.reason,
    website: `${host}${pathname}`,
    guide: asked.contact,
    signedBy: await signerOf(
      app,
      history.findLast((entry) => entry.kind === 'case.supplement-requested'),
    ),
  };
}

/** Form 02 as PDF; undefined when nothing was asked for. */
export async function printSupplementRequest(
  app: App,
  about: CaseSubject,
  language: Language,
): Promise<Uint8Array | undefined> {
  const data = await supplementRequestData(app, about);
  return data && printForm(app, '02-supplement-request', data, language);
}
