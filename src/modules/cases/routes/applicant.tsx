import type { Route } from '../../../kernel/web/route.ts';

export const applicantRoutes: readonly Route[] = [];
