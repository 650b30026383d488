import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, lchownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Launcher } from './postgres-launcher.ts';

/**
 * Makes the data folder where there is none, and gives its true path.
 * @throws Error with a sentence for the operator: it cannot be made, or belongs to another user
 */
export function makeDataFolder(dataDir: string): string {
  const made = madeFolder(dataDir);
  mustBeOurs(made);
  return made;
}

function madeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    return realpathSync(dataDir);
  } catch (error) {
    throw new Error(
      `The data folder ${dataDir} cannot be made: ${error instanceof Error ? error.message : String(error)}. Set another DATA_DIR.`,
      { cause: error },
    );
  }
}

function mustBeOurs(dataDir: string): void {
  try {
    for (const folder of [dataDir, join(dataDir, 'postgres')])
      if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new Error(`The data folder ${dataDir} belongs to another user. Start as that user, or set another DATA_DIR.`);
  }
}

/** The socket's path has room for about 100 characters, so it stands in a short folder named after the data folder. */
export function makeSocketFolder(dataDir: string, launcher: Launcher): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder = `/tmp/mot-cua-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  // As root it may be root's or nobody's, after a start with or without user namespaces.
  const owners = launcher.owner ? [0, 65534] : [process.getuid?.()];
  if (!stats.isDirectory() || !owners.includes(stats.uid)) {
    throw new Error(
      `The folder ${folder} for the database's socket belongs to someone else. Remove it, or set another DATA_DIR.`,
    );
  }
  if (launcher.owner) lchownSync(folder, launcher.owner.uid, launcher.owner.gid);
  chmodSync(folder, 0o700);
  return folder;
}
