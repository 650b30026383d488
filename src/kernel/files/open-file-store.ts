import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './folder-store.ts';

/** Opens the store that the settings name: a folder `files` in the data folder, or an S3 bucket. */
export async function openFileStore(settings: Pick<Settings, 'storage' | 'dataDir'>): Promise<FileStore> {
  if (settings.storage.kind === 'folder') return openFolderStore(join(settings.dataDir, 'files'));
  const { openS3Store } = await import('./s3-store.ts');
  return openS3Store(settings.storage);
}
