import type { Route } from '../../../kernel/web/route.ts';

export const followRoutes: readonly Route[] = [];
