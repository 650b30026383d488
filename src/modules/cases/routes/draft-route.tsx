import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { competenceOn } from '../../procedures/index.ts';
import { formReferences, type Unit } from '../../units/index.ts';
import { ownsDraft } from '../policy.ts';
import { askedSupplement, type AskedSupplement } from '../queries/asked-supplement.ts';
import { loadDraft, type DraftSubject } from '../queries/load-draft.ts';
import { competentUnits } from '../queries/offices.ts';
import { stopsOf, type Stop } from '../rules/draft-path.ts';

export type CitizenContext = WebContext & { readonly actor: Citizen };

/** What a page of an application is drawn from. */
export type AtDraft = {
  readonly context: CitizenContext;
  readonly incoming: Incoming<DraftSubject>;
  readonly subject: DraftSubject;
  readonly offices: readonly Unit[];
  readonly stops: readonly Stop[];
  /** The supplement request that it answers; undefined for a new application. */
  readonly supplement: AskedSupplement | undefined;
};

/**
 * A route about one draft of the person who signed in. When it has been filed already (the button pressed twice, the line broken
 * and the browser trying again), or the request it answers is open no longer, it leads to the case.
 */
export const draftRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: AtDraft) => Promise<Answer>,
  more: Partial<Route<DraftSubject>> = {},
): Route<DraftSubject> => ({
  method,
  url: `/drafts/:id${path}`,
  allow: ownsDraft,
  subject: (context, params) => ownDraft(context, params['id'] ?? ''),
  async handle(context, incoming) {
    const { subject } = incoming;
    const { draft, procedure } = subject;
    if (draft.filedCode) return redirect(`/cases/${draft.filedCode}`);
    const supplement = draft.caseId === undefined ? undefined : await askedSupplement(context, draft.caseId);
    if (supplement && !supplement.asked) return redirect(`/cases/${supplement.about.subject.code}`);
    const offices = await officesFor(context, subject);
    return handle({
      context: context as CitizenContext,
      incoming,
      subject,
      offices,
      stops: stopsOf(procedure, draft, offices.length > 1),
      supplement,
    });
  },
  ...more,
});

/** The draft for who writes it; to everybody else it is as unknown as one that does not exist. */
async function ownDraft(context: Context, id: string): Promise<DraftSubject | undefined> {
  const found = context.actor.kind === 'anonymous' ? undefined : await loadDraft(context, id);
  return found && ownsDraft(context.actor, found) ? found : undefined;
}

async function officesFor(context: WebContext, { procedure }: DraftSubject): Promise<readonly Unit[]> {
  const today = localDateOf(context.now(), context.place.zone);
  const competence = competenceOn(procedure.definition, today);
  return competence ? competentUnits(context, competence, today) : [];
}

/** What the answers of a form are checked against today. */
export const checkContext = async (context: CitizenContext) => ({
  today: localDateOf(context.now(), context.place.zone),
  references: await formReferences(context.db),
});
