import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Batch, BatchDocument } from '../batch.ts';

type Row = Omit<Batch, 'seenAt' | 'problem'> & { readonly seenAt: Instant | null; readonly problem: string | null };

const read = async (db: Database, which: Sql): Promise<readonly Batch[]> => {
  const rows = await db.many<Row>(sql`
    select b.id, b.officer_id as "officerId", b.unit_id as "unitId", b.signed_as as "as", b.name, b.state,
      b.seen_at as "seenAt", b.problem, b.created_at as "createdAt", c.total, c.signed, c.failed
    from signing_batches b, lateral (
      select count(*)::int as total, count(*) filter (where state = 'signed')::int as signed,
        count(*) filter (where state = 'failed')::int as failed
      from signing_batch_documents d where d.batch_id = b.id
    ) c
    where ${which} order by b.id desc limit 50`);
  return rows.map((row) => ({ ...row, seenAt: row.seenAt ?? undefined, problem: row.problem ?? undefined }));
};

/** An officer's latest batches. */
export const batchesOf = (db: Database, officerId: number): Promise<readonly Batch[]> =>
  read(db, sql`b.officer_id = ${officerId}`);

export const batchById = async (db: Database, id: number): Promise<Batch | undefined> =>
  (await read(db, sql`b.id = ${id}`))[0];

type DocumentRow = Omit<BatchDocument, 'signedFileId' | 'problem'> & {
  readonly signedFileId: string | null;
  readonly problem: string | null;
};

/** The documents of a batch in their order. */
export async function documentsOf(db: Database, batchId: number): Promise<readonly BatchDocument[]> {
  const rows = await db.many<DocumentRow>(sql`
    select number, document, name, shown, file_id as "fileId", signed_file_id as "signedFileId", state, problem
    from signing_batch_documents where batch_id = ${batchId} order by number`);
  return rows.map((row) => ({
    ...row,
    signedFileId: row.signedFileId ?? undefined,
    problem: row.problem ?? undefined,
  }));
}
