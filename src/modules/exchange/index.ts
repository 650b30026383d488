/** Exchange: what other agencies' systems are told and asked, and what they may ask of us. */
import type { Module } from '../../kernel/module.ts';
import { prefixed } from '../../kernel/text/prefixed.ts';
import { clientWords } from './client-words.ts';
import { sendCase } from './commands/send-case.ts';
import { errors } from './errors.ts';
import { populationPanel } from './pages/population-panel.tsx';
import { populationWords } from './population-words.ts';
import { clientRoutes } from './routes/client-routes.tsx';
import { incomingRoutes } from './routes/incoming-routes.ts';
import { registerPanel } from './registers/register-panel.tsx';
import { registerRoutes } from './registers/register-routes.ts';
import { operatorRoutes } from './routes/operator-routes.tsx';
import { populationRoutes } from './routes/population-routes.tsx';
import { portalTarget, tellPortal } from './tell-portal.ts';
import { words } from './words.ts';

export { portalKnows, toldSince } from './queries/known-to-portal.ts';

export const exchange: Module = {
  name: 'exchange',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...operatorRoutes, ...clientRoutes, ...populationRoutes, ...registerRoutes, ...incomingRoutes],
  subscribers: [tellPortal],
  outbox: { [portalTarget]: sendCase },
  panels: [populationPanel, registerPanel],
  words: { ...words, ...prefixed('client', clientWords), ...prefixed('population', populationWords) },
  errors: [errors],
};
