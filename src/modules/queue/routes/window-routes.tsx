import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { counterUnits } from '../../cases/index.ts';
import { unitNames } from '../../units/index.ts';
import { callNext } from '../commands/call-next.ts';
import { moveTicket, ticketActs, type TicketAct } from '../commands/move-ticket.ts';
import { WindowPage } from '../pages/window-page.tsx';
import { WindowsPage } from '../pages/windows-page.tsx';
import { mayCall, mayLookForWindow } from '../policy.ts';
import { windowById, windowsOf } from '../queries/desks.ts';
import { roomOf, roomsToSetUp } from '../queries/rooms.ts';
import { absentToday, atWindow, waitingFor } from '../queries/tickets.ts';
import { waitingFigures } from '../queries/waiting-figures.ts';
import { queueAddress, windowAddress } from '../rules/queue-address.ts';
import { labelOf, type Window } from '../ticket.ts';

type At = {
  readonly context: OfficerContext;
  readonly incoming: Incoming<Window>;
  readonly window: Window;
};

async function showWindows(context: OfficerContext, incoming: Incoming<undefined>): Promise<Answer> {
  const { actor } = context;
  const unitIds = counterUnits(actor);
  const [windows, names] = await Promise.all([windowsOf(context.db, unitIds), unitNames(context.db, [...unitIds])]);
  const desks = unitIds.map((id) => ({
    name: names.get(id) ?? { vi: '', en: '' },
    windows: windows.filter(({ unitId, closed }) => unitId === id && !closed),
  }));
  const toSetUp = await roomsToSetUp(context, actor);
  return page(<WindowsPage view={viewOf(context, incoming)} desks={desks} toSetUp={toSetUp} />);
}

/** A route about one window, for those who receive at its one-stop. */
const windowRoute = (method: 'GET' | 'POST', path: string, handle: (at: At) => Promise<Answer>): Route<Window> => ({
  method,
  url: `${queueAddress}/:window${path}`,
  signIn: 'officer',
  allow: mayCall,
  subject: async (context, params) => {
    const id = params['window'] ?? '';
    const window = /^\d{1,15}$/.test(id) ? await windowById(context.db, Number(id)) : undefined;
    return window && mayCall(context.actor, window) ? window : undefined;
  },
  handle: asOfficer((context, incoming) => handle({ context, incoming, window: incoming.subject })),
});

async function showWindow({ context, incoming, window }: At, found: readonly Problem[] = []): Promise<Answer> {
  const { unitId } = window;
  const room = await roomOf(context, unitId);
  if (!room) return problems(problem(requestErrors.notFound));
  const [present, waiting, absent, today, month] = await Promise.all([
    atWindow(context, window.id),
    waitingFor(context, window),
    absentToday(context, unitId),
    waitingFigures(context, unitId, 1),
    waitingFigures(context, unitId, 30),
  ]);
  const content = (
    <WindowPage
      view={viewOf(context, incoming)}
      {...{ room, window, present, waiting, absent }}
      figures={{ today, month }}
      problems={found}
    />
  );
  return page(content, found[0]?.kind.status ?? 200);
}

/** Back to the window after an act; what stands against it is told there. */
const after = (at: At, done: Outcome<undefined>): Promise<Answer> | Answer =>
  done.ok ? redirect(windowAddress(at.window)) : showWindow(at, done.problems);

async function doAct(at: At, act: TicketAct): Promise<Answer> {
  const { context, incoming, window } = at;
  const sent = (incoming.body as { readonly ticket?: unknown } | undefined)?.ticket;
  const id = typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : 0;
  const present = act === 'begin' ? await atWindow(context, window.id) : undefined;
  const done = await moveTicket(context, window, act, id);
  if (!done.ok || !present) return after(at, done);
  const query = new URLSearchParams({ ticket: String(id), label: labelOf(present), back: windowAddress(window) });
  return redirect(`/desk/counter?${query}`);
}

const back = async ({ window }: At): Promise<Answer> => redirect(windowAddress(window));

export const windowRoutes: readonly Route[] = [
  { method: 'GET', url: queueAddress, signIn: 'officer', allow: mayLookForWindow, handle: asOfficer(showWindows) },
  windowRoute('GET', '', (at) => showWindow(at)),
  windowRoute('POST', '/call', async (at) => after(at, await callNext(at.context, at.window))),
  ...ticketActs.map((act) => windowRoute('POST', `/${act}`, (at) => doAct(at, act))),
  // Whoever reloads a page that refused asks for the act's address.
  ...['call', ...ticketActs].map((act) => windowRoute('GET', `/${act}`, back)),
];
