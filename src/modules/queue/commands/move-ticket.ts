import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import type { TicketState, Window } from '../ticket.ts';

/** What an officer does with a number that was called. */
export const ticketActs = ['call-again', 'absent', 'begin', 'finish', 'bring-back'] as const;
export type TicketAct = (typeof ticketActs)[number];

type Move = { readonly from: TicketState; readonly kind: string; readonly set: (at: string) => Sql };

const moves: Readonly<Record<TicketAct, Move>> = {
  'call-again': { from: 'called', kind: 'ticket.called-again', set: () => sql`calls = calls + 1` },
  absent: { from: 'called', kind: 'ticket.absent', set: (at) => sql`state = 'absent', ended_at = ${at}` },
  begin: { from: 'called', kind: 'ticket.begun', set: (at) => sql`state = 'serving', begun_at = ${at}` },
  finish: { from: 'serving', kind: 'ticket.served', set: (at) => sql`state = 'served', ended_at = ${at}` },
  // Whoever missed their call and is there now keeps the place that their number gave them.
  'bring-back': {
    from: 'absent',
    kind: 'ticket.brought-back',
    set: () => sql`state = 'waiting', ended_at = null, window_id = null, officer_id = null`,
  },
};

/** Moves a number on, once: of two presses the second finds it moved. */
export async function moveTicket(
  context: Context & { readonly actor: Officer },
  window: Window,
  act: TicketAct,
  ticketId: number,
): Promise<Outcome<undefined>> {
  const { from, kind, set } = moves[act];
  const now = context.now();
  const actor = ledgerActor(context.actor, window.unitId);
  const here = act === 'bring-back' ? sql`unit_id = ${window.unitId}` : sql`window_id = ${window.id}`;
  const moved = await context.db.maybe<{ id: number }>(sql`
    with moved as (
      update queue_tickets set ${set(timestamp(now))}
      where id = ${ticketId} and state = ${from} and day = ${localDateOf(now, context.place.zone)} and ${here} returning id
    )
    select id, ${ledgerAppend(sql`'ticket/' || id`, kind, actor, { window: window.id }, now)} as number from moved`);
  return moved ? succeed(undefined) : refuse(problem(errors.notNow));
}
