import type { Problem } from '../../../kernel/errors/problem.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { allowClient, endClient, type NewClient } from '../commands/keep-clients.ts';
import { ClientsPage } from '../pages/clients-page.tsx';
import { mayKeepClients } from '../policy.ts';
import { listedClients } from '../queries/exchange-clients.ts';
import { exchangeAddress } from '../rules/exchange-address.ts';
import { posted } from '../rules/posted.ts';

type In = Incoming<undefined>;

const clientsAddress = `${exchangeAddress}/clients`;
const nothing: NewClient = { client: '', agency: '', purpose: '' };
const dones = ['addedDone', 'endedDone'] as const;

async function show(
  context: WebContext,
  incoming: In,
  typed: NewClient = nothing,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const content = (
    <ClientsPage
      view={viewOf(context, incoming)}
      clients={await listedClients(context.db)}
      isOpen={(context.settings.exchange?.from.length ?? 0) > 0}
      done={dones.find((each) => each === incoming.query['done'])}
      typed={typed}
      problems={problems}
    />
  );
  return page(content, problems[0]?.kind.status ?? 200);
}

async function add(context: OfficerContext, incoming: In): Promise<Answer> {
  const text = posted(incoming.body);
  const given = { client: text('client'), agency: text('agency'), purpose: text('purpose') };
  const done = await allowClient(context, given);
  return done.ok ? redirect(`${clientsAddress}?done=addedDone`) : show(context, incoming, given, done.problems);
}

async function end(context: OfficerContext, incoming: In): Promise<Answer> {
  const id = posted(incoming.body)('id');
  const done = await endClient(context, /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0);
  return done.ok ? redirect(`${clientsAddress}?done=endedDone`) : show(context, incoming, nothing, done.problems);
}

const route = (
  method: 'GET' | 'POST',
  url: string,
  handle: (context: OfficerContext, incoming: In) => Promise<Answer>,
): Route<undefined> => ({
  method,
  url,
  allow: mayKeepClients,
  signIn: 'officer',
  handle: asOfficer(handle),
});

/** The list of agencies that may ask us. */
export const clientRoutes: readonly Route[] = [
  route('GET', clientsAddress, (context, incoming) => show(context, incoming)),
  route('POST', clientsAddress, add),
  route('POST', `${clientsAddress}/end`, end),
  // Whoever reloads a page that refused asks for the act's address.
  route('GET', `${clientsAddress}/end`, async () => redirect(clientsAddress)),
];
