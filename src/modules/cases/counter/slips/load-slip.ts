import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Visit } from '../visit.ts';
import type { Slip } from './slip.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isSlipId = (id: string): boolean => uuid.test(id);

const slips = (where: Sql): Sql => sql`
  select id, visit_id as "visitId", unit_id as "unitId", kind, applicant, procedure_code as "procedureCode", procedure_version as "procedureVersion",
    papers, reason, made_at as "madeAt"
  from counter_slips where ${where} order by made_at, id`;

/** The slip with this id, or undefined. */
export const loadSlip = async (db: Database, id: string): Promise<Slip | undefined> =>
  isSlipId(id) ? db.maybe<Slip>(slips(sql`id = ${id}`)) : undefined;

/** Slips that were given in a visit about a procedure. */
export const slipsOfVisit = (db: Database, { id }: Pick<Visit, 'id'>, procedure: string): Promise<Slip[]> =>
  db.many<Slip>(slips(sql`visit_id = ${id} and procedure_code = ${procedure}`));
