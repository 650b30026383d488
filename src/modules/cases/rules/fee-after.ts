import type { LocalDate } from '../../../kernel/time.ts';
import { relievedFees, type Fee, type ProcedureDefinition, type Relief } from '../../procedures/index.ts';
import type { Case } from '../case.ts';

type Owing = Pick<Case, 'answers' | 'channel' | 'finance' | 'feeDong' | 'feeRelief'>;

/** The definition of a case, as its variant has it, and its answers. */
type Reckoned = { readonly definition: ProcedureDefinition; readonly answers: Case['answers'] };

export type Law = {
  readonly reliefs: readonly Relief[];
  /** Day of filing. */
  readonly today: LocalDate;
};

/** The fees of a case by the rules of its day of filing, with the relief that an officer granted for a proof. */
export const feesByRule = (
  { channel, feeRelief }: Pick<Case, 'channel' | 'feeRelief'>,
  { definition, answers }: Reckoned,
  { reliefs, today }: Law,
): readonly Fee[] => relievedFees(definition, reliefs, { answers, channel, today, granted: feeRelief });

const sumOf = (fees: readonly Fee[]): number => fees.reduce((sum, { amountDong }) => sum + amountDong, 0);

/**
 * What a case owes once it is reckoned otherwise. What was paid, or paid back, stays so; a relief for a proof goes along; and where
 * the rules come to the same, what the counter or an officer wrote down stays.
 * @returns undefined where nothing changes
 */
export function feeAfter(
  subject: Owing,
  before: Reckoned,
  after: Reckoned,
  law: Law,
): Pick<Case, 'feeDong' | 'finance'> | undefined {
  const isPaidBack = subject.finance === 'none' && subject.feeDong > 0;
  if (subject.finance === 'paid' || isPaidBack) return undefined;
  const feeDong = sumOf(feesByRule(subject, after, law));
  if (feeDong === sumOf(feesByRule(subject, before, law))) return undefined;
  return { feeDong, finance: feeDong > 0 ? 'due' : 'none' };
}
