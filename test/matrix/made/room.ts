import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { setUpDefaults } from '../../../src/modules/queue/commands/set-up-room.ts';
import { takeTicket } from '../../../src/modules/queue/commands/take-ticket.ts';
import { servicesOf, windowsOf } from '../../../src/modules/queue/queries/desks.ts';
import { roomOf } from '../../../src/modules/queue/queries/rooms.ts';
import { must, subjectOf, type Make } from '../subject.ts';
import { wardOf } from './cases.ts';

/** The waiting room of the ward, a window of it, and somebody who waits there. */
export const makeRoom: Make = async (province, { leader }) => {
  const { app } = province;
  const unit = await wardOf(province);
  must(await setUpDefaults(leader.context, unit));
  const room = await roomOf(app, unit);
  const [window] = await windowsOf(app.db, [unit]);
  const [service] = await servicesOf(app.db, unit);
  if (!room || !window || !service) throw new Error('The waiting room was not set up');
  const visitor = { ...app, actor: { kind: 'anonymous' }, language: 'vi' } as const;
  const { key } = must(await takeTicket(visitor, room, { key: randomUUID(), serviceId: service.id, priority: false }));
  const parameters = { room: room.key, unit, window: window.id, ticket: key };
  return subjectOf(
    province,
    parameters,
    sql`select services, windows, key_number from queue_services as services, queue_windows as windows
      left join queue_rooms on queue_rooms.unit_id = windows.unit_id
      where services.unit_id = ${unit} and windows.unit_id = ${unit}`,
  );
};
