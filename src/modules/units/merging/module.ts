import type { MergingPart } from '../../../kernel/merging.ts';
import type { Module } from '../../../kernel/module.ts';
import { workOnMergers } from './commands/work-on-merger.ts';
import { mergerErrors } from './errors.ts';
import { mergerRoutes } from './routes.tsx';
import { mergerWords } from './words.ts';

/**
 * Mergers of units, over what every module moves along. It is made last of all modules, since it is given the parts of all.
 * @param parts in the order in which they are moved
 */
export const mergers = (parts: readonly MergingPart[]): Module => ({
  name: 'mergers',
  routes: mergerRoutes(parts),
  jobs: [{ name: 'mergers of units', everySeconds: 2, run: (app) => workOnMergers(app, parts) }],
  words: mergerWords,
  errors: [mergerErrors],
});
