/** Delivery: results that go to their applicants by public post. */
import type { Module } from '../../kernel/module.ts';
import { prefixed } from '../../kernel/text/prefixed.ts';
import { choiceWords } from './choice-words.ts';
import { errors } from './errors.ts';
import { collectionPanels } from './pages/collection-panel.tsx';
import { postPanels } from './pages/panels.tsx';
import { apiRoutes } from './routes/api-post.ts';
import { choiceRoutes } from './routes/choice-routes.tsx';
import { listRoutes } from './routes/list-routes.tsx';
import { postRoutes } from './routes/post-routes.tsx';
import { words } from './words.ts';

export const delivery: Module = {
  name: 'delivery',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...postRoutes, ...listRoutes, ...choiceRoutes, ...apiRoutes],
  panels: [...postPanels, ...collectionPanels],
  words: { ...words, ...prefixed('choice', choiceWords) },
  errors: [errors],
};
