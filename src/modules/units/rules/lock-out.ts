/** Wrong tries in a row that cost nothing: people mistype. */
const freeTries = 4;
const longestSeconds = 15 * 60;

/**
 * How long an account is closed after `failedTries` wrong tries in a row: nothing for the first four, then 30 seconds, doubled with
 * every further one, to at most a quarter of an hour. It always opens again by itself, so nobody can shut an officer out for good.
 * @returns seconds
 */
export function lockSeconds(failedTries: number): number {
  if (failedTries <= freeTries) return 0;
  return Math.min(longestSeconds, 30 * 2 ** (failedTries - freeTries - 1));
}
