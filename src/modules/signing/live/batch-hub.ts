import type { App } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming } from '../../../kernel/web/route.ts';
import { openEventStream, type EventStream } from '../../cases/index.ts';

/** Channel of PostgreSQL on which it is told that a batch went on, by its id. */
export const batchChannel = 'signing_batch';

// Each stream listens on a connection of its own; an officer has a batch or two open.
const mostStreams = 20;
let open = 0;

/** Answers with a stream that tells the page of a batch when it went on. */
export async function streamBatch(
  context: App,
  { raw, reply, subject }: Incoming<{ readonly id: number }>,
): Promise<Answer> {
  if (raw.method !== 'GET') return problems(problem(requestErrors.methodNotAllowed));
  if (open >= mostStreams) return problems(problem(requestErrors.tooMany, undefined, { seconds: 60 }));
  open += 1;
  let stream: EventStream | undefined;
  const leave = await context.db
    .listen(batchChannel, (payload) => {
      // After a lost connection nobody knows what was missed.
      if (payload === '' || payload === String(subject.id)) stream?.changed();
    })
    .catch((error: unknown) => {
      open -= 1;
      throw error;
    });
  stream = openEventStream(reply, () => {
    open -= 1;
    leave().catch((error: unknown) => context.log.warn({ err: error }, 'a listening connection did not close'));
  });
  return { kind: 'taken' };
}
