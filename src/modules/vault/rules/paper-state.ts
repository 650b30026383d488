import type { LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { VaultPaper } from '../vault-paper.ts';

/** `undated`: it holds for a time only, and nobody has written down from when. */
export type PaperState = 'valid' | 'expired' | 'revoked' | 'undated';

/** How a paper stands today. One whose last day is not known is not taken for valid. */
export function paperState(
  { revokedAt, validTo }: Pick<VaultPaper, 'revokedAt' | 'validTo'>,
  type: PaperType | undefined,
  today: LocalDate,
): PaperState {
  if (revokedAt !== undefined) return 'revoked';
  if (validTo !== undefined) return validTo < today ? 'expired' : 'valid';
  return type?.validMonths === undefined ? 'valid' : 'undated';
}
