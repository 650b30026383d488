import type { LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { VaultPaper } from '../vault-paper.ts';

/**
 * `replaced`: revoked, and another document stands in its place; `undated`: it holds for a time only, and nobody has written down from when; `stale`: a register attested it so long ago that it
 * is to be asked anew.
 */
export type PaperState = 'valid' | 'expired' | 'revoked' | 'replaced' | 'undated' | 'stale';

/** How a paper stands today. One whose last day is not known is not taken for valid. */
export function paperState(
  {
    revokedAt,
    isReplaced,
    validTo,
    attested,
  }: Pick<VaultPaper, 'revokedAt' | 'validTo'> & Partial<Pick<VaultPaper, 'attested' | 'isReplaced'>>,
  type: PaperType | undefined,
  today: LocalDate,
): PaperState {
  if (revokedAt !== undefined) return isReplaced ? 'replaced' : 'revoked';
  if (validTo !== undefined && validTo < today) return 'expired';
  if (attested && attested.reuseTo < today) return 'stale';
  if (validTo !== undefined) return 'valid';
  return type?.validMonths === undefined ? 'valid' : 'undated';
}
