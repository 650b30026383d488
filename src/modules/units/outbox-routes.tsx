import { Type } from '../../kernel/schema/type.ts';
import { listOutbox, retryMessage } from '../../kernel/jobs/outbox.ts';
import { page, redirect, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { OutboxPage } from './pages/outbox-page.tsx';
import { mayWatchOutbox } from './policy.ts';

type In = Incoming<undefined>;

async function show(context: WebContext, incoming: In): Promise<Answer> {
  const [dead, waiting] = await Promise.all([listOutbox(context.db, 'dead'), listOutbox(context.db, 'waiting')]);
  return page(<OutboxPage view={viewOf(context, incoming)} dead={dead} waiting={waiting} />);
}

/** A message that was sent meanwhile stays sent. */
async function sendAgain(context: WebContext, { body }: In): Promise<Answer> {
  await retryMessage(context.db, Number((body as { message: string }).message));
  return redirect('/operator/outbox');
}

/** What waits to leave the house. */
export const outboxRoutes: readonly Route<undefined>[] = [
  { method: 'GET', url: '/operator/outbox', allow: mayWatchOutbox, signIn: 'officer', handle: show },
  {
    method: 'POST',
    url: '/operator/outbox/send',
    allow: mayWatchOutbox,
    signIn: 'officer',
    schema: { body: Type.Object({ message: Type.String({ pattern: '^[1-9][0-9]{0,14}$' }) }) },
    handle: sendAgain,
  },
];
