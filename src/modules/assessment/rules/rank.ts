/** A thing with its place among others: 1 is the best; the same points, the same place. */
export type Ranked<T> = { readonly of: T; readonly points: number; readonly rank: number };

/** Ranks by points, most first; what is equal to a hundredth shares a place, and the next is as many places behind. */
export function rankBy<T>(all: readonly T[], pointsOf: (each: T) => number | undefined): readonly Ranked<T>[] {
  const judged = all.flatMap((of) => {
    const points = pointsOf(of);
    return points === undefined ? [] : [{ of, points: Math.round(points * 100) / 100 }];
  });
  const sorted = judged.toSorted((one, other) => other.points - one.points);
  return sorted.map((each) => ({ ...each, rank: 1 + sorted.findIndex(({ points }) => points === each.points) }));
}
