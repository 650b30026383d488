import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Competence, ProcedureDefinition } from '../definition.ts';

/** A procedure as figures need it: what it is called, whose it is, and whether it could be applied for that day. */
export type CatalogueEntry = {
  readonly code: string;
  readonly name: Text;
  readonly field: { readonly code: string; readonly name: Text };
  readonly serviceLevel: ProcedureDefinition['serviceLevel'];
  readonly competence: readonly Competence[];
  readonly inForce: boolean;
};

/** Every procedure in its latest version of a day, in force then or not, by code. */
export const catalogueOn = (db: Database, day: LocalDate): Promise<CatalogueEntry[]> =>
  db.many<CatalogueEntry>(sql`
    select distinct on (code) code, jsonb_build_object('vi', name_vi, 'en', name_en) as name,
      jsonb_build_object('code', field_code, 'name', jsonb_build_object('vi', field_vi, 'en', field_en)) as field,
      service_level as "serviceLevel", definition -> 'competence' as competence,
      valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date) as "inForce"
    from procedures order by code, valid_from <= ${day}::date desc, version desc`);
