import type { App } from '../../../kernel/app.ts';
import { findFile } from '../../../kernel/files/find-file.ts';

/** The bytes of a document that was signed. @throws Error when they are gone: the store is broken */
export async function bytesOf(app: App, fileId: string): Promise<Uint8Array> {
  const file = await findFile(app.db, fileId);
  const bytes = file && (await app.files.get(file.key));
  if (!bytes) throw new Error(`The signed document ${fileId} is gone from the store`);
  return bytes;
}
