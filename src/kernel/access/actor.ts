import type { Text } from '../text/text.ts';

/** What a position empowers its holder to do. */
export type Role = 'reception' | 'handler' | 'approver' | 'leader' | 'operator';

/** A post held today in a unit, with the units it reaches: its own, or everything below it too. */
export type Position = {
  readonly positionId: number;
  readonly unitId: number;
  readonly unitName: Text;
  readonly title: Text;
  readonly roles: readonly Role[];
  /** Ids of the unit and, where the position covers what lies below, of every unit under it that exists today. */
  readonly reach: readonly number[];
  /** The absent officer who holds the position, and for whom it is acted in; roles are those that were delegated. */
  readonly onBehalfOf?: { readonly officerId: number; readonly fullName: string };
};

export type Anonymous = { readonly kind: 'anonymous' };

export type Citizen = {
  readonly kind: 'citizen';
  readonly personId: number;
  readonly fullName: string;
  /** 12 digits, when the e-ID vouches for it. */
  readonly personalNumber: string | undefined;
  /** Of the organisation whose account it is; the personal number is then its representative's. */
  readonly taxCode?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Level of assurance of the sign-in, 1 to 3. */
  readonly assurance: 1 | 2 | 3;
};

export type Officer = {
  readonly kind: 'officer';
  readonly officerId: number;
  readonly fullName: string;
  readonly positions: readonly Position[];
};

/** The platform itself: jobs and subscribers. */
export type System = { readonly kind: 'system'; readonly name: string };

/** Whoever acts. */
export type Actor = Anonymous | Citizen | Officer | System;
