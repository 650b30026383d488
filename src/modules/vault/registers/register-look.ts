import type { Instant } from '../../../kernel/time.ts';

/** What came of a question to a register; `refused`: its owner did not agree to it. */
export type LookOutcome = 'refused' | 'found' | 'nothing' | 'unavailable';

/** A question to a register about somebody's papers, for one application. */
export type RegisterLook = {
  readonly id: string;
  readonly register: string;
  /** Codes of kinds of papers. */
  readonly kinds: readonly string[];
  readonly filingKey: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly caseCode: string | undefined;
  readonly at: Instant;
  /** Undefined when the owner asked. */
  readonly officer: string | undefined;
  readonly outcome: LookOutcome;
  /** Answers for the form, by the names that `x-prefill` uses. */
  readonly answers: Readonly<Record<string, string>>;
};
