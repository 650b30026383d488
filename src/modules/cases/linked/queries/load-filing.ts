import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../../kernel/time.ts';
import { linkedParts } from '../../../procedures/index.ts';
import { statusOf, type Finance, type Outcome } from '../../case.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import type { Part, PartCase } from '../part.ts';

/** The linked filing of which a case is a part; undefined for one that stands by itself. */
export async function filingOf(db: Database, caseId: number): Promise<number | undefined> {
  const row = await db.maybe<{ parent_id: number }>(sql`select parent_id from case_parts where case_id = ${caseId}`);
  return row?.parent_id;
}

/** The parts of a linked filing as they stand, in the order of the procedure. */
export async function partsOf(
  app: Pick<App, 'place'>,
  db: Database,
  { subject, procedure }: Pick<CaseSubject, 'subject' | 'procedure'>,
): Promise<readonly Part[]> {
  const filedOn = localDateOf(subject.filedAt, app.place.zone);
  const definitions = linkedParts(procedure.definition, subject.answers, filedOn);
  const rows = await db.many<Row>(sql`
    select part, state, why, because, case_parts.procedure_version, c.id, c.code, c.status, c.outcome, c.receiving_unit_id, c.competent_unit_id,
      c.holder_unit_id, c.finance, c.fee_dong, c.filed_at, c.received_at, c.due_at, c.finished_at, c.ended_at,
      r.number as result_number, r.issued_on, r.file_id
    from case_parts left join cases c on c.id = case_id left join case_results r on r.case_id = c.id
    where parent_id = ${subject.id} order by case_parts.number`);
  return rows.flatMap((row) => {
    const definition = definitions.find(({ code }) => code === row.part);
    return definition ? [{ ...partOf(row), definition }] : [];
  });
}

/** Locks a filing, so that its parts are moved by one at a time. */
export const lockFiling = (transaction: Database, parentId: number): Promise<number> =>
  transaction.run(sql`select from cases where id = ${parentId} for update`);

const partOf = (row: Row): Omit<Part, 'definition'> => ({
  code: row.part,
  procedureVersion: row.procedure_version,
  state: row.state,
  why: row.why ?? undefined,
  because: row.because ?? undefined,
  case: row.id === null ? undefined : caseOf(row),
});

function caseOf(row: Row): PartCase | undefined {
  const { id, code, status, finance, filed_at } = row;
  if (id === null || code === null || status === null || finance === null || filed_at === null) return undefined;
  return {
    id,
    code,
    status: statusOf(status),
    outcome: row.outcome ?? undefined,
    receivingUnitId: row.receiving_unit_id ?? 0,
    competentUnitId: row.competent_unit_id ?? 0,
    holderUnitId: row.holder_unit_id ?? 0,
    finance,
    feeDong: row.fee_dong ?? 0,
    filedAt: filed_at,
    receivedAt: row.received_at ?? undefined,
    dueAt: row.due_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    result:
      row.result_number === null || row.issued_on === null
        ? undefined
        : { number: row.result_number, issuedOn: row.issued_on, fileId: row.file_id ?? undefined },
  };
}

type Row = {
  readonly part: string;
  readonly state: Part['state'];
  readonly why: Part['why'] | null;
  readonly because: string | null;
  readonly procedure_version: number;
  readonly id: number | null;
  readonly code: string | null;
  readonly status: number | null;
  readonly outcome: Outcome | null;
  readonly receiving_unit_id: number | null;
  readonly competent_unit_id: number | null;
  readonly holder_unit_id: number | null;
  readonly finance: Finance | null;
  readonly fee_dong: number | null;
  readonly filed_at: Instant | null;
  readonly received_at: Instant | null;
  readonly due_at: Instant | null;
  readonly finished_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly result_number: string | null;
  readonly issued_on: LocalDate | null;
  readonly file_id: string | null;
};
