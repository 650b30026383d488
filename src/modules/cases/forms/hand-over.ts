import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { ProcedureDefinition, StepDefinition } from '../../procedures/index.ts';
import type { Process } from '../rules/process.ts';

/** Who gave or got the file; without a unit it was the applicant. */
export type Party = { readonly unitId?: number; readonly step?: StepDefinition; readonly officer?: string };

/** One time that a file went from hand to hand. */
export type HandOver = {
  readonly at: Instant;
  readonly from: Party;
  readonly to: Party;
  /** When what was done with it had to be done. */
  readonly dueAt?: Instant;
  readonly note?: string;
};

/** What the history of a case is read with: its units, and how long a step has. */
export type Course = {
  readonly definition: Process & Pick<ProcedureDefinition, 'term'>;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
  readonly stepDueAt: (step: StepDefinition, beganAt: Instant) => Instant | undefined;
  /** When an online application that came in at a moment must be looked at. */
  readonly intakeDueAt: (at: Instant) => Instant | undefined;
  readonly later: (dueAt: Instant, workingDays: number) => Instant;
  /** The deadline after a wait for the applicant, with what was left of its time. */
  readonly afterWait: (dueAt: Instant, since: Instant, until: Instant) => Instant;
};

/** An entry of a case's stream. */
export type Entry = Pick<LedgerEntry, 'kind' | 'actor' | 'at' | 'body'>;
/** Where the file is while its history is read, and how it came there. */
export type State = {
  readonly step: StepDefinition;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
  readonly dueAt: Instant | undefined;
  /** Deadline of the step before, which it has again when it is taken back. */
  readonly dueBefore: Instant | undefined;
  /** Since when the applicant is waited for. */
  readonly waitsSince: Instant | undefined;
  /** When the units that were asked are to answer, by unit. */
  readonly opinionsDue: ReadonlyMap<number, Instant | undefined>;
  readonly done: readonly HandOver[];
};
export type Handle = (state: State, entry: Entry, course: Course) => State;
