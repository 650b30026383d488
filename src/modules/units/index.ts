import type { Module } from '../../kernel/module.ts';
import { absenceErrors } from './absences/errors.ts';
import { absenceRoutes } from './absences/routes.tsx';
import { accountRoutes } from './account-routes.tsx';
import { unitApiRoutes } from './api-routes.ts';
import { dropOldTries } from './commands/take-try.ts';
import { errors } from './errors.ts';
import { operatorRoutes } from './operator-routes.tsx';
import { outboxRoutes } from './outbox-routes.tsx';
import { passkeyErrors } from './passkeys/errors.ts';
import { passkeyRoutes } from './passkeys/routes.tsx';
import { passkeySignInRoutes } from './passkeys/sign-in-routes.ts';
import { organisationErrors } from './organisation-errors.ts';
import { officerRoutes } from './officer-routes.tsx';
import { organisationRoutes } from './organisation-routes.tsx';
import { officerAtWork } from './queries/officer-at-work.ts';
import { positionErrors } from './positions/errors.ts';
import { positionRoutes } from './positions/routes.tsx';
import { seed } from './seed.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import { words } from './words.ts';

export { livesOn, type Area, type AreaKind, type AreaLevel } from './area.ts';
export type { Unit, UnitKind } from './unit.ts';
export type { AreaBook, AreaState } from './rules/area-book.ts';
export { areasOf } from './queries/areas.ts';
export { formReferences } from './queries/form-references.ts';
export {
  allUnits,
  ancestors,
  receivingUnit,
  unitOf,
  unitOfArea,
  unitOn,
  unitsAt,
  unitsBelow,
  unitWithCode,
} from './queries/units.ts';
export {
  directory,
  officerActor,
  officersWithRole,
  type DirectoryEntry,
  type OfficerChoice,
} from './queries/officers.ts';
export { passkeyOwners, type PasskeyOwner } from './passkeys/queries/passkeys.ts';
export { mergers } from './merging/module.ts';
export { menuOf } from './pages/menu.ts';
export { unitNames } from './queries/unit-names.ts';
export { unitsEver, type UnitEver } from './queries/units-ever.ts';
export { postsOf, type Post } from './queries/posts.ts';
export { demoOfficers, type DemoOfficer } from './queries/demo-officers.ts';
export { firstOperator, type FirstOperator } from './commands/first-operator.ts';
export { demoPassword, demoSecret } from './commands/seed-demo-officers.ts';
export { readTable, type RowRefusal, type TableRow } from './rules/read-table.ts';
export { codeAt } from './rules/one-time-code.ts';
export { isoOf } from './rules/typed-day.ts';

/** The organisation of the province: areas, agencies, officers and how these sign in. */
export const units: Module = {
  name: 'units',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    ...signInRoutes,
    ...passkeySignInRoutes,
    ...accountRoutes,
    ...passkeyRoutes,
    ...operatorRoutes,
    ...organisationRoutes,
    ...officerRoutes,
    ...positionRoutes,
    ...absenceRoutes,
    ...unitApiRoutes,
    ...outboxRoutes,
  ],
  actors: { officer: officerAtWork },
  jobs: [
    {
      name: 'forget old sign-in tries',
      everySeconds: 3600,
      run: async ({ db, now }) => void (await dropOldTries(db, now())),
    },
  ],
  seed,
  words,
  errors: [errors, organisationErrors, positionErrors, absenceErrors, passkeyErrors],
};
