import sql from 'sql-template-tag';
import type { App } from '../app.ts';
import type { OutboxHandler, OutboxMessage } from './outbox-handler.ts';
import { repeat, type Running } from './repeat.ts';

const pollMs = 1_000;
const longestWaitSeconds = 3_600;
/** About a day of tries. */
const mostAttempts = 32;
/** After this long another copy may take a message that was taken and not finished. */
const leaseSeconds = 120;
/** Taken at a time: as many as are sent well within the lease, and may be sent twice when the program is killed. */
const batchSize = 20;

/**
 * Sends what waits in the outbox, until stopped: each target in a row of its own, so that one that is down holds up no other.
 * A message is sent at least once: a handler that must not act twice uses the message's key.
 */
export function runOutbox(app: App, handlers: Readonly<Record<string, OutboxHandler>>): Running {
  const rows = Object.entries(handlers).map(([target, handler]) =>
    repeat(pollMs, async (isStopped) => {
      await sendWaiting(app, target, handler, isStopped).catch((error: unknown) =>
        app.log.error({ err: error, target }, 'the outbox could not be read'),
      );
    }),
  );
  return {
    stop: async () => {
      await Promise.all(rows.map((row) => row.stop()));
    },
  };
}

type Taken = OutboxMessage & { readonly attempts: number };

/**
 * Sends every message of the target whose time has come, oldest first, some at a time; gives how many were tried.
 * @param isStopped asked before each taking, so that a long row of messages holds up no end of the program
 */
export async function sendWaiting(
  app: App,
  target: string,
  handler: OutboxHandler,
  isStopped: () => boolean = () => false,
): Promise<number> {
  for (let tried = 0; ;) {
    const messages = isStopped() ? [] : await take(app, target);
    if (messages.length === 0) return tried;
    tried += messages.length;
    const sent: number[] = [];
    for (const message of messages) if (await send(app, message, handler)) sent.push(message.id);
    await app.db.run(sql`
      update outbox set state = 'sent', sent_at = now(), last_error = null where id = any(${sent}::bigint[])`);
  }
}

async function send(app: App, message: Taken, handler: OutboxHandler): Promise<boolean> {
  try {
    const { attempts: _, ...told } = message;
    await handler(app, told);
    return true;
  } catch (error) {
    const { id, target, attempts } = message;
    app.log.warn({ err: error, target, message: id, attempts }, 'a message was not sent');
    await postpone(app, message, error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Takes some messages for a while instead of holding a transaction open while another system is asked. */
const take = async (app: App, target: string): Promise<readonly Taken[]> => {
  const taken = await app.db.many<Taken>(sql`
    update outbox set attempts = attempts + 1, next_at = now() + ${leaseSeconds}::int * interval '1 second'
    where id = any(array(
      select id from outbox where state = 'waiting' and target = ${target} and next_at <= now()
      order by next_at, id limit ${batchSize} for update skip locked))
    returning id, target, key, body, attempts`);
  return taken.toSorted((a, b) => a.id - b.id);
};

async function postpone(app: App, { id, attempts }: Taken, reason: string): Promise<void> {
  const waitSeconds = Math.min(5 * 2 ** (attempts - 1), longestWaitSeconds);
  await app.db.run(sql`
    update outbox set state = ${attempts >= mostAttempts ? 'dead' : 'waiting'}, last_error = ${reason},
      next_at = now() + ${waitSeconds}::int * interval '1 second'
    where id = ${id}`);
}
