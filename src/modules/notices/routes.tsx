import sql from 'sql-template-tag';
import type { App } from '../../kernel/app.ts';
import { errors } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { page, problems, redirect } from '../../kernel/web/answer.ts';
import type { Route } from '../../kernel/web/route.ts';
import type { Letter } from '../../outside/message/mailer.ts';
import { viewOf } from '../../ui/view.ts';
import { DemoOutboxPage } from './pages/demo-outbox-page.tsx';
import { InboxPage } from './pages/inbox-page.tsx';
import { mayReadInbox, maySeeDemoOutbox } from './policy.ts';
import { inbox, markAllRead, readerOf } from './queries/inbox.ts';
import { letterOf, type LetterBody } from './send-letter.ts';

const readInbox: Route = {
  method: 'GET',
  url: '/inbox',
  allow: mayReadInbox,
  async handle(context, incoming) {
    const reader = readerOf(context.actor);
    if (!reader) return problems(problem(errors.notAllowed));
    const before = Number(incoming.query['before']);
    const found = await inbox(context, reader, Number.isSafeInteger(before) && before > 0 ? before : undefined);
    return page(<InboxPage view={viewOf(context, incoming)} context={context} {...found} />);
  },
};

const markRead: Route = {
  method: 'POST',
  url: '/inbox/read',
  allow: mayReadInbox,
  async handle(context) {
    const reader = readerOf(context.actor);
    if (reader) await markAllRead(context, reader);
    context.lookAnew();
    return redirect('/inbox');
  },
};

const demoOutbox: Route = {
  method: 'GET',
  url: '/demo/outbox',
  allow: maySeeDemoOutbox,
  async handle(context, incoming) {
    if (!context.settings.demo) return problems(problem(errors.notFound));
    return page(<DemoOutboxPage view={viewOf(context, incoming)} letters={await latestLetters(context)} />);
  },
};

const mostShown = 50;

async function latestLetters(app: App): Promise<readonly Letter[]> {
  const rows = await app.db.many<{ key: string; body: LetterBody }>(
    sql`select key, body from outbox where target = 'mail' order by id desc limit ${mostShown}`,
  );
  return rows.map((row) => letterOf(app, row.key, row.body));
}

export const noticeRoutes: readonly Route[] = [readInbox, markRead, demoOutbox];
