/** Assessment: what happened, judged by the indices of the law. */
import type { Module } from '../../kernel/module.ts';
import { keepFacts } from './commands/keep-facts.ts';
import { errors } from './errors.ts';
import { apiRoutes } from './routes/api.ts';
import { deskCasesRoutes } from './routes/desk-cases.tsx';
import { deskRoutes } from './routes/desk.tsx';
import { operatorRoutes } from './routes/operator.tsx';
import { publishedRoutes } from './routes/published.tsx';
import { reportFileRoutes } from './routes/report-files.ts';
import { words } from './words.ts';

export const assessment: Module = {
  name: 'assessment',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...deskRoutes, ...deskCasesRoutes, ...reportFileRoutes, ...operatorRoutes, ...publishedRoutes, ...apiRoutes],
  subscribers: [keepFacts],
  words,
  errors: [errors],
};
