import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** A unit to choose in a form, with its code. */
export type UnitChoice = { readonly id: number; readonly key: string; readonly label: string };

/** The units there are on `date`, or all there ever were, by code and time. */
export const unitChoices = (db: Database, date: LocalDate | undefined, language: Language): Promise<UnitChoice[]> =>
  db.many<UnitChoice>(sql`
    select id, key, case ${language}::text when 'en' then name_en else name_vi end || ' (' || code || ')' as label
    from units where ${date ?? null}::date is null
      or ${date ?? null}::date between valid_from and coalesce(valid_to, 'infinity')
    order by code, valid_from`);
