import type { Instant } from '../../kernel/time.ts';

/** What somebody said when a paper of theirs was put forward for an application. */
export type VaultUse = {
  readonly id: string;
  readonly paperId: string;
  readonly filingKey: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** Code of the paper in the procedure. */
  readonly paper: string;
  readonly caseId: number | undefined;
  readonly caseCode: string | undefined;
  readonly givenAt: Instant;
  /** Why another is handed in instead; undefined for a consent. */
  readonly replacedWhy: ReplaceReason | undefined;
  readonly withdrawnAt: Instant | undefined;
  /** The officer at the counter before whom it was said. */
  readonly heardBy: string | undefined;
};

/** Why a paper that is held is handed in anew. */
export const replaceReasons = ['changed', 'wrong', 'unreadable', 'unwilling'] as const;
export type ReplaceReason = (typeof replaceReasons)[number];

export const isReplaceReason = (value: string): value is ReplaceReason =>
  replaceReasons.some((reason) => reason === value);

/** The application for which a paper is used, and how its procedure calls it. */
export type Filing = {
  /** Key under which the application is filed. */
  readonly key: string;
  readonly procedure: { readonly code: string; readonly name: string };
};
