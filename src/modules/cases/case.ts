import type { Role } from '../../kernel/access/actor.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Statuses of the national public service portal (TrangThaiHoSo), by name. */
export const statusCodes = {
  registered: 1,
  received: 2,
  'not-received': 3,
  'in-progress': 4,
  'supplement-requested': 5,
  'payment-requested': 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
} as const;

export type Status = keyof typeof statusCodes;

const statusNames = new Map<number, Status>(Object.entries(statusCodes).map(([name, code]) => [code, name as Status]));

/** @throws Error when the code is none of the ten */
export function statusOf(code: number): Status {
  const status = statusNames.get(code);
  if (!status) throw new Error(`${code} is no status of a case`);
  return status;
}

/** Where the money stands, apart from the business status. */
export type Finance = 'none' | 'due' | 'paid';
export type SupplementState = 'none' | 'requested' | 'answered';
/** How the applicant wants the result. */
export type Delivery = 'online' | 'counter' | 'post';
export type Outcome = 'granted' | 'refused';
export type Channel = 'counter' | 'online' | 'post';

export const channelCodes = { counter: 1, online: 2, post: 3 } as const;

/** What an officer proposes and an approver decides on. */
export type Proposal = {
  readonly outcome: Outcome;
  readonly text: string;
  readonly by: number;
  readonly byName: string;
};

/** Who asks: known to the e-ID, or written down at the counter. */
export type Applicant = {
  readonly fullName: string;
  readonly personalNumber: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  /** Level of the sign-in with which it was filed online. */
  readonly assurance?: 1 | 2 | 3 | undefined;
  /** Where the result goes, when it is wanted by post. */
  readonly postalAddress?: string | undefined;
  /** Of an organisation that was written down at the counter. */
  readonly taxCode?: string | undefined;
  readonly dateOfBirth?: LocalDate | undefined;
  readonly address?: string | undefined;
  /** Who handed it in for the applicant. */
  readonly submitter?: Submitter | undefined;
};

/** Somebody who hands in for another, with what shows that they may. */
export type Submitter = {
  readonly fullName: string;
  readonly personalNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly capacity?: string | undefined;
};

/** A case as commands and rules see it. */
export type Case = {
  readonly id: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureName: string;
  /** Code of the variant that somebody chose, or `ordinary`; undefined while the answers alone tell. */
  readonly variant: string | undefined;
  readonly applicantId: number | undefined;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
  readonly holderUnitId: number;
  readonly channel: Channel;
  readonly status: Status;
  readonly finance: Finance;
  readonly feeDong: number;
  /** Code of the relief that an officer granted for a proof. */
  readonly feeRelief: string | undefined;
  readonly supplement: SupplementState;
  readonly delivery: Delivery;
  readonly outcome: Outcome | undefined;
  readonly step: string;
  readonly stepRole: Role;
  readonly stepStartedAt: Instant;
  readonly stepDueAt: Instant | undefined;
  readonly assignee: Assignee | undefined;
  readonly proposal: Proposal | undefined;
  readonly filedAt: Instant;
  readonly receivedAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly version: number;
  readonly pauses: readonly Pause[];
  /** Units whose opinion was asked. */
  readonly consultedUnitIds: readonly number[];
  /** How many of them have not answered yet. */
  readonly openOpinions: number;
  readonly extension: CaseExtension | undefined;
  /** When the term began anew at another agency. */
  readonly countedFrom: Instant | undefined;
  readonly handedOn: HandedOn | undefined;
};

/** The one new appointment that a case may get, with its apology (Decree 61/2018, art. 19.9). */
export type CaseExtension = {
  readonly at: Instant;
  readonly workingDays: number;
  readonly reason: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Said in time; otherwise it is an apology alone, and the legal date stays. */
  readonly movesDue: boolean;
  readonly byName: string;
};

/** Who handed a step on and how it stood, so that they may take it back while nobody has begun. */
export type HandedOn = {
  readonly by: number;
  readonly from: string;
  /** Version of the case just after: any later one means that somebody has begun. */
  readonly version: number;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  readonly assignee: Assignee | null;
};

/** The officer who has the present step. */
export type Assignee = { readonly id: number; readonly name: string };

export type Pause = {
  readonly from: Instant;
  readonly to: Instant | undefined;
  readonly reason: 'supplement' | 'payment';
};

export type Result = {
  readonly outcome: Outcome;
  /** Number and symbol of the document, such as `15/GP-UBND`. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly signer: string;
  readonly fileId: string | undefined;
  readonly recordedAt: Instant;
};
