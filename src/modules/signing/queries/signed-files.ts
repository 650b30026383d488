import type { App } from '../../../kernel/app.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { signedName } from '../rules/signed-name.ts';
import type { ZipFile } from '../rules/zip.ts';
import { documentsOf } from './batches.ts';

/** The signed documents of a batch one after the other, numbered so that no name comes twice. */
export async function* signedFiles({ db, files }: Pick<App, 'db' | 'files'>, batchId: number): AsyncGenerator<ZipFile> {
  for (const { number, name, signedFileId } of await documentsOf(db, batchId)) {
    const file = signedFileId === undefined ? undefined : await findFile(db, signedFileId);
    const bytes = file && (await files.get(file.key));
    if (bytes) yield { name: `${String(number).padStart(3, '0')}-${signedName(name)}`, bytes };
  }
}
