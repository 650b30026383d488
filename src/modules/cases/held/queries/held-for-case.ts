import type { App } from '../../../../kernel/app.ts';
import { personsById } from '../../../people/index.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import { ownerOfCase } from '../rules/papers-to-keep.ts';
import { notToAsk } from './not-to-ask.ts';
import { putForward, type Offers } from './put-forward.ts';

/** The papers of a case that the applicant's vault holds and the case does not have: its officers may not ask for them. */
export async function heldForCase(app: App, { subject, procedure }: CaseSubject): Promise<Offers> {
  const { definition } = procedure;
  if (definition.papers.every(({ type }) => type === undefined)) return new Map();
  const owner = await ownerOfSubject(app, subject);
  if (owner === undefined) return new Map();
  return notToAsk(app.db, await putForward(app, owner, definition, subject.answers), subject);
}

/** `ownerKey` of the applicant; undefined for who gave no number at the counter. */
export async function ownerOfSubject({ db }: App, subject: CaseSubject['subject']): Promise<string | undefined> {
  const { applicant, applicantId } = subject;
  const [person] = applicantId === undefined ? [] : await personsById(db, [applicantId]);
  return ownerOfCase({ applicant }, person);
}
