import type { Room, Ticket, Window } from '../ticket.ts';

/** Where officers find their window. */
export const queueAddress = '/desk/queue';

export const windowAddress = ({ id }: Pick<Window, 'id'>, path = ''): string => `${queueAddress}/${id}${path}`;

export const settingsAddress = (unitId: number, path = ''): string => `${queueAddress}/settings/${unitId}${path}`;

/** A page of the waiting room itself, open to whoever has the address. */
export const roomAddress = ({ key }: Pick<Room, 'key'>, path = ''): string => `/queue/${key}${path}`;

export const ticketAddress = (room: Pick<Room, 'key'>, { key }: Pick<Ticket, 'key'>): string =>
  roomAddress(room, `/tickets/${key}`);
