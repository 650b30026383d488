import type { Route } from '../../../kernel/web/route.ts';

export const apiRoutes: readonly Route[] = [];
