import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Context } from '../app.ts';
import { timestamp } from '../database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../errors/problem.ts';
import { displayName } from './display-name.ts';
import { errors } from './errors.ts';
import { limits, megabyte } from './limits.ts';
import { recognise } from './recognise.ts';
import { uploaderOf, type StoredFile } from './stored-file.ts';

/** A file as it came in: the name somebody gave it, and its bytes. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Looks at a file's content and stores it. It belongs to nothing yet: whoever does not bind it has it cleared away.
 * @returns the stored file, or why it is not taken; then nothing is kept
 * @throws when the store or the database fails; then nothing is kept that is not cleared away
 */
export async function storeUpload(
  context: Pick<Context, 'db' | 'files' | 'now' | 'actor'>,
  upload: Upload,
): Promise<Outcome<StoredFile>> {
  const { db, files, actor } = context;
  const { bytes } = upload;
  if (bytes.length > limits.fileBytes) {
    return refuse(problem(errors.tooLarge, undefined, { megabytes: limits.fileBytes / megabyte }));
  }
  const recognised = recognise(bytes);
  if (!recognised.ok) return recognised;
  const kind = recognised.value;
  const name = displayName(upload.name, kind);
  const digest = createHash('sha256').update(bytes).digest();
  const by = uploaderOf(actor);
  const createdAt = context.now();
  const { id, key } = await db.one<{ id: string; key: string }>(sql`
    insert into files (sha256, size_bytes, kind, name, uploaded_by_kind, uploaded_by_id, created_at)
    values (${digest}, ${bytes.length}, ${kind}, ${name}, ${by.kind}, ${by.id ?? null}, ${timestamp(createdAt)})
    returning id, key`);
  await files.put(key, bytes);
  await db.run(sql`update files set stored_at = ${timestamp(context.now())} where id = ${id}`);
  const sha256 = digest.toString('hex');
  return succeed({ id, kind, name, sizeBytes: bytes.length, sha256, uploadedBy: by, createdAt, attachedTo: undefined });
}
