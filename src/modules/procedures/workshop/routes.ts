import type { Route } from '../../../kernel/web/route.ts';
import { decideRoutes } from './routes/decide.tsx';
import { partRoutes } from './routes/part.tsx';
import { processRoutes } from './routes/process.ts';
import { versionRoutes } from './routes/versions.tsx';

/** Addresses of the workshop. */
export const workshopRoutes: readonly Route[] = [...versionRoutes, ...decideRoutes, ...partRoutes, ...processRoutes];
