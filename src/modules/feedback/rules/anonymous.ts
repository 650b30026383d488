/** Of fewer nobody is told anything: from so small a number one could tell who said what. */
export const fewest = 5;

export type Group = { readonly unitId: number; readonly answers: number };

/**
 * Groups that can be shown, and the rest together where that can be shown, too. What is not shown can not be reckoned from what is:
 * nothing is said of all together but what the groups shown amount to.
 */
export function anonymous<G extends Group>(
  groups: readonly G[],
  join: (some: readonly G[]) => G,
): { readonly shown: readonly G[]; readonly others: G | undefined } {
  const shown = groups.filter(({ answers }) => answers >= fewest);
  const small = groups.filter(({ answers }) => answers < fewest);
  const others = small.length > 1 ? join(small) : undefined;
  return { shown, others: others && others.answers >= fewest ? others : undefined };
}
