import type { App } from '../../../kernel/app.ts';
import { caseDetails, type SupplementAsked } from './case-details.ts';
import { caseById, type CaseSubject } from './load-case.ts';

/** A case with the supplement request that waits for its answer. */
export type AskedSupplement = { readonly about: CaseSubject; readonly asked: SupplementAsked | undefined };

/** What a draft answers: the case, and its open request while there is one; undefined when there is no such case. */
export async function askedSupplement(app: App, caseId: number): Promise<AskedSupplement | undefined> {
  const [about, { supplements }] = await Promise.all([caseById(app, caseId), caseDetails(app, caseId)]);
  if (!about) return undefined;
  const isOpen = about.subject.status === 'supplement-requested';
  return { about, asked: isOpen ? supplements.findLast((each) => each.answeredAt === undefined) : undefined };
}
