import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Cells } from '../rules/unit-cells.ts';

/** The work of one unit that ends goes to one that succeeds; both by their keys. */
export type PlannedWay = {
  readonly from: string;
  readonly to: string;
  /** Codes of areas whose files go this way where a unit is split; empty for the rest. */
  readonly areas: readonly string[];
};

/** What becomes of somebody who headed a unit that ends. */
export const headChoices = ['head', 'deputy', 'none'] as const;
export type HeadChoice = (typeof headChoices)[number];

/** What a merger is to do, as its page makes it. */
export type MergerPlan = {
  /** Units that begin with the merger, by the columns of a file of units. */
  readonly successors: readonly Cells[];
  readonly ways: readonly PlannedWay[];
  /** By appointment: who stays head where several come together. */
  readonly heads: Readonly<Record<string, HeadChoice>>;
};

export const emptyPlan: MergerPlan = { successors: [], ways: [], heads: {} };

export type MergerState = 'draft' | 'done' | 'confirmed' | 'dropped';
export type MergerTask = 'rehearse' | 'carry-out' | 'put-back';

/** Something to solve before a merger can be carried out, and the unit that it concerns. */
export type PlanProblem = { readonly unit: string; readonly problem: Problem };

/** A line of a report: so many of something from one unit to another. */
export type ReportLine = { readonly from: Text; readonly to: Text; readonly what: Text; readonly n: number };

export type MergerReport = {
  readonly task: MergerTask;
  readonly at: Instant;
  readonly seconds: number;
  /** By what moved, such as cases. */
  readonly parts: readonly { readonly title: Text; readonly lines: readonly ReportLine[] }[];
  /** Sentences that say why nothing was done. */
  readonly refused?: readonly Text[];
};

/** A merger as it is stored. */
export type Merger = {
  readonly id: number;
  readonly title: string;
  readonly decision: string;
  readonly effectiveOn: LocalDate;
  readonly plan: MergerPlan;
  readonly state: MergerState;
  readonly task: MergerTask | null;
  readonly askedBy: LedgerActor | null;
  readonly progress: { readonly done: number; readonly of: number; readonly now: Text } | null;
  readonly report: MergerReport | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly doneAt: Instant | null;
};
