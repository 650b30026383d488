import sql, { type Sql } from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { portalKnows } from '../../exchange/index.ts';
import type { Bounds } from '../rules/period.ts';

const at = (moment: Bounds['from']): Sql => sql`${timestamp(moment)}::timestamptz`;

/**
 * Cases that had to do with a period, each with what it was then: received in it or before, and not closed before it. Whatever
 * happened after the period counts for nothing.
 */
export const casesOf = ({ from, to }: Bounds, narrowed: Sql): Sql => sql`
  select *, received_at >= ${at(from)} as is_new, closed_at >= ${at(to)} as is_open,
    closed_at < ${at(to)} and ending = 'finished' as is_finished,
    coalesce(second_supplement_at < ${at(to)}, false) as is_asked_twice,
    case_id in (select case_id from assessment_complaints where found_at < ${at(to)}) as is_complained_of,
    ${portalKnows(sql`assessment_cases.case_id`, to)} as is_told,
    coalesce(due_at < ${at(to)}, false) or overdue @> ${at(to)} as is_overdue
  from assessment_cases where received_at < ${at(to)} and closed_at >= ${at(from)} ${narrowed}`;

/** Has the planner work out what a case was once a row, not once a figure: for counting many figures at a time. */
export const onceARow = sql`offset 0`;

/** Figures that open into a list of their cases, by what makes a case of `casesOf` count. */
export const figures = {
  all: sql`true`,
  received: sql`is_new`,
  receivedOnline: sql`is_new and channel = 2`,
  counter: sql`is_new and channel <> 2`,
  carried: sql`not is_new`,
  finished: sql`is_finished`,
  early: sql`is_finished and speed = -1`,
  onDay: sql`is_finished and speed = 0`,
  late: sql`is_finished and speed = 1`,
  open: sql`is_open`,
  openInTime: sql`is_open and not is_overdue`,
  openLate: sql`is_open and is_overdue`,
  givenUp: sql`not is_open and not is_finished`,
  // Decision 766/QD-TTg: open cases are judged at the end of the period; more than one supplement counts as late.
  judgedLate: sql`(is_finished and (speed = 1 or is_asked_twice)) or (is_open and (is_overdue or is_asked_twice))`,
  electronic: sql`is_finished and electronic`,
  onlineElectronic: sql`is_finished and channel = 2 and electronic`,
  onlineLate: sql`channel = 2 and ((is_finished and speed = 1) or (is_open and is_overdue))`,
  digitised: sql`is_new and digitised`,
  synchronised: sql`is_new and is_told`,
  onNetwork: sql`is_finished and digitised and electronic`,
  withFee: sql`is_finished and has_fee`,
  paidOnline: sql`is_finished and has_fee and paid_online`,
  disliked: sql`is_finished and (coalesce(stars <= 2, false) or is_complained_of)`,
  returned: sql`is_finished and contacts is not null`,
  supplemented: sql`is_finished and supplements > 0`,
  contacted: sql`is_finished and contacts > 0`,
} as const;

export type Figure = keyof typeof figures;

export const isFigure = (name: string): name is Figure => name in figures;
