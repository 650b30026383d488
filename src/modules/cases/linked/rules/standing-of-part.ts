import type { Part } from '../part.ts';

/**
 * What has become of a part: it waits for others, is under way, was answered, ended without an answer (not taken in, withdrawn,
 * stopped), or was never begun.
 */
export type PartStanding = 'waiting' | 'open' | 'granted' | 'refused' | 'ended' | 'not-begun';

export function standingOfPart({ state, case: itself }: Pick<Part, 'state' | 'case'>): PartStanding {
  if (!itself) return state === 'not-begun' ? 'not-begun' : 'waiting';
  if (itself.finishedAt !== undefined) return itself.outcome ?? 'ended';
  return itself.endedAt === undefined ? 'open' : 'ended';
}

/** Whether nothing more will come of it. */
export const isDecided = (standing: PartStanding): boolean => standing !== 'waiting' && standing !== 'open';
