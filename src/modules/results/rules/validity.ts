import type { LocalDate } from '../../../kernel/time.ts';
import type { Result } from '../result.ts';

/** Whether the public may rely on a document. */
export type Validity = 'valid' | 'expired' | 'revoked' | 'replaced';

/** How an issued document stands on a day; undefined for one that was never issued. */
export function validityOf(
  { state, validTo }: Pick<Result, 'state' | 'validTo'>,
  today: LocalDate,
): Validity | undefined {
  if (state === 'revoked' || state === 'replaced') return state;
  if (state !== 'issued') return undefined;
  return validTo !== undefined && validTo < today ? 'expired' : 'valid';
}
