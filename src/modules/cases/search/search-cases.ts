import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { workUnits } from '../policy.ts';
import { blocksDownFrom } from './blocks.ts';
import { conditionsOf, quoted, type SearchTerms } from './search-terms.ts';

export type CasesFound = { readonly ids: readonly number[]; readonly next: number | undefined };

const pageSize = 20;
const most = raw(`limit ${pageSize + 1}`);
// Of more units nearly every case is one's own: the rows are asked, not the index.
const mostUnits = 64;

/**
 * The cases that the actor may read and that have all that is searched for, the last filed first, twenty at a time. Goes through the
 * index block by block from the newest cases on, so that a common word does not have to be sorted by age.
 * @param after the case with which the page before ended
 */
export async function searchCases(app: App, actor: Actor, terms: SearchTerms, after?: number): Promise<CasesFound> {
  const readers = readersOf(actor);
  if (!readers) return { ids: [], next: undefined };
  const { newest } = await app.db.one<{ newest: number | null }>(sql`select max(case_id) as newest from case_search`);
  const start = Math.min(newest ?? -1, after === undefined ? Infinity : after - 1);
  const conditions = [
    ...(readers.marks.length > 0 ? [readers.marks.map(quoted).join(' | ')] : []),
    ...conditionsOf(terms),
  ];
  const has = (condition: Sql): Sql => sql`document @@ ${condition}::tsquery`;
  // `+ 0` keeps the planner from walking by id through cases that have none of the words.
  const rows = await app.db.many<{ id: number }>(sql`
    select hit.id from unnest(${blocksDownFrom(start).map(quoted)}::text[]) with ordinality as blocks (block, place)
    cross join lateral (
      select fitting.id from (
        select case_id + 0 as id from case_search
        where ${join([has(sql`block`), ...conditions.map((each) => has(sql`${each}`))], ' and ')}
          and case_id + 0 <= ${start} order by 1 desc offset 0
      ) as fitting join cases on cases.id = fitting.id
      where ${readers.may} order by fitting.id desc ${most}
    ) as hit ${most}`);
  const ids = rows.slice(0, pageSize).map(({ id }) => id);
  return { ids, next: rows.length > pageSize ? ids.at(-1) : undefined };
}

type Readers = {
  /** Marks of the index of which a case must have one; none where the rows alone are asked. */
  readonly marks: readonly string[];
  /** The rule itself, asked of the case as it is now (`mayRead` of policy.ts). */
  readonly may: Sql;
};

function readersOf(actor: Actor): Readers | undefined {
  if (actor.kind === 'citizen') return { marks: [`.p${actor.personId}`], may: sql`applicant_id = ${actor.personId}` };
  if (actor.kind !== 'officer') return undefined;
  const units = workUnits(actor);
  if (units.length === 0) return undefined;
  const mine = sql`any(${units}::bigint[])`;
  return {
    marks: units.length > mostUnits ? [] : units.map((unit) => `.u${unit}`),
    may: sql`(receiving_unit_id = ${mine} or competent_unit_id = ${mine} or holder_unit_id = ${mine} or (ended_at is null
      and exists (select from case_consultations where case_id = cases.id and unit_id = ${mine})))`,
  };
}
