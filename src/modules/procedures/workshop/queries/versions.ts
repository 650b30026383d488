import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Text } from '../../../../kernel/text/text.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import { stateOn, type VersionState } from '../version-state.ts';

/** A version of a procedure as the workshop lists it. */
export type VersionRow = {
  readonly version: number;
  readonly name: Text;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | undefined;
  readonly decision: string;
  readonly state: VersionState;
};

/** Every version of a procedure, the latest first. */
export async function versionsOf(db: Database, code: string, today: LocalDate): Promise<readonly VersionRow[]> {
  const rows = await db.many<
    Omit<VersionRow, 'state' | 'validTo' | 'name'> & Named & { validTo: LocalDate | null }
  >(sql`
    select version, name_vi as "vi", name_en as "en", valid_from as "validFrom", valid_to as "validTo",
      definition ->> 'decision' as decision
    from procedures where code = ${code} order by version desc`);
  const dated = rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
  return dated.map(({ vi, en, ...row }) => ({ ...row, name: { vi, en }, state: stateOn(row, dated, today) }));
}

type Named = { readonly vi: string; readonly en: string };

/** A procedure as the list of the workshop has it. */
export type KeptRow = {
  readonly code: string;
  readonly name: Text;
  readonly version: number | undefined;
  readonly state: VersionState | undefined;
  readonly hasDraft: boolean;
};

export type KeptSearch = {
  readonly text: string;
  readonly state: string;
  /** Code after which the list goes on. */
  readonly after: string;
  readonly limit: number;
};

/** Procedures and drafts by code, with how each stands today. */
export function keptProcedures(db: Database, search: KeptSearch, today: LocalDate): Promise<readonly KeptRow[]> {
  const words = search.text.split(/\s+/).filter(Boolean);
  return db.many<KeptRow>(sql`
    with standing as (
      select distinct on (code) code, name_vi, name_en, version,
        case when valid_from > ${today} then 'coming' when valid_to < ${today} then 'former' else 'in-force' end as state
      from procedures order by code, (valid_from <= ${today}) desc, case when valid_from <= ${today} then -version else version end
    ), kept as (
      select coalesce(s.code, d.code) as code,
        jsonb_build_object('vi', coalesce(s.name_vi, d.definition #>> '{name,vi}', ''),
          'en', coalesce(s.name_en, d.definition #>> '{name,en}', '')) as name,
        s.version, s.state, d.code is not null as "hasDraft"
      from standing s full join procedure_drafts d on d.code = s.code
    )
    select code, name, version, state, "hasDraft" from kept
    where code > ${search.after}
      and (${search.state} = '' or state = ${search.state} or (${search.state} = 'draft' and "hasDraft")
        or (${search.state} = 'coming' and exists (
          select from procedures p where p.code = kept.code and p.valid_from > ${today})))
      and (select coalesce(bool_and(plain_text(code || ' ' || replace(code, '.', '') || ' ' || (name ->> 'vi') || ' ' || (name ->> 'en'))
        like '%' || plain_text(word) || '%'), true) from unnest(${words}::text[]) as word)
    order by code limit ${search.limit}`);
}
