import type { Instant } from '../../kernel/time.ts';
import type { Delivery } from './case.ts';

/** An application being written; kept at every step, so that it can be finished on another device. */
export type Draft = {
  /** UUID; also the key under which it is filed, so that it is filed once. */
  readonly id: string;
  readonly personId: number;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly competentUnitId: number | undefined;
  /** Code of the variant that the applicant chose, or `ordinary`. */
  readonly variant: string | undefined;
  /** The case whose supplement request it answers; undefined for a new application. */
  readonly caseId: number | undefined;
  /** Code of that case. */
  readonly caseCode: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly DraftPaper[];
  readonly delivery: Delivery;
  /** Where the result goes by post; kept though another way is chosen later. */
  readonly postalAddress: string | undefined;
  readonly startedAt: Instant;
  readonly savedAt: Instant;
  readonly version: number;
  /** Code of the case it became; then it is closed. */
  readonly filedCode: string | undefined;
};

export type DraftPaper = {
  readonly paper: string;
  readonly file: string;
  readonly name: string;
  readonly sizeBytes: number;
};
