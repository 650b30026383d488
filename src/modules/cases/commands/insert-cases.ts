import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { together } from '../../../kernel/database/together.ts';
import { ledgerOpen } from '../../../kernel/ledger/append.ts';
import { onlineRow, type CaseRow } from './case-row.ts';
import type { CheckedApplication } from './check-application.ts';
import type { Application } from './file-application.ts';

type Inserted = { readonly id: number; readonly code: string };

/**
 * Writes a case with its papers, its number and the ledger entry. Applications that arrive while others are being written share
 * one statement and one commit: that is what lets a province file a thousand a second on one machine.
 * @returns undefined when the key, the unique answer or a file is taken
 */
export const insertCase = (
  context: Context & { readonly actor: Citizen },
  application: Application,
  checked: CheckedApplication,
  draftId: string | undefined,
): Promise<Inserted | undefined> => writerOf(context.db)(onlineRow(context, application, checked, draftId));

const mostAtOnce = 32;

type Writer = (row: CaseRow) => Promise<Inserted | undefined>;
const writers = new WeakMap<Database, Writer>();

function writerOf(db: Database): Writer {
  const known = writers.get(db) ?? together((rows: readonly CaseRow[]) => insertApart(db, rows), mostAtOnce);
  writers.set(db, known);
  return known;
}

/**
 * Writes cases together, and once more by itself one that was not written and names a file that another of them names: that one may
 * be none, such as an application that was filed before, and then keeps no file from anybody.
 */
async function insertApart(db: Database, rows: readonly CaseRow[]): Promise<readonly (Inserted | undefined)[]> {
  const written = await insertRows(db, rows);
  const alone = rows.filter((row, place) => !written[place] && rows.some((other) => sharesFile(row, other)));
  const mended = new Map<CaseRow, Inserted | undefined>();
  for (const row of alone) mended.set(row, (await insertRows(db, [row]))[0]);
  return rows.map((row, place) => written[place] ?? mended.get(row));
}

const sharesFile = (one: CaseRow, other: CaseRow): boolean =>
  one !== other && one.papers.some(({ file }) => other.papers.some((each) => each.file === file));

/**
 * Writes cases in one statement, each with its papers, its number and its first entry; undefined in the place of one whose key,
 * unique answer or file is taken. Look-ups are written as subqueries of single values, so that each goes through its index
 * however large the tables are.
 */
export async function insertRows(db: Database, rows: readonly CaseRow[]): Promise<readonly (Inserted | undefined)[]> {
  const placed = JSON.stringify(rows.map((row, place) => ({ ...row, place })));
  const filed = await db.many<Inserted & { place: number }>(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${placed}::jsonb) as given (place int, key uuid, person bigint, name text, number text,
        applicant jsonb, search text, agency text, day date, prefix text, procedure text, version int, "procedureName" text, variant text,
        answers jsonb, receiving bigint, competent bigint, holder bigint, channel smallint, status smallint, finance text,
        "feeDong" bigint, delivery text, step text, role text, at timestamptz, "stepDueAt" timestamptz, "receivedAt" timestamptz,
        "dueAt" timestamptz, "attentionAt" timestamptz, "uniqueAnswer" text, papers jsonb, "uploaderKind" text, uploader bigint,
        seen jsonb, draft uuid, actor jsonb, body jsonb)
    ), claims as (
      select distinct on (file) place, paper, file, coalesce(form, 'scan') as form, coalesce(copies, 1) as copies, (
        select files.name from files
        where files.id = file and attached_to is null and stored_at is not null and discarded_at is null
          and uploaded_by_kind = "uploaderKind" and uploaded_by_id = uploader) as file_name
      from given cross join lateral jsonb_to_recordset(papers) as claim (paper text, file uuid, form text, copies int)
      order by file, place
    ), ready as materialized (
      select place, agency, day, prefix from given
      where (select count(*) from cases where filing_key = key) = 0
        and ("uniqueAnswer" is null
          or (select count(*) from cases where unique_answer = "uniqueAnswer" and status not in (3, 7, 8)) = 0)
        and jsonb_array_length(papers) =
          (select count(*) from claims where claims.place = given.place and file_name is not null)
    ), numbers as (
      insert into case_numbers as so_far (agency_code, day, last)
      select agency, day, count(*) from ready group by agency, day order by agency, day
      on conflict (agency_code, day) do update set last = so_far.last + excluded.last
      returning agency_code, day, last
    ), numbered as (
      select place, prefix, last + 1 - row_number() over (partition by agency, ready.day order by place desc) as place_of_day
      from ready join numbers on agency_code = agency and numbers.day = ready.day
    ), coded as materialized (
      select place, prefix || lpad(place_of_day::text, greatest(4, length(place_of_day::text)), '0') as code from numbered
    ), filed as (
      insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, variant, applicant_id, applicant_name,
        applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance,
        fee_dong, delivery, step, step_role, step_started_at, step_due_at, filed_at, received_at, due_at, attention_at,
        unique_answer, search)
      select code, key, procedure, version, "procedureName", variant, person, name, number, applicant, answers, receiving, competent,
        holder, channel, status, finance, "feeDong", delivery, step, role, at, "stepDueAt", at, "receivedAt", "dueAt",
        "attentionAt", "uniqueAnswer", lower(code) || ' ' || search
      from coded join given using (place)
      on conflict do nothing
      returning id, code
    ), cased as materialized (
      select place, id, code from filed join coded using (code)
    ), papers as (
      insert into case_papers (case_id, paper, file_id, name, round, added_at, form, copies)
      select id, paper, file, file_name, 1, at, form, copies from cased join claims using (place) join given using (place)
      union all
      select id, paper, null, '', 1, at, form, copies from cased join given using (place)
        cross join lateral jsonb_to_recordset(given.seen) as seen (paper text, form text, copies int)
    ), taken as materialized (
      select array_agg(file) as files, array_agg('case/' || id) as holders from cased join claims using (place)
    ), attached as (
      update files set attached_to = (select holders[array_position(taken.files, files.id)] from taken)
      where files.id = any((select files from taken)::uuid[])
    ), closed as (
      update case_drafts set filed_code = cased.code, answers = '{}', papers = '[]' from cased join given using (place)
      where case_drafts.id = given.draft and case_drafts.person_id = given.person
        and case_drafts.id = any(array(select draft from given where draft is not null))
    ), entries as (
      select id, actor, body, at from cased join given using (place)
    ), opened as materialized (
      select ${ledgerOpen(sql`entries`, sql`'case/' || id`, 'case.filed')} as begun from entries
    )
    select id, code, place, (select begun from opened) as begun from cased`);
  const byPlace = new Map(filed.map(({ id, code, place }) => [place, { id, code }]));
  return rows.map((_row, place) => byPlace.get(place));
}
