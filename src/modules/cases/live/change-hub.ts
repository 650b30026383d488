import type { App } from '../../../kernel/app.ts';
import { changesChannel, readChanges, type CaseChange } from './case-changes.ts';

/** Told of changes; of all there may have been when it is given undefined. */
export type Listener = (changes: readonly CaseChange[] | undefined) => void;

type Hub = { readonly listeners: Set<Listener>; stop: Promise<() => Promise<void>> | undefined };

const hubs = new WeakMap<App['db'], Hub>();

/**
 * Calls `listener` whenever cases change. All listeners of a copy of the program share one connection, open only while there
 * are any.
 * @returns how to leave
 */
export async function listenToChanges({ db }: Pick<App, 'db'>, listener: Listener): Promise<() => Promise<void>> {
  const hub = hubs.get(db) ?? { listeners: new Set(), stop: undefined };
  hubs.set(db, hub);
  hub.listeners.add(listener);
  hub.stop ??= db.listen(changesChannel, (payload) => {
    const changes = readChanges(payload);
    for (const each of hub.listeners) each(changes);
  });
  const leave = async (): Promise<void> => {
    hub.listeners.delete(listener);
    if (hub.listeners.size > 0 || !hub.stop) return;
    const stopping = hub.stop;
    hub.stop = undefined;
    await (
      await stopping
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
