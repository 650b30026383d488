import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { seed } from './seed.ts';

export type { Area, AreaKind, AreaLevel } from './area.ts';
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
  unitsAt,
  unitsBelow,
  unitWithCode,
} from './queries/units.ts';
export { directory, officerActor, officersWithRole, type OfficerChoice } from './queries/officers.ts';
export { demoPassword, demoSecret } from './commands/seed-demo-officers.ts';
export { codeAt } from './rules/one-time-code.ts';

/** The organisation of the province: areas, agencies, officers and how these sign in. */
export const units: Module = {
  name: 'units',
  migrations: new URL('./migrations/', import.meta.url),
  seed,
  errors,
};
