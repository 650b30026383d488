/** People: citizens and businesses, their sign-in, their account, and who looked at their data. */
import type { Module } from '../../kernel/module.ts';
import { errors as identityErrors } from '../../outside/identity/errors.ts';
import { accountRoutes } from './account-routes.tsx';
import { errors } from './errors.ts';
import { personActor } from './queries/person.ts';
import { assuranceOf } from './rules/assurance.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { words } from './words.ts';

export { recordReading, type Reading } from './commands/record-reading.ts';
export { recordSignIn } from './commands/record-sign-in.ts';
export type { Person } from './person.ts';
export { stepUpUrl } from './pages/sign-in-page.tsx';
export { localPath } from './rules/local-path.ts';
export { personActor, personById, personsById } from './queries/person.ts';
export { readingsOf, type PastReading } from './queries/readings.ts';
export { techIdOf } from './queries/tech-id.ts';
export { personWithNumber, type Numbered } from './queries/person-with-number.ts';

export const people: Module = {
  name: 'people',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [...signInRoutes, ...accountRoutes],
  actors: { citizen: ({ db }, id, facts) => personActor(db, id, assuranceOf(facts)) },
  words,
  errors: [errors, prefixed(identityErrors)],
};

/** The catalogue lists the provider's errors beside this module's own, under names that cannot clash. */
function prefixed<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [`identity-${key}`, value]));
}
