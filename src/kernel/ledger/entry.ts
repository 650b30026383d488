import type { Instant } from '../time.ts';

/** Who did it, as the ledger keeps it: enough to answer for it in ten years, no more. */
export type LedgerActor = {
  readonly kind: 'citizen' | 'officer' | 'system' | 'anonymous';
  readonly id?: number;
  readonly name?: string;
  /** Position and unit in which an officer acted. */
  readonly positionId?: number;
  readonly unitId?: number;
  /** The absent officer whose position it is, where the actor stood in. */
  readonly onBehalfOf?: { readonly id: number; readonly name: string };
};

/** One thing that happened; immutable. */
export type LedgerEntry = {
  /** Order of writing over the whole ledger (with gaps). */
  readonly position: number;
  /** What it happened to, such as `case/812`. */
  readonly stream: string;
  /** 1, 2, 3 … within the stream. */
  readonly number: number;
  /** Such as `case.filed`. */
  readonly kind: string;
  readonly actor: LedgerActor;
  readonly at: Instant;
  readonly body: Readonly<Record<string, unknown>>;
};
