import type { Route } from '../../../kernel/web/route.ts';
import { counterRegisterRoutes } from '../held/registers/counter-routes.tsx';
import { receptionRoute } from './routes/api-receptions.ts';
import { dossierRoutes } from './routes/dossier-routes.tsx';
import { formRoutes } from './routes/form-routes.tsx';
import { holderRoutes } from './routes/holder-routes.tsx';
import { printRoutes } from './routes/print-routes.ts';
import { visitRoutes } from './routes/visit-routes.tsx';
import { slipRoutes } from './slips/slip-routes.tsx';

/** Reception at the counter, from who stands there to the receipt in their hand. */
export const counterRoutes: readonly Route[] = [
  ...holderRoutes,
  ...visitRoutes,
  ...dossierRoutes,
  ...counterRegisterRoutes,
  ...formRoutes,
  ...slipRoutes,
  ...printRoutes,
  receptionRoute,
];
