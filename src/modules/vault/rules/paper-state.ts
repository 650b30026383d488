import type { LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { VaultPaper } from '../vault-paper.ts';

/**
 * `replaced`: revoked, and another document stands in its place; `undated`: it holds for a time only, and nobody has written down from when; `unended`: its last day is written on it, and not known here; `stale`: a register attested it so long ago that it
 * is to be asked anew.
 */
export type PaperState = 'valid' | 'expired' | 'revoked' | 'replaced' | 'undated' | 'unended' | 'stale';

/**
 * How a paper stands today. One whose last day is not known is not taken for valid, but for one that a register attests without:
 * its keeper knows that the class has no term, as of driving licences A1, A and B1 (Law 36/2024, art. 57).
 */
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
  if (type?.endsByPaper && !attested) return 'unended';
  return type?.validMonths === undefined ? 'valid' : 'undated';
}
