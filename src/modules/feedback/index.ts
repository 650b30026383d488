/** Feedback: what people say of procedures and of those who carry them out, and what they are answered. */
import type { Module } from '../../kernel/module.ts';
import { dropOldSurveyTries } from './commands/take-survey-try.ts';
import { warnOfLatePetitions } from './commands/warn-of-late-petitions.ts';
import { errors } from './errors.ts';
import { citizenRoutes } from './routes/citizen-routes.tsx';
import { deskRoutes } from './routes/desk-routes.tsx';
import { publicRoutes } from './routes/public-routes.tsx';
import { petitionsMerging } from './merging.ts';
import { surveyRoutes } from './routes/survey-routes.tsx';
import { surveyWords } from './survey-words.ts';
import { tellMornings } from './tell-mornings.ts';
import { words } from './words.ts';

export { directorsOf, petitionsForNotices, type PetitionForNotice } from './queries/petitions-for-notices.ts';
export { latePetitions } from './queries/late-petitions.ts';
export { casesJustlyComplainedOf, petitionFacts, type PetitionFacts } from './queries/petition-facts.ts';

export const feedback: Module = {
  name: 'feedback',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...publicRoutes, ...citizenRoutes, ...deskRoutes, ...surveyRoutes],
  subscribers: [tellMornings],
  jobs: [
    { name: 'warn of late petitions', everySeconds: 300, run: warnOfLatePetitions },
    {
      name: 'forget old survey tries',
      everySeconds: 3600,
      run: async ({ db, now }) => void (await dropOldSurveyTries(db, now())),
    },
  ],
  merging: [petitionsMerging],
  words: { ...words, ...Object.fromEntries(Object.entries(surveyWords).map(([key, text]) => [`survey.${key}`, text])) },
  errors: [errors],
};
