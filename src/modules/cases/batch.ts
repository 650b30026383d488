import type { Text } from '../../kernel/text/text.ts';
import type { Outcome } from './case.ts';
import type { BatchAct } from './rules/batch-acts.ts';

/** What an act is done with, the same for each case of the go. */
export type BatchFields = {
  readonly note: string;
  readonly reason: string;
  readonly proposal: Outcome | undefined;
  /** Id of the officer who is given the step, or 0. */
  readonly officer: number;
};

/** A case of the go, at the version that the officer saw. */
export type BatchItem = { readonly code: string; readonly version: number };

/** One act to be done with many cases. */
export type Batch = {
  /** Made with the form: the same key does it once, however often it is sent. */
  readonly key: string;
  readonly act: BatchAct;
  readonly fields: BatchFields;
  readonly items: readonly BatchItem[];
};

/** What came of it for one case. */
export type BatchOutcome = {
  readonly number: number;
  readonly code: string;
  readonly version: number;
  /** Undefined until it was tried. */
  readonly moved: boolean | undefined;
  /** Why it did not move. */
  readonly problem: Text | undefined;
};
