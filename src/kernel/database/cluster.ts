import {
  chownSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Launcher } from './postgres-launcher.ts';

/** Makes the cluster beside its place and moves it there when complete, so that one killed midway never counts. */
export function makeCluster(cluster: string, launcher: Launcher): void {
  const versionFile = join(cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const binaryVersion = launcher.majorVersion;
    const version = readFileSync(versionFile, 'utf8').trim();
    if (binaryVersion !== version) {
      throw new Error(
        `The database in ${cluster} is of PostgreSQL ${version}, this program brings ${binaryVersion}: see docs/operations.md on upgrading.`,
      );
    }
    giveTo(cluster, launcher);
    return;
  }
  const parent = join(cluster, '..');
  for (const name of readdirSync(parent)) {
    if (name.startsWith('postgres-new-') && Date.now() - statSync(join(parent, name)).mtimeMs > 60_000) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const fresh = mkdtempSync(`${cluster}-new-`);
  if (launcher.owner) chownSync(fresh, launcher.owner.uid, launcher.owner.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  // Trust is safe: the only door is a socket in a folder of mode 0700.
  run(launcher, 'initdb', [
    '-D',
    fresh,
    '-U',
    'postgres',
    '--auth-local=trust',
    '--auth-host=reject',
    ...locale,
    '--no-instructions',
  ]);
  try {
    renameSync(fresh, cluster);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw error;
  }
}

function run(launcher: Launcher, program: 'initdb', args: readonly string[]): void {
  const [command, all] = launcher.command(program, args);
  const result = spawnSync(command, all, {
    ...launcher.options,
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  throw new Error(
    `${program} failed (${result.error?.message ?? result.signal ?? result.status}): ${result.stderr.trim()}`,
  );
}

/** Files may be another user's after a start with or without user namespaces, or as another user: root hands them over. */
function giveTo(cluster: string, { owner }: Launcher): void {
  if (!owner || statSync(join(cluster, 'PG_VERSION')).uid === owner.uid) return;
  chownSync(cluster, owner.uid, owner.gid);
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, name), owner.uid, owner.gid);
  const version = join(cluster, 'PG_VERSION');
  chownSync(version, owner.uid, owner.gid);
}
