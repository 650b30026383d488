import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import type { Ticket, TicketState, Window } from '../ticket.ts';

type Row = {
  id: number;
  key: string;
  unit_id: number;
  service_id: number;
  letter: string;
  number: number;
  priority: boolean;
  state: TicketState;
  taken_at: Instant;
  called_at: Instant | null;
  calls: number;
  window_name: string | null;
};

const ticketOf = (row: Row): Ticket => ({
  id: row.id,
  key: row.key,
  unitId: row.unit_id,
  serviceId: row.service_id,
  letter: row.letter,
  number: row.number,
  priority: row.priority,
  state: row.state,
  takenAt: row.taken_at,
  calledAt: row.called_at ?? undefined,
  calls: row.calls,
  windowName: row.window_name ?? undefined,
});

const tickets = (condition: Sql): Sql => sql`
  select t.id, t.key, t.unit_id, t.service_id, s.letter, t.number, t.priority, t.state, t.taken_at, t.called_at, t.calls,
    w.name as window_name
  from queue_tickets t join queue_services s on s.id = t.service_id left join queue_windows w on w.id = t.window_id
  where ${condition}`;

const many = async (db: Database, statement: Sql): Promise<readonly Ticket[]> =>
  (await db.many<Row>(statement)).map(ticketOf);

/** The ticket with this key, of today or any other day. */
export async function ticketWithKey(db: Database, key: string): Promise<Ticket | undefined> {
  if (!isUuid(key)) return undefined;
  const row = await db.maybe<Row>(tickets(sql`t.key = ${key}`));
  return row && ticketOf(row);
}

const today = ({ now, place }: App) => localDateOf(now(), place.zone);

/** Who waits today for what a window takes, in the order in which they are called. */
export const waitingFor = (
  app: App,
  { unitId, services }: Pick<Window, 'unitId' | 'services'>,
): Promise<readonly Ticket[]> =>
  many(
    app.db,
    sql`${tickets(sql`t.unit_id = ${unitId} and t.day = ${today(app)} and t.state = 'waiting' and ${takenHere(services)}`)}
      order by t.priority desc, t.id limit 200`,
  );

/** Holds for a ticket `t` of a service that a window takes. */
export const takenHere = (services: readonly number[]): Sql =>
  services.length === 0 ? sql`true` : sql`t.service_id = any(${[...services]}::bigint[])`;

/** Who stands at a window today, called or being received. */
export async function atWindow(app: App, windowId: number): Promise<Ticket | undefined> {
  const row = await app.db.maybe<Row>(
    tickets(sql`t.window_id = ${windowId} and t.day = ${today(app)} and t.state in ('called', 'serving')`),
  );
  return row && ticketOf(row);
}

/** Who was called today and did not come, the latest first. */
export const absentToday = (app: App, unitId: number): Promise<readonly Ticket[]> =>
  many(
    app.db,
    sql`${tickets(sql`t.unit_id = ${unitId} and t.day = ${today(app)} and t.state = 'absent'`)} order by t.called_at desc limit 10`,
  );

/** What the wall shows: who stands at which window, the latest called first. */
export const calledNow = (app: App, unitId: number): Promise<readonly Ticket[]> =>
  many(
    app.db,
    sql`${tickets(sql`t.unit_id = ${unitId} and t.day = ${today(app)} and t.state in ('called', 'serving')`)}
      order by t.called_at desc, t.id desc`,
  );

/** How many people wait for each service today. */
export async function waitingCounts(app: App, unitId: number): Promise<ReadonlyMap<number, number>> {
  const rows = await app.db.many<{ service_id: number; n: number }>(sql`
    select service_id, count(*)::int as n from queue_tickets
    where unit_id = ${unitId} and day = ${today(app)} and state = 'waiting' group by service_id`);
  return new Map(rows.map(({ service_id: id, n }) => [id, n]));
}

/** How many are called before a ticket, among those who wait for the same service. */
export async function ahead(app: App, ticket: Ticket): Promise<number> {
  const { n } = await app.db.one<{ n: number }>(sql`
    select count(*)::int as n from queue_tickets
    where unit_id = ${ticket.unitId} and day = ${today(app)} and state = 'waiting' and service_id = ${ticket.serviceId}
      and (priority, -id) > (${ticket.priority}, ${-ticket.id}::bigint)`);
  return n;
}
