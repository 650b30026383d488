import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { readBody } from '../rules/read-body.ts';

/** Kinds of entry that tell of what a complaint came to. */
export const complaintKinds: readonly string[] = ['petition.filed', 'petition.answered'];

/**
 * Keeps which cases were justly complained of: a petition about conduct, of a case, that was answered as founded, wholly or partly.
 * @returns how many petitions were known otherwise before
 */
export async function writeComplaints(db: Database, streams: readonly string[]): Promise<number> {
  if (streams.length === 0) return 0;
  const entries = await db.many<LedgerEntry>(sql`
    select stream, number, kind, actor, at, body from ledger
    where stream = any(${[...streams]}::text[]) and kind = any(${[...complaintKinds]}::text[]) order by stream, number`);
  const rows = [...Map.groupBy(entries, ({ stream }) => stream).values()].flatMap(complaintOf);
  if (rows.length === 0) return 0;
  return db.run(sql`
    insert into assessment_complaints as kept
    select * from jsonb_populate_recordset(null::assessment_complaints, ${JSON.stringify(rows)}::jsonb)
    on conflict (petition) do update set (case_id, found_at) = (excluded.case_id, excluded.found_at)
    where (kept.case_id, kept.found_at) is distinct from (excluded.case_id, excluded.found_at)`);
}

type Row = { readonly petition: string; readonly case_id: number; readonly found_at: string };

/** What a petition's stream comes to; nothing unless it is a just complaint about conduct in a case. */
function complaintOf([filed, ...later]: readonly LedgerEntry[]): readonly Row[] {
  if (filed?.kind !== 'petition.filed') return [];
  const about = readBody(filed.body);
  const caseId = about.number('case');
  const answered = later.find(({ kind }) => kind === 'petition.answered');
  if (!answered || caseId === undefined || about.text('kind') !== 'conduct') return [];
  if (!['founded', 'partly'].includes(readBody(answered.body).text('finding') ?? '')) return [];
  return [{ petition: filed.stream, case_id: caseId, found_at: timestamp(answered.at) }];
}
