import type { Route } from '../../../kernel/web/route.ts';

export const deskRoutes: readonly Route[] = [];
