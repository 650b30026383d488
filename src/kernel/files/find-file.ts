import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { Instant } from '../time.ts';
import type { FileKind } from './file-kind.ts';
import type { StoredFile } from './stored-file.ts';
import { isUuidInAnyCase } from '../text/uuid.ts';

type Row = {
  readonly id: string;
  readonly key: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly uploaded_by_kind: StoredFile['uploadedBy']['kind'];
  readonly uploaded_by_id: number | null;
  readonly created_at: Instant;
  readonly attached_to: string | null;
};

/** A stored file with its key in the store. */
export type FoundFile = StoredFile & { readonly key: string };

/**
 * The file with this id, or undefined when there is none, its bytes never arrived or it was cleared away.
 * Who may see it is for the caller to ask.
 */
export async function findFile(db: Database, id: string): Promise<FoundFile | undefined> {
  if (!isUuidInAnyCase(id)) return undefined;
  const row = await db.maybe<Row>(sql`
    select id, key, kind, name, size_bytes, encode(sha256, 'hex') as sha256, uploaded_by_kind, uploaded_by_id, created_at, attached_to
    from files where id = ${id}::uuid and stored_at is not null and discarded_at is null`);
  return row && fromRow(row);
}

const fromRow = (row: Row): FoundFile => ({
  id: row.id,
  key: row.key,
  kind: row.kind,
  name: row.name,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  uploadedBy: { kind: row.uploaded_by_kind, id: row.uploaded_by_id ?? undefined },
  createdAt: row.created_at,
  attachedTo: row.attached_to ?? undefined,
});
