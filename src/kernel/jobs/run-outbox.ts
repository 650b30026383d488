import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../app.ts';
import type { ManyAtOnce, OutboxHandler, OutboxMessage, OutboxSender } from './outbox-handler.ts';
import { repeat, type Running } from './repeat.ts';

const pollMs = 1_000;
const longestWaitSeconds = 3_600;
/** About a day of tries. */
const mostAttempts = 32;
/** After this long another copy may send to a target whose copy was killed. */
const leaseSeconds = 120;
/** Read at a time. */
const batchSize = 200;
/** After this long what was sent is written down: that much may be sent twice when the program is killed. */
const writeDownMs = 250;
/** Then, where more waits, the program belongs for as long to people and to readers that wait for a quiet moment. */
const restMs = 250;

/**
 * Sends what waits in the outbox, until stopped: each target in a row of its own, so that one that is down holds up no other.
 * A message is sent at least once: a handler that must not act twice uses the message's key.
 */
export function runOutbox(app: App, senders: Readonly<Record<string, OutboxSender>>): Running {
  const rows = Object.entries(senders).map(([target, sender]) =>
    repeat(pollMs, async (isStopped) => {
      await sendWaiting(app, target, sender, isStopped).catch((error: unknown) =>
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

/**
 * Sends every message of the target whose time has come, oldest first, some at a time; gives how many were tried.
 * One copy of the program at a time sends to a target: the others find nothing to do.
 * @param isStopped asked before each taking, so that a long row of messages holds up no end of the program
 */
export async function sendWaiting(
  app: App,
  target: string,
  sender: OutboxSender,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const holder = randomUUID();
  const many = typeof sender === 'function' ? oneByOne(sender) : sender;
  let tried = 0;
  while (!isStopped() && (await lease(app, target, holder))) {
    const messages = await waiting(app, target);
    const some = await sendSome(app, messages, many);
    tried += some;
    if (some < messages.length) await pause(restMs, undefined, { ref: false });
  }
  if (tried > 0) await endLease(app, target, holder);
  return tried;
}

const oneByOne = (send: OutboxHandler): ManyAtOnce => ({ send, atOnce: 1, about: ({ key }) => key });

/** Sends messages for a moment, and writes down which were sent; gives how many were tried. */
async function sendSome(app: App, messages: readonly Waiting[], { send, atOnce, about }: ManyAtOnce): Promise<number> {
  const until = performance.now() + writeDownMs;
  const rows = [...Map.groupBy(messages, about).values()].values();
  const sent: number[] = [];
  let tried = 0;
  const work = async (): Promise<void> => {
    for (const row of rows)
      for (const message of row) {
        if (performance.now() > until) return;
        tried += 1;
        if (await trySending(app, message, send)) sent.push(message.id);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await app.db.run(sql`
    update outbox set state = 'sent', attempts = attempts + 1, sent_at = now(), last_error = null
    where id = any(${sent}::bigint[])`);
  return tried;
}

type Waiting = OutboxMessage & { readonly attempts: number };

async function trySending(app: App, message: Waiting, handler: OutboxHandler): Promise<boolean> {
  try {
    const { attempts: _, ...told } = message;
    const done = await handler(app, told);
    if (!done) return true;
    await giveUp(app, message, done.hopeless);
    return false;
  } catch (error) {
    const { id, target, attempts } = message;
    app.log.warn({ err: error, target, message: id, attempts }, 'a message was not sent');
    await postpone(app, message, error instanceof Error ? error.message : String(error));
    return false;
  }
}

const due = (target: string): Sql => sql`state = 'waiting' and target = ${target} and next_at <= now()`;

/** Takes the target for a while instead of holding a transaction open while another system is asked; false if nothing is due. */
const lease = async (app: App, target: string, holder: string): Promise<boolean> =>
  (await app.db.run(sql`
    insert into outbox_leases as lease (target, holder, until)
    select ${target}, ${holder}, now() + ${leaseSeconds}::int * interval '1 second'
    where exists (select from outbox where ${due(target)})
    on conflict (target) do update set holder = excluded.holder, until = excluded.until
    where lease.holder = excluded.holder or lease.until <= now()`)) > 0;

const endLease = async (app: App, target: string, holder: string): Promise<void> => {
  await app.db.run(sql`update outbox_leases set until = now() where target = ${target} and holder = ${holder}`);
};

/** A statement of its own after the lease: it must see what the copy before has sent. */
const waiting = (app: App, target: string): Promise<Waiting[]> =>
  app.db.many<Waiting>(sql`
    select id, target, key, body, attempts + 1 as attempts from outbox
    where ${due(target)} order by next_at, id limit ${batchSize}`);

async function giveUp(app: App, { id, target, attempts }: Waiting, reason: string): Promise<void> {
  app.log.warn({ target, message: id, reason }, 'a message was refused for good');
  await app.db.run(sql`
    update outbox set state = 'dead', attempts = ${attempts}, last_error = ${reason} where id = ${id}`);
}

async function postpone(app: App, { id, attempts }: Waiting, reason: string): Promise<void> {
  const waitSeconds = Math.min(5 * 2 ** (attempts - 1), longestWaitSeconds);
  await app.db.run(sql`
    update outbox set state = ${attempts >= mostAttempts ? 'dead' : 'waiting'}, attempts = ${attempts}, last_error = ${reason},
      next_at = now() + ${waitSeconds}::int * interval '1 second'
    where id = ${id}`);
}
