import type { Answers } from '../../kernel/schema/answers.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** From the draft that an officer writes to what the public may still rely on; cancelled is what was never issued. */
export type ResultState = 'draft' | 'signed' | 'sealed' | 'issued' | 'revoked' | 'replaced' | 'cancelled';

/** Who signs, with the lines that stand above the name (Decree 30/2020, art. 13). */
export type ResultSigner = {
  readonly officerId: number;
  readonly name: string;
  readonly lines: readonly string[];
};

/** The place of a document in its register. */
export type Numbered = {
  readonly register: string;
  readonly year: number;
  readonly number: number;
  /** Number and symbol as printed, such as `05/GP-UBND`. */
  readonly symbol: string;
  /** Unguessable; what the QR code leads to. */
  readonly token: string;
  readonly issuedOn: LocalDate;
};

/** The document that answers a case. */
export type Result = {
  readonly id: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly unitId: number;
  readonly ownerId: number | undefined;
  readonly kind: string;
  readonly data: Answers;
  /** Whom or what it concerns. */
  readonly holder: string;
  readonly validTo: LocalDate | undefined;
  readonly state: ResultState;
  readonly version: number;
  readonly composedByName: string;
  readonly composedAt: Instant;
  /** Undefined until it is signed. */
  readonly numbered: Numbered | undefined;
  readonly signer: ResultSigner | undefined;
  readonly signedFile: string | undefined;
  readonly signedAt: Instant | undefined;
  readonly sealedFile: string | undefined;
  /** As given out with the case. */
  readonly fileId: string | undefined;
  /** Of the sealed file, 64 hex digits. */
  readonly sha256: string | undefined;
  readonly issuedAt: Instant | undefined;
  readonly replaces: number | undefined;
  readonly reissueReason: string | undefined;
  readonly revokedAt: Instant | undefined;
  readonly revokedReason: string | undefined;
  /** Name of the officer. */
  readonly revokedBy: string | undefined;
};
