import type { Language } from '../../kernel/text/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** A citizen or an enterprise with an account at the identity provider. */
export type Person = {
  readonly id: number;
  readonly accountKind: 'citizen' | 'enterprise';
  readonly fullName: string;
  readonly personalNumber: string | undefined;
  readonly taxCode: string | undefined;
  readonly dateOfBirth: LocalDate | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** In which notices are written to them. */
  readonly language: Language;
  readonly createdAt: Instant;
};

/** Stream of the ledger that tells what happened to a person's account and data. */
export const streamOf = (personId: number): string => `person/${personId}`;
