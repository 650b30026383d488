import type { Part } from '../part.ts';
import { standingOfPart, type PartStanding } from './standing-of-part.ts';

type Facts = Pick<Part, 'code' | 'state' | 'case'> & { readonly definition: { readonly after: readonly string[] } };

/** What can be done with the parts that wait. */
export type Moves = {
  /** Codes of the parts whose turn it is. */
  readonly begin: readonly string[];
  /** Parts that cannot begin any more, each with the part that was not granted. */
  readonly giveUp: readonly { readonly part: string; readonly because: string }[];
};

/**
 * Which waiting parts begin: those of which every part they need was granted. One that needs a part which was refused, ended or
 * never begun is given up, and with it those that need it.
 */
export function nextMoves(parts: readonly Facts[]): Moves {
  const standings = new Map(parts.map((part) => [part.code, standingOfPart(part)]));
  const giveUp: { part: string; because: string }[] = [];
  for (let found = true; found;) {
    found = false;
    for (const part of parts) {
      if (standings.get(part.code) !== 'waiting') continue;
      const because = part.definition.after.find((code) => failed.has(standings.get(code) ?? 'not-begun'));
      if (because === undefined) continue;
      giveUp.push({ part: part.code, because });
      standings.set(part.code, 'not-begun');
      found = true;
    }
  }
  const begin = parts
    .filter(({ code }) => standings.get(code) === 'waiting')
    .filter(({ definition }) => definition.after.every((code) => standings.get(code) === 'granted'))
    .map(({ code }) => code);
  return { begin, giveUp };
}

const failed: ReadonlySet<PartStanding> = new Set(['refused', 'ended', 'not-begun']);
