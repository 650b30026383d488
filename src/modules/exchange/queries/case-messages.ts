import type { App } from '../../../kernel/app.ts';
import sql from 'sql-template-tag';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { Dossier, Progress } from '../../../outside/exchange/national-portal.ts';
import { caseById, caseDetails, feesOfCase, inTransaction } from '../../cases/index.ts';
import { personById, techIdOf } from '../../people/index.ts';
import { postsOf, unitNames } from '../../units/index.ts';
import { dossierMessage } from '../rules/dossier-message.ts';
import { progressMessage } from '../rules/progress-message.ts';
import { isApplicantChecked } from './population-checks.ts';

/** What the portal is to know of a case, as it is now. */
export type CaseMessages = {
  readonly code: string;
  /** Of the last entry in the case's stream: whatever has this number or a lower one is told by these messages. */
  readonly number: number;
  readonly dossier: Dossier;
  readonly progress: readonly Progress[];
};

/** Makes both messages of a case from what is stored at one moment; undefined when there is no such case. */
export const caseMessages = (app: App, caseId: number): Promise<CaseMessages | undefined> =>
  app.db.transaction(async (transaction) => {
    await transaction.run(sql`set transaction isolation level repeatable read, read only`);
    return make(inTransaction(app, transaction), caseId);
  });

async function make(app: App, caseId: number): Promise<CaseMessages | undefined> {
  const about = await caseById(app, caseId);
  if (!about) return undefined;
  const { subject } = about;
  const history = await readStream(app.db, `case/${caseId}`);
  const details = await caseDetails(app, caseId);
  const names = await unitNames(app.db, [subject.competentUnitId, subject.receivingUnitId]);
  const { applicantId } = subject;
  const techId = applicantId === undefined ? undefined : await techIdOf(app.db, applicantId);
  const person = applicantId === undefined ? undefined : await personById(app.db, applicantId);
  const ofAccount = person?.accountKind === 'enterprise' ? person.taxCode : undefined;
  const posts = await postsOf(app.db, [...new Set(history.flatMap(({ actor }) => actor.positionId ?? []))]);
  const { zone } = app.place;
  return {
    code: subject.code,
    number: history.at(-1)?.number ?? 0,
    dossier: dossierMessage({
      about,
      details,
      history,
      fees: feesOfCase(app, about),
      techId,
      taxCode: subject.applicant.taxCode ?? ofAccount,
      competentUnit: names.get(subject.competentUnitId)?.vi ?? '',
      receivingUnit: names.get(subject.receivingUnitId)?.vi ?? '',
      isChecked: await isApplicantChecked(app.db, caseId),
      publicUrl: app.settings.publicUrl,
      zone,
    }),
    progress: progressMessage({ code: subject.code, history, posts, zone }),
  };
}
