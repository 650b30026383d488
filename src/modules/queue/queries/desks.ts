import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Service, Window } from '../ticket.ts';

/** What people come for in a unit, in order of letter. */
export const servicesOf = (db: Database, unitId: number): Promise<readonly Service[]> =>
  db.many<Service>(sql`
    select id, letter, jsonb_build_object('vi', name_vi, 'en', name_en) as name, closed from queue_services
    where unit_id = ${unitId} order by letter`);

const windows = (condition: Sql): Sql => sql`
  select id, unit_id as "unitId", name, to_jsonb(services) as services, closed from queue_windows where ${condition}
  order by unit_id, length(name), name`;

/** The windows of these units, by name. */
export const windowsOf = (db: Database, unitIds: readonly number[]): Promise<readonly Window[]> =>
  db.many<Window>(windows(sql`unit_id = any(${[...unitIds]}::bigint[])`));

export const windowById = (db: Database, id: number): Promise<Window | undefined> =>
  db.maybe<Window>(windows(sql`id = ${id}`));
