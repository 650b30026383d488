import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { officerActor } from './officers.ts';
import { openAccount } from './open-account.ts';
import { mustChangePassword } from './must-change-password.ts';

/**
 * The officer behind a session, as they may act today. Whoever still has the password that an operator chose, and knows, holds no
 * position until they have changed it.
 */
export async function officerAtWork({ db, now, place, settings }: App, id: number): Promise<Officer | undefined> {
  const officer = await officerActor(db, id, localDateOf(now(), place.zone), openAccount(settings));
  return officer && (await mustChangePassword(db, id)) ? { ...officer, positions: [] } : officer;
}
