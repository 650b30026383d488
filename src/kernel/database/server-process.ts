import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The living server's process, or undefined; a pid file whose number now belongs to another program is removed. */
export function serverPid(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !alive(pid)) return undefined;
  if (process.platform === 'linux') {
    const commandLine = readCommandLine(pid);
    if (commandLine === undefined) return undefined;
    if (!commandLine.includes(`-D\0${cluster}\0`)) {
      rmSync(file, { force: true });
      return undefined;
    }
  }
  return pid;
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readCommandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}
