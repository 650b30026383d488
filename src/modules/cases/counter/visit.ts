import type { Answers } from '../../../kernel/schema/answers.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Said } from '../../vault/index.ts';
import type { Delivery, Submitter } from '../case.ts';

/** Whose application it is: a person by personal number, an organisation by tax code; neither number is forced on anybody. */
export type Holder = {
  readonly kind: 'person' | 'organisation';
  readonly fullName: string;
  readonly personalNumber: string | undefined;
  readonly taxCode: string | undefined;
  readonly dateOfBirth: LocalDate | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly address: string | undefined;
};

/** How often a paper lies on the desk in each form, and the scans made of it. */
export type PaperGiven = {
  readonly paper: string;
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
};

export type Scan = { readonly paper: string; readonly file: string; readonly name: string };

/** One application of a visit, not yet a case. */
export type Dossier = {
  /** UUID: key under which it is filed, so that it is filed once. */
  readonly key: string;
  readonly procedure: string;
  /** Code of the variant that the officer chose, or `ordinary`; undefined where there are none. */
  readonly variant: string | undefined;
  /** Unit that decides. */
  readonly unitId: number;
  /** What is asked for, in a line: the form itself may stay on paper. */
  readonly summary: string;
  /** Of the electronic form, when the officer types it; undefined while the form stays on paper. */
  readonly answers?: Answers | undefined;
  readonly papers: readonly PaperGiven[];
  readonly scans: readonly Scan[];
  /** Papers of the applicant's vault that are used with the consent given at the counter. */
  readonly held?: readonly Said[] | undefined;
  readonly sets: number;
  readonly feeDong: number;
  /** Number of the receipt of the fee, when it was taken at the counter. */
  readonly receipt: string | undefined;
  readonly delivery: Delivery;
  readonly postalAddress: string | undefined;
};

/** With which number of the queue they came, and where the officer goes on. */
export type VisitTicket = { readonly id: number; readonly label: string; readonly back: string };

/** Somebody at the counter, with all that they hand in at one go. */
export type Visit = {
  readonly id: string;
  readonly unitId: number;
  readonly officerId: number;
  readonly holder: Holder;
  readonly submitter: Submitter | undefined;
  readonly dossiers: readonly Dossier[];
  readonly ticket: VisitTicket | undefined;
  readonly version: number;
  readonly startedAt: Instant;
  /** When it became cases; then it is closed. */
  readonly receivedAt: Instant | undefined;
  /** Of the hand-over record, in the unit's year. */
  readonly number: number | undefined;
};

/** Most applications of one visit: a notary's or an employer's morning. */
export const mostDossiers = 50;
