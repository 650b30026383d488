import type { Petition, PetitionStatus } from '../petition.ts';

/** What can be done with a petition, by officers and by its author. */
export const deskActs = ['accept', 'ask', 'refuse', 'answer', 'publish'] as const;
export type DeskAct = (typeof deskActs)[number];
export type PetitionAct = DeskAct | 'inform' | 'rate';

const when: Readonly<Record<PetitionAct, readonly PetitionStatus[]>> = {
  accept: ['filed'],
  ask: ['filed'],
  refuse: ['filed'],
  inform: ['asked'],
  answer: ['accepted'],
  publish: ['answered'],
  rate: ['answered', 'published'],
};

/** Whether the petition is in a state in which `act` can happen; its author is asked for more once, and rates once. */
export const mayHappen = (act: PetitionAct, { status, question, satisfaction }: Petition): boolean =>
  when[act].includes(status) &&
  (act !== 'ask' || question === undefined) &&
  (act !== 'rate' || satisfaction === undefined);
