import type { Instant } from '../../../../kernel/time.ts';
import type { Applicant } from '../../case.ts';

/** What an application that is not taken in is answered with: form 02, which asks for what it lacks, or form 03, which refuses it. */
export const slipKinds = ['supplement', 'refusal'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Form 02 or 03 as it was given at the counter; no case was made. */
export type Slip = {
  readonly id: string;
  /** Null where a program gave it. */
  readonly visitId: string | null;
  readonly unitId: number;
  readonly kind: SlipKind;
  readonly applicant: Applicant;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  /** Codes of the papers that are asked for. */
  readonly papers: readonly string[];
  readonly reason: string;
  readonly madeAt: Instant;
};
