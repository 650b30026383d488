import type { Role } from '../../../kernel/access/actor.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** Who acts in one position of an absent officer, with which of its roles. */
export type Delegation = {
  readonly positionId: number;
  readonly title: Text;
  readonly unitName: Text;
  readonly roles: readonly Role[];
  readonly delegateId: number;
  readonly delegateName: string;
};

/** A time in which an officer is away. */
export type Absence = {
  readonly id: number;
  readonly officerId: number;
  readonly fullName: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reason: string;
  readonly version: number;
  readonly delegations: readonly Delegation[];
  /** Positions that nobody acts in meanwhile. */
  readonly uncovered: readonly { readonly title: Text; readonly unitName: Text }[];
};

/** Somebody who may act for another in a position, with what they hold in the same unit. */
export type Candidate = {
  readonly officerId: number;
  readonly fullName: string;
  readonly title: Text;
  /** Roles in the very unit of the position; none for who works right above or below it. */
  readonly roles: readonly Role[];
};

/** A position of the absent officer, with who could take it. */
export type PositionToDelegate = {
  readonly positionId: number;
  readonly title: Text;
  readonly unitName: Text;
  readonly unitId: number;
  readonly roles: readonly Role[];
  readonly candidates: readonly Candidate[];
};
