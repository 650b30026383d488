/** The portal: the front of the house, and what it says about itself. */
import type { Module } from '../../kernel/module.ts';
import { routes } from './routes.tsx';
import { words } from './words.ts';

export { developerRoutes } from './developer-routes.tsx';
export { errorKindsOf } from './error-kinds.ts';

export const portal: Module = { name: 'portal', routes, words };
