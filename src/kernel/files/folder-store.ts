import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkKey } from './file-key.ts';
import type { FileStore } from './file-store.ts';

/**
 * Keeps files under one folder, spread over folders by the first letters of their keys. A file appears under its name only
 * when all its bytes are on the disk, so an interrupted write leaves at most a temporary file, which no key names.
 * @param folder absolute path; made when it is not there
 */
export function openFolderStore(folder: string): FileStore {
  const pathOf = (key: string): string => join(folder, checkKey(key).slice(0, 2), key.slice(2, 4), key);
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await makeFolder(dirname(path), folder);
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await writeDurably(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },
    get: (key) => absentAsUndefined(readFile(pathOf(key))),
    async stream(key) {
      const found = await absentAsUndefined(stat(pathOf(key)));
      return found && createReadStream(pathOf(key));
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new folder lasts only when the one that names it is on the disk too. */
async function makeFolder(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let above = dirname(folder); above.startsWith(root); above = dirname(above)) await syncFolder(above);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file system journals names itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function absentAsUndefined<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
