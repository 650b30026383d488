import type { Citizen } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { listenToChanges } from '../live/change-hub.ts';
import { openEventStream, type EventStream } from '../live/event-stream.ts';
import { isApplicant } from '../policy.ts';
import { caseRoute, type AtCase } from './case-route.tsx';

// Browsers open six to a site; a person may have a telephone besides.
const mostStreams = 12;

const openStreams = new WeakMap<App['db'], Map<number, number>>();

/** Counts a person's open streams up or down; says how many there are now. */
function count({ db }: App, { personId }: Citizen, by: 1 | -1): number {
  const counts = openStreams.get(db) ?? new Map<number, number>();
  openStreams.set(db, counts);
  const now = (counts.get(personId) ?? 0) + by;
  if (now > 0) counts.set(personId, now);
  else counts.delete(personId);
  return now;
}

/** Tells the applicant's open page that its case has changed. */
async function showEvents({ context, incoming, about }: AtCase): Promise<Answer> {
  const { actor } = context;
  if (incoming.raw.method !== 'GET') return problems(problem(requestErrors.methodNotAllowed));
  if (actor.kind !== 'citizen') return problems(problem(requestErrors.notAllowed));
  if (count(context, actor, 1) > mostStreams) {
    count(context, actor, -1);
    return problems(problem(requestErrors.tooMany, undefined, { seconds: 60 }));
  }
  let stream: EventStream | undefined;
  const leave = await listenToChanges(context, (changes) => {
    if (!changes || changes.some(({ caseId }) => caseId === about.subject.id)) stream?.changed();
  }).catch((error: unknown) => {
    count(context, actor, -1);
    throw error;
  });
  stream = openEventStream(incoming.reply, () => {
    count(context, actor, -1);
    leave().catch((error: unknown) => context.log.warn({ err: error }, 'a listening connection did not close'));
  });
  return { kind: 'taken' };
}

export const caseEventRoutes: readonly Route[] = [caseRoute('GET', '/events', isApplicant, showEvents)];
