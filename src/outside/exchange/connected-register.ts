import type { LocalDate } from '../../kernel/time.ts';

/** Whose papers are asked for: one person or one organisation. */
export type AttestationHolder = { readonly personalNumber: string } | { readonly taxCode: string };

/** Who is asked about, and for which kinds of papers; the register answers for no others. */
export type AttestationQuestion = { readonly holder: AttestationHolder; readonly kinds: readonly string[] };

/** Who asks, what for and by what right; without it nothing is asked. */
export type AttestationPurpose = {
  /** UUID of the question. */
  readonly id: string;
  /** Officer who asks; undefined when the holder does. */
  readonly officerId: number | undefined;
  readonly procedureCode: string;
  /** Code of the case, or key of the application that is being written. */
  readonly filing: string;
  readonly basis: string;
};

/** A paper as a register attests it. */
export type AttestedPaper = {
  /** One of the kinds that were asked for. */
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  readonly validTo: LocalDate | undefined;
  /** What stands in it, under the register's own names. */
  readonly facts: Readonly<Record<string, string>>;
};

/** What a register says, and the evidence that it did. */
export type Attestation = {
  readonly papers: readonly AttestedPaper[];
  /** Ties the answer to the question (X-Road-Request-Hash). */
  readonly requestHash: string;
};

/** A register of another agency that attests papers, such as that of civil status, whichever way it is reached. */
export type ConnectedRegister = {
  /**
   * Asks which papers of these kinds somebody has.
   * @throws ExchangeFault when the register does not answer in time, or its answer is not about the holder, not whole or not signed
   */
  readonly attest: (question: AttestationQuestion, purpose: AttestationPurpose) => Promise<Attestation>;
};
