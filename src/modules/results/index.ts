/** Results: the document that answers a case, from its draft to its revocation. */
import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { followOwners } from './follow-owners.ts';
import { nameInVault } from './name-in-vault.ts';
import { resultsMerging } from './merging.ts';
import { mergingWords } from './merging-words.ts';
import { deskPanel } from './pages/desk-panel.tsx';
import { myPanel } from './pages/my-panel.tsx';
import { apiResultRoutes } from './routes/api-results.ts';
import { checkRoutes } from './routes/check-routes.tsx';
import { deskDocumentRoutes } from './routes/desk-document.tsx';
import { deskResultsRoutes } from './routes/desk-results.tsx';
import { templateRoutes } from './templates/template-routes.tsx';
import { words } from './words.ts';

export const results: Module = {
  name: 'results',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...deskDocumentRoutes, ...deskResultsRoutes, ...checkRoutes, ...apiResultRoutes, ...templateRoutes],
  subscribers: [followOwners, nameInVault],
  panels: [deskPanel, myPanel],
  words: { ...words, 'merging-part': mergingWords.part, 'merging-numbers': mergingWords.numbers },
  merging: [resultsMerging],
  errors: [errors],
};
