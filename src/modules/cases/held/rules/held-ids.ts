import type { Offers } from '../queries/put-forward.ts';

/** Ids of the papers of a vault that were put forward. */
export const heldIds = (offers: Offers): readonly string[] =>
  [...offers.values()].flatMap(({ held }) => held.map(({ id }) => id));
