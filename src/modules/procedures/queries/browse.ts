import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { inForce, searchProcedures, type ProcedureSummary } from './search-procedures.ts';

/** A field of government or a life event, with how many procedures it has today. */
export type Group = { readonly code: string; readonly name: Text; readonly count: number };

/** Fields that have procedures in force on a day, by name. */
export const fieldsInForce = (db: Database, day: LocalDate): Promise<Group[]> =>
  db.many<Group>(sql`
    select field_code as code, json_build_object('vi', min(field_vi), 'en', min(field_en)) as name, count(*)::int as count
    from procedures p where ${inForce(day)} group by field_code order by plain_text(min(field_vi))`);

/** Procedures of a life event in force on a day, by name. */
export const proceduresOfLifeEvent = async (
  db: Database,
  lifeEvent: string,
  day: LocalDate,
): Promise<readonly ProcedureSummary[]> => (await searchProcedures(db, { lifeEvent }, day)).procedures;
