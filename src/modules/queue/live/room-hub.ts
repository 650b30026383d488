import type { App } from '../../../kernel/app.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import sql from 'sql-template-tag';

const channel = 'queue_changed';

/** Tells every copy of the program in which rooms numbers moved, so that walls and desks refresh. */
export const tellRooms: Subscriber = {
  name: 'queue rooms',
  kinds: [
    'ticket.taken',
    'ticket.called',
    'ticket.called-again',
    'ticket.absent',
    'ticket.begun',
    'ticket.served',
    'ticket.brought-back',
  ],
  async handle(_app, transaction, entries) {
    const ids = entries.map(({ stream }) => Number(stream.split('/')[1]));
    await transaction.run(sql`
      select pg_notify(${channel}, unit_id::text) from queue_tickets where id = any(${ids}::bigint[]) group by unit_id`);
  },
};

type Hub = { readonly listeners: Set<Listener>; stop: Promise<() => Promise<void>> | undefined };
type Listener = { readonly unitId: number; readonly changed: () => void };

const hubs = new WeakMap<App['db'], Hub>();

/**
 * Calls `changed` whenever numbers move in a room. All who listen share one connection, open only while there are any.
 * @returns how to leave
 */
export async function listenToRoom({ db }: Pick<App, 'db'>, listener: Listener): Promise<() => Promise<void>> {
  const hub = hubs.get(db) ?? { listeners: new Set(), stop: undefined };
  hubs.set(db, hub);
  hub.listeners.add(listener);
  hub.stop ??= db.listen(channel, (payload) => {
    // After a lost connection nobody knows what was missed.
    for (const each of hub.listeners) if (payload === '' || each.unitId === Number(payload)) each.changed();
  });
  const leave = async (): Promise<void> => {
    hub.listeners.delete(listener);
    const { stop } = hub;
    if (hub.listeners.size > 0 || !stop) return;
    hub.stop = undefined;
    await (
      await stop
    )();
  };
  try {
    await hub.stop;
    return leave;
  } catch (error) {
    hub.listeners.delete(listener);
    hub.stop = undefined;
    throw error;
  }
}
