import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Draft } from '../draft.ts';
import type { Json } from '../json.ts';

/** The draft of a procedure, or undefined. */
export const draftOf = async (db: Database, code: string): Promise<Draft | undefined> =>
  (await drafts(db, sql`code = ${code}`))[0];

async function drafts(db: Database, condition: Sql): Promise<readonly Draft[]> {
  const rows = await db.many<Row>(sql`
    select code, definition, based_on, version, begun_by, saved_at, saved_by,
      (select max(p.version) from procedures p where p.code = procedure_drafts.code) as latest
    from procedure_drafts where ${condition}`);
  return rows.map((row) => ({
    code: row.code,
    definition: row.definition,
    basedOn: row.based_on ?? undefined,
    latest: row.latest ?? undefined,
    version: row.version,
    begunBy: row.begun_by,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }));
}

type Row = {
  code: string;
  definition: Json;
  based_on: number | null;
  latest: number | null;
  version: number;
  begun_by: string;
  saved_at: Instant;
  saved_by: string;
};
