import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import type { Text } from '../../../../kernel/text/text.ts';

export type ProcedureChoice = { readonly code: string; readonly name: Text };

const mostShown = 8;

/** What a unit's counter takes most often, of the procedures in force today. */
export function favouriteProcedures(app: App, unitId: number): Promise<readonly ProcedureChoice[]> {
  const today = localDateOf(app.now(), app.place.zone);
  return app.db.many<ProcedureChoice>(sql`
    select favourite.procedure_code as code, jsonb_build_object('vi', name_vi, 'en', name_en) as name
    from counter_favourites favourite cross join lateral (
      select name_vi, name_en, valid_to from procedures
      where code = favourite.procedure_code and valid_from <= ${today} order by version desc limit 1) as p
    where unit_id = ${unitId} and (valid_to is null or valid_to >= ${today})
    order by times desc, code limit ${mostShown}`);
}
