import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { page, problems as answerProblems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { recordLook } from '../commands/record-look.ts';
import { retryMessage } from '../commands/retry-message.ts';
import { sendForgotten } from '../commands/send-forgotten.ts';
import { ExchangePage } from '../pages/exchange-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { mayWatchExchange } from '../policy.ts';
import { caseMessages } from '../queries/case-messages.ts';
import {
  attemptsOf,
  messageTabs,
  portalCounts,
  portalMessage,
  portalMessages,
  type PortalMessage,
} from '../queries/portal-messages.ts';
import { digestOf } from '../rules/content-id.ts';
import { exchangeAddress, messageAddress } from '../rules/exchange-address.ts';
import { maskedDossier, maskedProgress } from '../rules/masked-dossier.ts';

const asNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

async function showList(context: WebContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { query } = incoming;
  const tab = messageTabs.find((each) => each === query['tab']) ?? 'failing';
  const [counts, messages] = await Promise.all([
    portalCounts(context.db),
    portalMessages(context.db, tab, asNumber(query['before'])),
  ]);
  const content = (
    <ExchangePage
      view={viewOf(context, incoming)}
      exchange={context.settings.exchange}
      tab={tab}
      counts={counts}
      messages={messages}
      written={asNumber(query['written'])}
    />
  );
  return page(content);
}

async function showMessage(
  context: WebContext,
  incoming: Incoming<PortalMessage>,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const message = incoming.subject;
  const { actor } = context;
  const [content, attempts] = await Promise.all([
    caseMessages(context, message.caseId),
    attemptsOf(context.db, message.id),
  ]);
  if (!content || actor.kind !== 'officer') return answerProblems(problem(requestErrors.notFound));
  await recordLook({ ...context, actor }, message.caseId);
  return page(
    <MessagePage
      view={viewOf(context, incoming)}
      message={message}
      attempts={attempts}
      dossier={maskedDossier(content.dossier)}
      progress={maskedProgress(content.progress)}
      digest={digestOf(content.dossier)}
      retried={incoming.query['retried'] !== undefined}
      problems={problems}
    />,
    problems[0]?.kind.status ?? 200,
  );
}

async function retry(context: WebContext, incoming: Incoming<PortalMessage>): Promise<Answer> {
  const done = await retryMessage(context, incoming.subject.id);
  return done.ok
    ? redirect(messageAddress(incoming.subject.id, '?retried=1'))
    : showMessage(context, incoming, done.problems);
}

async function catchUp(context: WebContext): Promise<Answer> {
  const written = await sendForgotten(context);
  return redirect(`${exchangeAddress}?tab=waiting${written > 0 ? `&written=${written}` : ''}`);
}

const operators = { allow: mayWatchExchange, signIn: 'officer' } as const;

const messageRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (context: WebContext, incoming: Incoming<PortalMessage>) => Promise<Answer>,
): Route<PortalMessage> => ({
  method,
  url: `${exchangeAddress}/messages/:message${path}`,
  ...operators,
  subject: async ({ db }, params) => {
    const id = asNumber(params['message']);
    return id === undefined ? undefined : portalMessage(db, id);
  },
  handle,
});

/** What operators do with messages to the national portal. */
export const operatorRoutes: readonly Route[] = [
  { method: 'GET', url: exchangeAddress, ...operators, handle: showList },
  { method: 'POST', url: `${exchangeAddress}/catch-up`, ...operators, handle: catchUp },
  messageRoute('GET', '', (context, incoming) => showMessage(context, incoming)),
  messageRoute('POST', '/send', retry),
  // Whoever reloads a page that refused asks for the act's address.
  messageRoute('GET', '/send', async (_context, { subject }) => redirect(messageAddress(subject.id))),
];
