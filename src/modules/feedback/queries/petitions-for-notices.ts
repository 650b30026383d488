import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import { officersWithRole } from '../../units/index.ts';

/** What a notice must know of a petition. */
export type PetitionForNotice = {
  readonly id: number;
  readonly code: string;
  readonly personId: number;
  readonly unitId: number;
  /** The officer complained of, who is told nothing. */
  readonly officerId: number | null;
  readonly assigneeId: number | null;
  readonly dueAt: Instant | null;
};

/** The petitions with these ids, by id. */
export async function petitionsForNotices(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PetitionForNotice>> {
  const rows = await db.many<PetitionForNotice>(sql`
    select id, code, person_id as "personId", unit_id as "unitId", officer_id as "officerId", assignee_id as "assigneeId",
      due_at as "dueAt"
    from petitions where id = any(${[...ids]}::bigint[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ids of those who direct it: the heads of the unit or, where one of them is complained of, those next above. */
export async function directorsOf(
  db: Database,
  { unitId, officerId }: Pick<PetitionForNotice, 'unitId' | 'officerId'>,
  today: LocalDate,
): Promise<readonly number[]> {
  const heads = await Promise.all(
    (['leader', 'approver'] as const).map((role) => officersWithRole(db, unitId, role, today)),
  );
  const free = heads.map((officers) => officers.filter((each) => each.officerId !== officerId));
  return [
    ...new Set(
      free.flatMap((officers) =>
        officers.filter((each) => each.unitId === officers[0]?.unitId).map((each) => each.officerId),
      ),
    ),
  ];
}
