import type { FastifyReply } from 'fastify';

/** A stream of server-sent events to one page. */
export type EventStream = {
  /** Says that something changed; several times within a second are one event. */
  readonly changed: () => void;
};

const settleMs = 1_000;
const heartbeatMs = 25_000;
// The browser comes back by itself, and who it is and what they may see is asked anew.
const longestMs = 10 * 60_000;

/**
 * Takes over the reply and keeps it open: an event for each change, a comment now and then so that nobody on the way thinks the
 * line dead.
 * @param closed called once, when the reader has gone or the stream was long enough
 */
export function openEventStream(reply: FastifyReply, closed: () => void): EventStream {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies such as nginx would gather events before they pass them on.
    'x-accel-buffering': 'no',
  });
  raw.write(': open\n\n');
  let waiting: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => raw.write(': here\n\n'), heartbeatMs);
  const end = setTimeout(() => raw.end(), longestMs);
  const finish = (): void => {
    clearInterval(heartbeat);
    clearTimeout(end);
    clearTimeout(waiting);
    closed();
  };
  // The reader may have gone while the stream was being opened.
  if (raw.destroyed) finish();
  else raw.once('close', finish);
  const say = (): void => {
    waiting = undefined;
    raw.write('data: changed\n\n');
  };
  return { changed: () => void (waiting ??= setTimeout(say, settleMs)) };
}
