import type { App } from '../../../kernel/app.ts';
import { procedureVersion, type Procedure } from '../../procedures/index.ts';
import type { Draft } from '../draft.ts';
import { draftById } from './drafts.ts';

/** A draft with the version of the procedure it is written for. */
export type DraftSubject = { readonly personId: number; readonly draft: Draft; readonly procedure: Procedure };

export async function loadDraft(app: App, id: string): Promise<DraftSubject | undefined> {
  const draft = await draftById(app, id);
  const procedure = draft && (await procedureVersion(app, draft.procedureCode, draft.procedureVersion));
  return draft && procedure ? { personId: draft.personId, draft, procedure } : undefined;
}
