/** Queue: numbers, windows and the waiting room of a one-stop. */
import type { Module } from '../../kernel/module.ts';
import { endWithVisit } from './commands/end-with-visit.ts';
import { errors } from './errors.ts';
import { tellRooms } from './live/room-hub.ts';
import { queueMerging } from './merging.ts';
import { roomRoutes } from './routes/room-routes.tsx';
import { settingsRoutes } from './routes/settings-routes.tsx';
import { windowRoutes } from './routes/window-routes.tsx';
import { words } from './words.ts';

export const queue: Module = {
  name: 'queue',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...settingsRoutes, ...windowRoutes, ...roomRoutes],
  subscribers: [tellRooms, endWithVisit],
  merging: [queueMerging],
  words,
  errors: [errors],
};
