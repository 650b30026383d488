import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { ownerOf, usesOfFiling, type Said, type VaultUse } from '../../../vault/index.ts';
import type { DraftSubject } from '../../queries/load-draft.ts';
import { putForward, type Offer, type Offers } from './put-forward.ts';

/** What the applicant's vault holds for a draft, and what the applicant said of it. */
export type HeldOfDraft = {
  readonly offers: Offers;
  /** By code of the paper in the procedure; of papers that are still put forward. */
  readonly said: ReadonlyMap<string, VaultUse>;
};

const nothing: HeldOfDraft = { offers: new Map(), said: new Map() };

/** Looks into the applicant's vault for a new application; an answer to a supplement request hands in what was asked for. */
export async function heldOfDraft(
  context: Context & { readonly actor: Citizen },
  { draft, procedure }: DraftSubject,
): Promise<HeldOfDraft> {
  const { definition } = procedure;
  if (draft.caseId !== undefined || definition.papers.every(({ type }) => type === undefined)) return nothing;
  const offers = await putForward(context, ownerOf(context.actor), definition, draft.answers);
  if (offers.size === 0) return nothing;
  const uses = await usesOfFiling(context.db, draft.id);
  return { offers, said: new Map(uses.filter(isOffered(offers)).map((use) => [use.paper, use])) };
}

const isOffered =
  (offers: Offers) =>
  ({ paper, paperId }: VaultUse): boolean =>
    offers.get(paper)?.held.some(({ id }) => id === paperId) ?? false;

/** What was said, as an application carries it; undefined where nothing was. */
export const saidOf = ({ said }: HeldOfDraft): readonly Said[] | undefined =>
  said.size === 0
    ? undefined
    : [...said.values()].map(({ paper, paperId: held, replacedWhy }) => ({ paper, held, replacedWhy }));

/** The papers of the vault that are used, each with its offer. */
export const usedOf = ({ said, offers }: HeldOfDraft): readonly { readonly use: VaultUse; readonly offer: Offer }[] =>
  [...said.values()].flatMap((use) => {
    const offer = use.replacedWhy === undefined ? offers.get(use.paper) : undefined;
    return offer ? [{ use, offer }] : [];
  });
