import sql from 'sql-template-tag';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Details } from '../tell.ts';

export type Notice = {
  /** The ledger entry it follows from: one notice an entry for each reader. */
  readonly entry: number;
  readonly kind: string;
  /** Undefined where the notice is about many cases. */
  readonly caseCode: string | undefined;
  readonly procedureName: string | undefined;
  readonly details: Details;
  readonly at: Instant;
  readonly read: boolean;
};

type Reader = { readonly kind: 'citizen' | 'officer'; readonly id: number };

/** Whose inbox the actor reads: their own. */
export function readerOf(actor: Actor): Reader | undefined {
  if (actor.kind === 'citizen') return { kind: 'citizen', id: actor.personId };
  return actor.kind === 'officer' ? { kind: 'officer', id: actor.officerId } : undefined;
}

const pageSize = 20;

/** A page of the inbox, newest first. @param before ledger entry before which to go on */
export async function inbox(app: App, reader: Reader, before: number | undefined) {
  const rows = await app.db.many<{
    entry: number;
    kind: string;
    case_code: string | null;
    procedure_name: string | null;
    details: Details;
    at: Instant;
    read_at: Instant | null;
  }>(sql`
    select entry, kind, case_code, procedure_name, details, at, read_at from notices
    where reader_kind = ${reader.kind} and reader_id = ${reader.id} and entry < ${before ?? Number.MAX_SAFE_INTEGER}
    order by entry desc limit ${pageSize + 1}`);
  const notices: Notice[] = rows.slice(0, pageSize).map((row) => ({
    entry: row.entry,
    kind: row.kind,
    caseCode: row.case_code ?? undefined,
    procedureName: row.procedure_name ?? undefined,
    details: row.details,
    at: row.at,
    read: row.read_at !== null,
  }));
  return { notices, next: rows.length > pageSize ? notices.at(-1)?.entry : undefined };
}

export async function markAllRead(app: App, reader: Reader): Promise<void> {
  await app.db.run(sql`
    update notices set read_at = ${new Date(app.now())}
    where reader_kind = ${reader.kind} and reader_id = ${reader.id} and read_at is null`);
}

/** How many notices the person has not seen. */
export async function unreadCount(app: App, reader: Reader): Promise<number> {
  const { unread } = await app.db.one<{ unread: number }>(sql`
    select count(*) as unread from notices
    where reader_kind = ${reader.kind} and reader_id = ${reader.id} and read_at is null`);
  return unread;
}
