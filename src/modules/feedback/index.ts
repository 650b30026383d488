/** Feedback: what people say of procedures and of those who carry them out, and what they are answered. */
import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { citizenRoutes } from './routes/citizen-routes.tsx';
import { deskRoutes } from './routes/desk-routes.tsx';
import { publicRoutes } from './routes/public-routes.tsx';
import { surveyRoutes } from './routes/survey-routes.tsx';
import { surveyWords } from './survey-words.ts';
import { words } from './words.ts';

export { directorsOf, petitionsForNotices, type PetitionForNotice } from './queries/petitions-for-notices.ts';
export { casesJustlyComplainedOf, petitionFacts, type PetitionFacts } from './queries/petition-facts.ts';

export const feedback: Module = {
  name: 'feedback',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...publicRoutes, ...citizenRoutes, ...deskRoutes, ...surveyRoutes],
  words: { ...words, ...Object.fromEntries(Object.entries(surveyWords).map(([key, text]) => [`survey.${key}`, text])) },
  errors: [errors],
};
