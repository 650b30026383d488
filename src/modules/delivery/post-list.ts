import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Where an envelope is: in the list, with the post, with the applicant, or back at the one-stop. */
export type PostState = 'prepared' | 'handed-over' | 'delivered' | 'returned';

/** One envelope of a list. */
export type PostItem = {
  readonly id: number;
  readonly caseId: number;
  readonly code: string;
  readonly procedureName: string;
  /** Number of the document that goes along. */
  readonly resultNumber: string;
  readonly recipient: string;
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly feeDue: boolean;
  readonly tracking: string | undefined;
  readonly deliveredOn: LocalDate | undefined;
  readonly returnedOn: LocalDate | undefined;
  readonly returnReason: string | undefined;
};

/** A hand-over list of a one-stop to the public post. */
export type PostList = {
  readonly id: number;
  readonly unitId: number;
  readonly day: LocalDate;
  readonly number: number;
  readonly preparedByName: string;
  readonly preparedAt: Instant;
  readonly handedOverAt: Instant | undefined;
  readonly handedOverByName: string | undefined;
  readonly collector: string | undefined;
  readonly version: number;
  readonly items: readonly PostItem[];
};

/** The state of an envelope, from what happened to it. */
export function stateOf(
  list: Pick<PostList, 'handedOverAt'>,
  { deliveredOn, returnedOn }: Pick<PostItem, 'deliveredOn' | 'returnedOn'>,
): PostState {
  if (returnedOn !== undefined) return 'returned';
  if (deliveredOn !== undefined) return 'delivered';
  return list.handedOverAt === undefined ? 'prepared' : 'handed-over';
}
