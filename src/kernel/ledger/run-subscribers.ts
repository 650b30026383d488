import { performance } from 'node:perf_hooks';
import type { App } from '../app.ts';
import { repeat, type Running } from '../jobs/repeat.ts';
import { advanceAll } from './advance.ts';
import type { Subscriber } from './subscriber.ts';

const pollMs = 250;

/** How often those that may wait look whether the program has time for them, and how long they wait at most. */
const idlePollMs = 500;
const longestWaitMs = 60_000;
const busyShare = 0.5;

/**
 * Lets the subscribers read what happens, each with a cursor of its own, until stopped. Several copies of the program may run
 * it: one at a time advances a subscriber. One that fails is tried again later and stops no other.
 */
export function runSubscribers(app: App, subscribers: readonly Subscriber[]): Running {
  const told = (error: unknown): void => app.log.error({ err: error }, 'the ledger could not be read');
  const prompt = subscribers.filter(({ mayWait }) => !mayWait);
  const patient = subscribers.filter(({ mayWait }) => mayWait);
  const hasTime = patience();
  let behindSince: number | undefined;
  const readALittle = async (): Promise<void> => {
    const isLong = behindSince !== undefined && performance.now() - behindSince > longestWaitMs;
    if (hasTime() || isLong)
      behindSince = (await advanceAll(app, patient, 'one batch')) ? (behindSince ?? performance.now()) : undefined;
    else behindSince ??= performance.now();
  };
  const running = [
    repeat(pollMs, () => advanceAll(app, prompt).then(() => undefined, told)),
    repeat(idlePollMs, () => readALittle().catch(told)),
  ];
  return {
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
    },
  };
}

/** Makes the question whether little was done since it was asked last. */
function patience(): () => boolean {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization < busyShare;
  };
}
