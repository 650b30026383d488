import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import { takeTicket } from '../commands/take-ticket.ts';
import { streamRoom } from '../live/room-stream.ts';
import { KioskPage } from '../pages/kiosk-page.tsx';
import { TicketPage } from '../pages/ticket-page.tsx';
import { WallPage } from '../pages/wall-page.tsx';
import { mayWait } from '../policy.ts';
import { servicesOf } from '../queries/desks.ts';
import { roomWithKey } from '../queries/rooms.ts';
import { ahead, calledNow, ticketWithKey, waitingCounts } from '../queries/tickets.ts';
import { roomAddress, ticketAddress } from '../rules/queue-address.ts';
import type { Room } from '../ticket.ts';

type In = Incoming<Room>;

/** A page of a waiting room; to whoever has not its address there is none. */
const roomRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (context: WebContext, incoming: In) => Promise<Answer>,
  more: Partial<Route<Room>> = {},
): Route<Room> => ({
  method,
  url: `/queue/:room${path}`,
  allow: mayWait,
  subject: (context, params) => roomWithKey(context, params['room'] ?? ''),
  handle,
  ...more,
});

/** Screens look anew by themselves, also where no script runs. */
const freshEvery = ({ reply }: In, seconds: number): void => void reply.header('refresh', String(seconds));

async function showKiosk(context: WebContext, incoming: In, found: readonly Problem[] = []): Promise<Answer> {
  const room = incoming.subject;
  const services = await servicesOf(context.db, room.unitId);
  const waiting = await waitingCounts(context, room.unitId);
  return page(
    <KioskPage view={viewOf(context, incoming)} {...{ room, services, waiting }} problems={found} />,
    found[0]?.kind.status ?? 200,
  );
}

async function take(context: WebContext, incoming: In): Promise<Answer> {
  const posted = (incoming.body ?? {}) as Readonly<Record<string, unknown>>;
  const key = typeof posted['key'] === 'string' && isUuid(posted['key']) ? posted['key'] : randomUUID();
  const taking = { key, serviceId: idOf(posted['service']), priority: posted['priority'] === 'true' };
  const taken = await takeTicket(context, incoming.subject, taking);
  if (!taken.ok) return showKiosk(context, incoming, taken.problems);
  return redirect(`${ticketAddress(incoming.subject, taken.value)}?new=1`);
}

const idOf = (value: unknown): number => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : 0);

async function showTicket(context: WebContext, incoming: In): Promise<Answer> {
  const room = incoming.subject;
  const ticket = await ticketWithKey(context.db, incoming.params['ticket'] ?? '');
  if (ticket?.unitId !== room.unitId) return problems(problem(requestErrors.notFound));
  const services = await servicesOf(context.db, room.unitId);
  const service = services.find(({ id }) => id === ticket.serviceId);
  const isNew = incoming.query['new'] !== undefined;
  if (!isNew) freshEvery(incoming, 20);
  const before = await ahead(context, ticket);
  return page(<TicketPage view={viewOf(context, incoming)} {...{ room, service, ticket, isNew }} ahead={before} />);
}

async function showWall(context: WebContext, incoming: In): Promise<Answer> {
  const room = incoming.subject;
  const { unitId } = room;
  const [called, services, waiting] = await Promise.all([
    calledNow(context, unitId),
    servicesOf(context.db, unitId),
    waitingCounts(context, unitId),
  ]);
  freshEvery(incoming, 30);
  return page(<WallPage view={viewOf(context, incoming)} {...{ room, called, services, waiting }} />);
}

export const roomRoutes: readonly Route[] = [
  roomRoute('GET', '', (context, incoming) => showKiosk(context, incoming)),
  roomRoute('GET', '/tickets', async (_context, { subject }) => redirect(roomAddress(subject))),
  roomRoute('POST', '/tickets', take, { perMinute: 60 }),
  roomRoute('GET', '/tickets/:ticket', showTicket),
  roomRoute('GET', '/wall', showWall),
  roomRoute('GET', '/events', streamRoom),
];
