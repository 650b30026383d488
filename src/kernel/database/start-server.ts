import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import { tryLock } from './instance-lock.ts';
import type { Launcher } from './postgres-launcher.ts';
import { serverPid } from './server-process.ts';
import { serverSettings } from './server-settings.ts';

/** A server that runs, and the connection whose lock says that it is ours. */
export type Started = { readonly server: ChildProcess; readonly lock: Client };

export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

export const socketPort = 5432;
const startLimitMs = 300_000;
const largestLogBytes = 10_000_000;

export type ServerPlace = {
  readonly cluster: string;
  readonly socketFolder: string;
  readonly launcher: Launcher;
  readonly durable: boolean;
  /** How to connect to its own database as its superuser. */
  readonly config: ClientConfig;
};

/**
 * Starts the server and waits until it answers and is ours; one that was killed needs a moment until it can be started again.
 * @throws Error with a sentence for the operator
 */
export async function startServer({ cluster, socketFolder, launcher, durable, config }: ServerPlace): Promise<Started> {
  const logFile = join(cluster, '../postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
  const [command, args] = launcher.command('postgres', [
    '-D',
    cluster,
    '-k',
    socketFolder,
    '-p',
    String(socketPort),
    ...serverSettings(durable),
  ]);
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const log = openSync(logFile, 'a', 0o600);
    const logStart = statSync(logFile).size;
    // A group of its own: Ctrl-C reaches the program, which ends PostgreSQL when it no longer needs it.
    const server = spawn(command, args, { ...launcher.options, cwd: '/', detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    server.unref();
    const failures: Error[] = [];
    server.once('error', (error) => failures.push(error));
    while (!hasEnded(server) && failures.length === 0) {
      const lock = await tryLock(config);
      if (lock.kind === 'held') {
        // The socket may be that of a server that another copy started meanwhile.
        if (serverPid(cluster) === server.pid) return { server, lock: lock.client };
        await lock.client.end();
      }
      if (Date.now() > deadline) {
        server.kill('SIGQUIT');
        throw new Error(`PostgreSQL did not become ready within ${startLimitMs / 1000} s; its log: ${logFile}`);
      }
      await pause(10);
    }
    const said = readFileSync(logFile, 'utf8').slice(logStart);
    const other = await tryLock(config);
    if (other.kind === 'held') await other.client.end();
    if (other.kind === 'refused') {
      throw new Error(
        `The data folder ${join(cluster, '..')} is in use by another running copy of the program${other.by}. Stop it, or set another DATA_DIR and PORT.`,
      );
    }
    // Processes of a killed server need a moment to notice that it is gone.
    const passing =
      /still in use|already exists|already in use/.test(said) && Date.now() < deadline - startLimitMs + 30_000;
    if (!passing)
      throw new Error(
        `PostgreSQL did not start (${failures[0]?.message ?? server.signalCode ?? server.exitCode}): ${said.trim().slice(-1000)}`,
      );
    await pause(100);
  }
}
