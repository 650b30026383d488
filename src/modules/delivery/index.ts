/** Delivery: results that go to their applicants by public post. */
import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { collectionPanels } from './pages/collection-panel.tsx';
import { postPanels } from './pages/panels.tsx';
import { listRoutes } from './routes/list-routes.tsx';
import { postRoutes } from './routes/post-routes.tsx';
import { words } from './words.ts';

export const delivery: Module = {
  name: 'delivery',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...postRoutes, ...listRoutes],
  panels: [...postPanels, ...collectionPanels],
  words,
  errors: [errors],
};
