import type { LinkedPart } from '../../procedures/index.ts';
import type { Finance, Outcome, Status } from '../case.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';

/** A part of a linked filing as it stands. */
export type Part = {
  readonly code: string;
  readonly definition: LinkedPart;
  readonly procedureVersion: number;
  readonly state: 'waiting' | 'begun' | 'not-begun';
  /** Why it was not begun: a part that it needs was not granted, the applicant withdrew, or no office could take it. */
  readonly why: 'part' | 'withdrawn' | 'no-office' | undefined;
  /** Code of the part that was not granted. */
  readonly because: string | undefined;
  /** Undefined while it waits for other parts, and when it was not begun. */
  readonly case: PartCase | undefined;
};

/** The case that a part has become. */
export type PartCase = {
  readonly id: number;
  readonly code: string;
  readonly status: Status;
  readonly outcome: Outcome | undefined;
  readonly receivingUnitId: number;
  readonly competentUnitId: number;
  readonly holderUnitId: number;
  readonly finance: Finance;
  readonly feeDong: number;
  readonly filedAt: Instant;
  readonly receivedAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly result:
    | { readonly number: string; readonly issuedOn: LocalDate; readonly fileId: string | undefined }
    | undefined;
};
