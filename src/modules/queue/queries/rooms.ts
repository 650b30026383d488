import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { unitOf } from '../../units/index.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { isKey, roomKey, unitOfKey } from '../rules/room-key.ts';
import type { Room } from '../ticket.ts';

/** The waiting room of a unit; undefined when there is no such unit. */
export async function roomOf(app: App, unitId: number): Promise<Room | undefined> {
  const unit = await unitOf(app.db, unitId);
  if (!unit) return undefined;
  const kept = await app.db.maybe<{ key_number: number }>(
    sql`select key_number from queue_rooms where unit_id = ${unitId}`,
  );
  return { unitId, name: unit.name, key: roomKey(app.keys, unitId, kept?.key_number ?? 1) };
}

/** The room whose kiosk or wall has this address; undefined for an address that is not, or no longer, one. */
export async function roomWithKey(app: App, key: string): Promise<Room | undefined> {
  const unitId = unitOfKey(key);
  const room = unitId === undefined ? undefined : await roomOf(app, unitId);
  return room && isKey(key, room.key) ? room : undefined;
}

export type UnitChoice = { readonly id: number; readonly name: Text };

/** The one-stops that an officer may set up: of those they lead, the units that receive. */
export function roomsToSetUp(app: App, officer: Officer): Promise<readonly UnitChoice[]> {
  const today = localDateOf(app.now(), app.place.zone);
  const heads = officer.positions.filter(({ roles }) =>
    roles.some((role) => role === 'leader' || role === 'approver' || role === 'operator'),
  );
  const own = heads.map(({ unitId }) => unitId);
  const reached = [...new Set(heads.flatMap(({ reach }) => reach))];
  return app.db.many<UnitChoice>(sql`
    select id, jsonb_build_object('vi', name_vi, 'en', name_en) as name from units
    where ((id = any(${reached}::bigint[]) and kind = 'one-stop') or (id = any(${own}::bigint[]) and kind = 'commune'))
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    order by code limit 100`);
}
