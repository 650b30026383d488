import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { dateOfDay, dayNumberOf, instantOf } from '../../../kernel/clock/zone.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import { statusOf, type Applicant, type Delivery, type Status } from '../case.ts';

/** Days of a list, the first and the last of them counted in. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** A case as the register of its one-stop has it. */
export type RegisterRow = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureName: string;
  readonly applicant: Applicant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly competentUnitId: number;
  readonly sets: number;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
  readonly returnedAt: Instant | undefined;
  readonly delivery: Delivery;
  readonly status: Status;
};

/** The first moment of a period and the one after its last. */
export const momentsOf = ({ place }: Pick<App, 'place'>, { from, to }: Period): readonly [Date, Date] => [
  new Date(instantOf(from, 0, place.zone)),
  new Date(instantOf(dateOfDay(dayNumberOf(to) + 1), 0, place.zone)),
];

/** Cases that a one-stop received in a period, by order of receipt (Circular 01/2018, form 06). */
export async function registerCases(
  app: App,
  unitId: number,
  period: Period,
  most: number,
): Promise<readonly RegisterRow[]> {
  const [first, after] = momentsOf(app, period);
  const rows = await app.db.many<Row>(sql`
    select code, procedure_code as "procedureCode", procedure_version as "procedureVersion",
      procedure_name as "procedureName", applicant, answers, competent_unit_id as "competentUnitId",
      coalesce(sets, 1) as sets, received_at as "receivedAt", due_at as "dueAt", finished_at as "finishedAt",
      ended_at as "endedAt", delivery, status
    from cases left join counter_receptions on case_id = cases.id
    where receiving_unit_id = ${unitId} and received_at >= ${first} and received_at < ${after}
    order by received_at, cases.id limit ${most}`);
  return rows.map(({ endedAt, status, dueAt, finishedAt, ...row }) => ({
    ...row,
    dueAt: dueAt ?? undefined,
    finishedAt: finishedAt ?? undefined,
    returnedAt: statusOf(status) === 'returned' ? (endedAt ?? undefined) : undefined,
    status: statusOf(status),
  }));
}

type Row = Omit<RegisterRow, 'dueAt' | 'finishedAt' | 'returnedAt' | 'status'> & {
  readonly dueAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly status: number;
};
