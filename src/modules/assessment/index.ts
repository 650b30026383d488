/** Assessment: what happened, judged by the indices of the law. */
import type { Module } from '../../kernel/module.ts';
import { keepFacts } from './commands/keep-facts.ts';

export const assessment: Module = {
  name: 'assessment',
  migrations: new URL('./migrations/', import.meta.url),
  subscribers: [keepFacts],
};
