import type { Citizen } from '../../../../../kernel/access/actor.ts';
import type { Context } from '../../../../../kernel/app.ts';
import { localDateOf } from '../../../../../kernel/clock/zone.ts';
import {
  connectedRegisters,
  looksOfFiling,
  ownerOf,
  questionsFor,
  type RegisterLook,
  type RegisterQuestion,
} from '../../../../vault/index.ts';
import type { DraftSubject } from '../../../queries/load-draft.ts';
import { putForward } from '../../queries/put-forward.ts';
import { isKnownEnough } from '../rules/holder-of.ts';

/** What connected registers may be asked for a draft, and what came of what was asked. */
export type RegistersOfDraft = {
  /** Not asked yet, or not answered. */
  readonly questions: readonly RegisterQuestion[];
  /** Refused for this application; they may still be asked if the applicant changes their mind. */
  readonly refused: readonly RegisterQuestion[];
  readonly looks: readonly RegisterLook[];
  /** The applicant signed in at a level at which registers tell who they are about. */
  readonly isKnown: boolean;
};

export const noRegisters: RegistersOfDraft = { questions: [], refused: [], looks: [], isKnown: true };

/** Looks up nothing where no register is connected; the answer to a supplement request asks none. */
export async function registersOfDraft(
  context: Context & { readonly actor: Citizen },
  { draft, procedure: { definition } }: DraftSubject,
): Promise<RegistersOfDraft> {
  const registers = connectedRegisters(context);
  if (registers.length === 0 || draft.caseId !== undefined) return noRegisters;
  if (definition.papers.every(({ type }) => type === undefined)) return noRegisters;
  const owner = ownerOf(context.actor);
  const { answers } = draft;
  const [looks, offers] = await Promise.all([
    looksOfFiling(context.db, owner, draft.id),
    putForward(context, owner, definition, answers),
  ]);
  const held = new Set([...offers.values()].map(({ type }) => type.code));
  const known = { answers, today: localDateOf(context.now(), context.place.zone), held, looks };
  const questions = questionsFor(registers, definition, known);
  const withRefused = questionsFor(registers, definition, {
    ...known,
    looks: looks.filter(({ outcome }) => outcome !== 'refused'),
  });
  return {
    questions,
    refused: withRefused.filter(({ register }) => !questions.some((each) => each.register === register)),
    looks,
    isKnown: isKnownEnough(context.actor),
  };
}
