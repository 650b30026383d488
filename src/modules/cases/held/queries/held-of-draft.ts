import sql from 'sql-template-tag';
import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { ownerOf, usesOfFiling, type Said, type VaultPaper, type VaultUse } from '../../../vault/index.ts';
import { caseById } from '../../queries/load-case.ts';
import type { DraftSubject } from '../../queries/load-draft.ts';
import { mustNotAsk } from '../rules/must-not-ask.ts';
import { notToAsk } from './not-to-ask.ts';
import { putForward, type Offer, type Offers } from './put-forward.ts';

/** What the applicant's vault holds for a draft, and what the applicant said of it. */
export type HeldOfDraft = {
  readonly offers: Offers;
  /** By code of the paper in the procedure; of papers that are still put forward. */
  readonly said: ReadonlyMap<string, VaultUse>;
  /** Codes of the papers that nobody may ask for. */
  readonly notAsked: ReadonlySet<string>;
};

const nothing: HeldOfDraft = { offers: new Map(), said: new Map(), notAsked: new Set() };

/**
 * Looks into the applicant's vault for a draft. To the answer to a supplement request it only offers what the case has had: the
 * office has seen it, and says what is wrong with it.
 */
export async function heldOfDraft(
  context: Context & { readonly actor: Citizen },
  { draft, procedure }: DraftSubject,
): Promise<HeldOfDraft> {
  const { definition } = procedure;
  if (definition.papers.every(({ type }) => type === undefined)) return nothing;
  const all = await putForward(context, ownerOf(context.actor), definition, draft.answers);
  if (all.size === 0) return nothing;
  const offers = draft.caseId === undefined ? all : await notYetUsed(context.db, all, draft.caseId);
  const uses = await usesOfFiling(context.db, draft.id);
  return {
    offers,
    said: new Map(uses.filter(isOffered(offers)).map((use) => [use.paper, use])),
    notAsked: new Set(
      draft.caseId === undefined
        ? [...offers.keys()].filter((code) => mustNotAsk(offers.get(code)))
        : await notAskedOf(context, offers, draft.caseId),
    ),
  };
}

/** Codes of the papers that an open case may not ask for. */
async function notAskedOf(context: Context, offers: Offers, caseId: number): Promise<readonly string[]> {
  const about = offers.size === 0 ? undefined : await caseById(context, caseId);
  return about ? [...(await notToAsk(context.db, offers, about.subject)).keys()] : [];
}

/** What a case does not have already. */
async function notYetUsed(db: Database, offers: Offers, caseId: number): Promise<Offers> {
  const used = await db.many<{ id: string }>(sql`
    select vault_paper_id as id from case_held_papers where case_id = ${caseId} and withdrawn_at is null`);
  const isFree = ({ id }: VaultPaper): boolean => !used.some((each) => each.id === id);
  return new Map(
    [...offers].flatMap(([code, offer]): [string, Offer][] => {
      const held = offer.held.filter(isFree);
      return held.length === 0 ? [] : [[code, { ...offer, held }]];
    }),
  );
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

/** What is put forward of the papers that nobody may ask for. */
export const notAskedOffers = ({ offers, notAsked }: HeldOfDraft): Offers =>
  new Map([...offers].filter(([code]) => notAsked.has(code)));
