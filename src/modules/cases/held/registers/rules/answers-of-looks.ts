import type { RegisterLook } from '../../../../vault/index.ts';

/** An answer that a register gave, and when. */
export type RegisterAnswer = { readonly value: string; readonly look: RegisterLook };

/**
 * What registers answered for an application, by the names that `x-prefill` uses; the latest holds.
 * @param looks the latest first
 */
export const answersOfLooks = (looks: readonly RegisterLook[]): ReadonlyMap<string, RegisterAnswer> =>
  new Map(
    looks
      .toReversed()
      .flatMap((look) => Object.entries(look.answers).map(([name, value]) => [name, { value, look }] as const)),
  );
