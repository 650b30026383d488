import { setTimeout as pause } from 'node:timers/promises';
import { escapeIdentifier, type Client } from 'pg';

/**
 * Listens on a connection of its own, which is opened again when it is lost.
 * @param heard gets the payload; called with an empty one after a reconnection, because something may have been missed
 * @returns how to stop
 */
export async function listenOn(
  connect: () => Client,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let current: Client | undefined;
  const open = async (): Promise<void> => {
    const client = connect();
    client.on('error', () => {});
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    await client.connect();
    await client.query(`listen ${escapeIdentifier(channel)}`);
    current = client;
    client.once('end', () => {
      if (!stopping.signal.aborted) void reopen();
    });
  };
  const reopen = async (): Promise<void> => {
    for (let waitMs = 100; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, 5_000)) {
      await pause(waitMs, undefined, { ref: false });
      const opened = await open().then(
        () => true,
        () => false,
      );
      if (opened) {
        if (stopping.signal.aborted) await current?.end();
        else heard('');
        return;
      }
    }
  };
  await open();
  return async () => {
    stopping.abort();
    await current?.end();
  };
}
