import type { Route } from './kernel/web/route.ts';
import { modules } from './modules.ts';
import { developerRoutes } from './modules/portal/index.ts';
import { assetRoutes } from './ui/asset-routes.ts';

const ofModules = modules.flatMap((module) => module.routes ?? []);

/** Every address of the site. */
export const routes: readonly Route[] = [...assetRoutes, ...ofModules, ...developerRoutes(ofModules, modules)];
