import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { ProcedureDefinition } from '../definition.ts';

/** Every version of every procedure, as the import takes it. */
export const exportCatalogue = async (db: Database): Promise<readonly ProcedureDefinition[]> =>
  (
    await db.many<{ definition: ProcedureDefinition }>(sql`select definition from procedures order by code, version`)
  ).map(({ definition }) => definition);
