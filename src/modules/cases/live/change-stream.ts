import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, WebContext } from '../../../kernel/web/route.ts';
import type { CaseChange } from './case-changes.ts';
import { listenToChanges } from './change-hub.ts';
import { openEventStream, type EventStream } from './event-stream.ts';

// Browsers open six to a site; a person may have two of them.
const mostStreams = 12;

const openStreams = new WeakMap<App['db'], Map<string, number>>();

/** Counts a person's open streams up or down; says how many there are now. */
function count({ db }: App, person: string, by: 1 | -1): number {
  const counts = openStreams.get(db) ?? new Map<string, number>();
  openStreams.set(db, counts);
  const now = (counts.get(person) ?? 0) + by;
  if (now > 0) counts.set(person, now);
  else counts.delete(person);
  return now;
}

/**
 * Answers with a stream that tells the asker's open page of changes.
 * @param concerns whether the page shows the case that changed
 */
export async function streamChanges(
  context: WebContext,
  { raw, reply }: Pick<Incoming<unknown>, 'raw' | 'reply'>,
  concerns: (change: CaseChange) => boolean,
): Promise<Answer> {
  if (raw.method !== 'GET') return problems(problem(requestErrors.methodNotAllowed));
  const person = personOf(context.actor);
  if (person === undefined) return problems(problem(requestErrors.notAllowed));
  if (count(context, person, 1) > mostStreams) {
    count(context, person, -1);
    return problems(problem(requestErrors.tooMany, undefined, { seconds: 60 }));
  }
  let stream: EventStream | undefined;
  const leave = await listenToChanges(context, (changes) => {
    if (!changes || changes.some(concerns)) stream?.changed();
  }).catch((error: unknown) => {
    count(context, person, -1);
    throw error;
  });
  stream = openEventStream(reply, () => {
    count(context, person, -1);
    leave().catch((error: unknown) => context.log.warn({ err: error }, 'a listening connection did not close'));
  });
  return { kind: 'taken' };
}

function personOf(actor: Actor): string | undefined {
  if (actor.kind === 'officer') return `officer ${actor.officerId}`;
  return actor.kind === 'citizen' ? `citizen ${actor.personId}` : undefined;
}
