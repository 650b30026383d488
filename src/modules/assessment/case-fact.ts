import type { Instant } from '../../kernel/time.ts';

/** Against a due time: on an earlier day, on its day and in time, or after it. */
export type Speed = -1 | 0 | 1;

/** A stretch of time; the end is not part of it. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** What another unit did in a case: looked whether the file was complete, or gave its opinion. */
export type Part = {
  /** Number of the ledger's entry with which it began. */
  readonly number: number;
  readonly unitId: number;
  readonly kind: 'intake' | 'opinion';
  readonly dueAt: Instant;
  readonly doneAt: Instant | undefined;
  readonly speed: Speed | undefined;
};

/** What assessment knows of one case, from its stream of the ledger alone. */
export type CaseFact = {
  readonly caseId: number;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
  readonly channel: 'counter' | 'online' | 'post';
  readonly filedAt: Instant;
  readonly receivedAt: Instant | undefined;
  /** The due time that runs now; none while the case waits for the applicant and once it is closed. */
  readonly dueAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  readonly ending: 'finished' | 'withdrawn' | 'stopped' | 'not-received' | undefined;
  readonly speed: Speed | undefined;
  readonly overdue: readonly Span[];
  readonly waitsSince: Instant | undefined;
  readonly waitedMs: number;
  readonly supplements: number;
  readonly secondSupplementAt: Instant | undefined;
  readonly contacts: number | undefined;
  readonly outcome: 'granted' | 'refused' | undefined;
  /** The result was issued as a file. */
  readonly electronic: boolean;
  /** Every paper was handed in as a file. */
  readonly digitised: boolean;
  readonly hasFee: boolean;
  readonly paidOnline: boolean;
  readonly stars: number | undefined;
  readonly usedMinutes: number | undefined;
  readonly allowedMinutes: number | undefined;
  readonly officerIds: readonly number[];
  readonly parts: readonly Part[];
};
