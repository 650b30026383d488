import type { Route } from '../../../kernel/web/route.ts';
import { apiActRoutes } from './api-acts.ts';
import { applicationRoutes } from './api-applications.ts';
import { caseRoutes } from './api-cases.ts';
import { apiSearchRoutes } from './api-search.ts';
import { workListRoutes } from './api-work-list.ts';

/** What other programs do with cases, under /api/v1. */
export const apiRoutes: readonly Route[] = [
  ...applicationRoutes,
  ...caseRoutes,
  ...workListRoutes,
  ...apiSearchRoutes,
  ...apiActRoutes,
];
