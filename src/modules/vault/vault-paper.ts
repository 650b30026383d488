import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Where a paper of the vault came from. */
export type PaperSource = 'case-paper' | 'case-result' | 'digitised' | 'register';

/** A paper or a result that its owner need not give again (Decree 107/2021, art. 1). */
export type VaultPaper = {
  readonly id: string;
  readonly ownerId: number;
  /** Code of a `PaperType`. */
  readonly type: string;
  /** What it is called, where the kind alone does not say it; of a result of a case, whom or what it concerns. */
  readonly name: string;
  readonly number: string | undefined;
  readonly issuer: string | undefined;
  readonly issuedOn: LocalDate | undefined;
  /** Last day on which it holds; undefined where it holds for good, or where the day of issue is not known. */
  readonly validTo: LocalDate | undefined;
  readonly source: PaperSource;
  /** The case it came with. */
  readonly caseCode: string | undefined;
  readonly fileId: string | undefined;
  readonly fileName: string;
  readonly keptAt: Instant;
  readonly signedAt: Instant | undefined;
  readonly signedBy: string | undefined;
  readonly revokedAt: Instant | undefined;
  readonly revokedWhy: string | undefined;
  /** Of one that was revoked: whether another document stands in its place. */
  readonly isReplaced: boolean;
  /** Of a paper that a register attested; undefined of any other. */
  readonly attested: Attested | undefined;
};

/** Which register attested a paper, when, and the last day on which it is put forward without asking anew. */
export type Attested = { readonly register: string; readonly at: Instant; readonly reuseTo: LocalDate };

/** A paper about to be kept. */
export type PaperToKeep = Pick<VaultPaper, 'type' | 'source'> & {
  /** `ownerKey` of whose it is. */
  readonly owner: string;
  readonly name?: string;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly issuedOn?: LocalDate | undefined;
  readonly validTo?: LocalDate | undefined;
  readonly caseCode?: string | undefined;
  readonly fileId: string | undefined;
  readonly fileName: string;
  readonly attested?: Attested;
  /** Where it came from: kept again under the same, it is kept once. */
  readonly origin: string;
};

/** Stream of the ledger that tells what became of somebody's papers, and who looked at them. */
export const streamOf = (ownerId: number): string => `vault/${ownerId}`;
