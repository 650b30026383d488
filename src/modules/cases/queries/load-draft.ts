import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { procedureFor, procedureVersion, type Procedure } from '../../procedures/index.ts';
import type { Draft } from '../draft.ts';
import { draftById } from './drafts.ts';

/** A draft with the version of the procedure it is written for, as its variant has it. */
export type DraftSubject = { readonly personId: number; readonly draft: Draft; readonly procedure: Procedure };

export async function loadDraft(app: App, id: string): Promise<DraftSubject | undefined> {
  const draft = await draftById(app, id);
  const procedure = draft && (await procedureVersion(app, draft.procedureCode, draft.procedureVersion));
  if (!draft || !procedure) return undefined;
  const { answers, variant: chosen, personId } = draft;
  const today = localDateOf(app.now(), app.place.zone);
  const own = procedureFor(procedure, { answers, today, chosen });
  // A paper of a variant that was given up is kept with the draft, in case it is chosen again, and not filed.
  const asked = new Set(own.definition.papers.map(({ code }) => code));
  return {
    personId,
    draft: { ...draft, papers: draft.papers.filter(({ paper }) => asked.has(paper)) },
    procedure: own,
  };
}
