import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { isUuid } from '../../../../kernel/text/uuid.ts';
import { mayServe } from '../policy.ts';
import type { Visit } from '../visit.ts';
import type { Slip } from './slip.ts';

const slips = (where: Sql): Sql => sql`
  select id, visit_id as "visitId", unit_id as "unitId", kind, applicant, procedure_code as "procedureCode", procedure_version as "procedureVersion",
    papers, reason, made_at as "madeAt"
  from counter_slips where ${where} order by made_at, id`;

/** The slip with this id, or undefined. */
export const loadSlip = async (db: Database, id: string): Promise<Slip | undefined> =>
  isUuid(id) ? db.maybe<Slip>(slips(sql`id = ${id}`)) : undefined;

/** The slip that an address names, for the officers who receive in its unit; to others it is as unknown as one that is not there. */
export async function slipFor(context: Context, params: Readonly<Record<string, string>>): Promise<Slip | undefined> {
  const slip = context.actor.kind === 'anonymous' ? undefined : await loadSlip(context.db, params['slip'] ?? '');
  return slip && mayServe(context.actor, slip) ? slip : undefined;
}

/** Slips that were given in a visit about a procedure. */
export const slipsOfVisit = (db: Database, { id }: Pick<Visit, 'id'>, procedure: string): Promise<Slip[]> =>
  db.many<Slip>(slips(sql`visit_id = ${id} and procedure_code = ${procedure}`));
