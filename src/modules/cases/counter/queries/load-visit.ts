import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import type { Submitter } from '../../case.ts';
import type { Dossier, Holder, Visit, VisitTicket } from '../visit.ts';

type Row = {
  id: string;
  unit_id: number;
  officer_id: number;
  holder: Holder;
  submitter: Submitter | null;
  dossiers: Dossier[];
  ticket: VisitTicket | null;
  version: number;
  started_at: Instant;
  received_at: Instant | null;
  number: number | null;
};

const columns = sql`id, unit_id, officer_id, holder, submitter, dossiers, ticket, version, started_at, received_at, number`;

const visitOf = (row: Row): Visit => ({
  id: row.id,
  unitId: row.unit_id,
  officerId: row.officer_id,
  holder: row.holder,
  submitter: row.submitter ?? undefined,
  dossiers: row.dossiers,
  ticket: row.ticket ?? undefined,
  version: row.version,
  startedAt: row.started_at,
  receivedAt: row.received_at ?? undefined,
  number: row.number ?? undefined,
});

/** The visit with this id, or undefined. */
export async function loadVisit(db: Database, id: string): Promise<Visit | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db.maybe<Row>(sql`select ${columns} from counter_visits where id = ${id}`);
  return row && visitOf(row);
}

/** What an officer has begun and not finished, newest first. */
export async function openVisits(db: Database, officerId: number): Promise<readonly Visit[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from counter_visits where officer_id = ${officerId} and received_at is null
    order by started_at desc limit 10`);
  return rows.map(visitOf);
}
