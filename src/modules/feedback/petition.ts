import type { Instant } from '../../kernel/time.ts';

/** What it is about: a rule of a procedure, or how somebody behaved (Decree 20/2008). */
export const petitionKinds = ['rule', 'conduct'] as const;
export type PetitionKind = (typeof petitionKinds)[number];

export type PetitionStatus = 'filed' | 'asked' | 'accepted' | 'refused' | 'answered' | 'published';

/** Whether what was complained of was so. */
export const findings = ['founded', 'partly', 'unfounded'] as const;
export type Finding = (typeof findings)[number];

/** How its author finds the answer (Decision 766, indicator 5.3). */
export const satisfactions = ['satisfied', 'acceptable', 'dissatisfied'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** A petition about procedures or conduct (phản ánh, kiến nghị). */
export type Petition = {
  readonly id: number;
  readonly code: string;
  readonly kind: PetitionKind;
  readonly personId: number;
  readonly personName: string;
  readonly phone: string;
  readonly caseId: number | undefined;
  readonly caseCode: string | undefined;
  readonly unitId: number;
  /** The officer complained of. */
  readonly officer: Named | undefined;
  readonly text: string;
  readonly status: PetitionStatus;
  readonly assignee: Named | undefined;
  readonly question: string | undefined;
  readonly information: string | undefined;
  readonly reason: string | undefined;
  readonly finding: Finding | undefined;
  readonly answer: string | undefined;
  readonly publicSummary: string | undefined;
  readonly publicAnswer: string | undefined;
  readonly satisfaction: Satisfaction | undefined;
  readonly filedAt: Instant;
  readonly informedAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  readonly answeredAt: Instant | undefined;
  readonly publishedAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  readonly version: number;
};

export type Named = { readonly id: number; readonly name: string };
