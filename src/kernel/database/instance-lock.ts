import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

// Held by the one copy of the program that owns the data folder, as long as its connection lives.
const instanceLock = 762_401_915;

export type Lock =
  | { readonly kind: 'held'; readonly client: Client }
  | { readonly kind: 'refused'; readonly by: string }
  | { readonly kind: 'no answer' };

/** Asks for the lock on a connection of its own; says who has it when it is another's. */
export async function tryLock(config: ClientConfig): Promise<Lock> {
  const client = new Client({ ...config, application_name: `mot-cua owner, process ${process.pid}` });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${instanceLock}) as held`);
    if (rows[0]?.held) return { kind: 'held', client };
    const holder = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and objid = ${instanceLock} and granted`,
    );
    await client.end();
    const [, pid] = /process (\d+)/.exec(holder.rows[0]?.name ?? '') ?? [];
    // Nobody holds it any more: the former owner's connection has just been noticed as gone.
    return holder.rows[0] ? { kind: 'refused', by: pid ? ` (process ${pid})` : '' } : { kind: 'no answer' };
  } catch {
    await client.end().catch(() => {});
    return { kind: 'no answer' };
  }
}

/** Takes the lock again after a backend's crash made PostgreSQL drop every connection. */
export function keepLock(client: Client, config: ClientConfig, ended: () => boolean): void {
  unref(client);
  client.once('end', () => {
    const again = async (): Promise<void> => {
      while (!ended()) {
        const lock = await tryLock(config);
        if (lock.kind === 'held') return keepLock(lock.client, config, ended);
        await pause(100, undefined, { ref: false });
      }
    };
    void again();
  });
}

/** Lets the program end while this connection is open; pg has the method, its types do not. */
function unref(client: Client): void {
  if ('unref' in client && typeof client.unref === 'function') client.unref();
}
