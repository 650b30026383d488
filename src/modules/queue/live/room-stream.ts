import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, WebContext } from '../../../kernel/web/route.ts';
import { openEventStream, type EventStream } from '../../cases/index.ts';
import type { Room } from '../ticket.ts';
import { listenToRoom } from './room-hub.ts';

// A room has a few screens and windows.
const mostStreams = 40;
const open = new Map<number, number>();

const count = (unitId: number, by: 1 | -1): number => {
  const now = (open.get(unitId) ?? 0) + by;
  if (now > 0) open.set(unitId, now);
  else open.delete(unitId);
  return now;
};

/** Answers with a stream that tells a room's pages when its numbers move. */
export async function streamRoom(context: WebContext, { raw, reply, subject }: Incoming<Room>): Promise<Answer> {
  if (raw.method !== 'GET') return problems(problem(requestErrors.methodNotAllowed));
  const { unitId } = subject;
  if (count(unitId, 1) > mostStreams) {
    count(unitId, -1);
    return problems(problem(requestErrors.tooMany, undefined, { seconds: 60 }));
  }
  let stream: EventStream | undefined;
  const leave = await listenToRoom(context, { unitId, changed: () => stream?.changed() }).catch((error: unknown) => {
    count(unitId, -1);
    throw error;
  });
  stream = openEventStream(reply, () => {
    count(unitId, -1);
    leave().catch((error: unknown) => context.log.warn({ err: error }, 'a listening connection did not close'));
  });
  return { kind: 'taken' };
}
