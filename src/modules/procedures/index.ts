import type { Module } from '../../kernel/module.ts';
import { errors } from './errors.ts';
import { proceduresMerging } from './merging.ts';
import { linkedErrors } from './linked-errors.ts';
import { linkedWords } from './linked-words.ts';
import { routes } from './routes.ts';
import { seed } from './seed.ts';
import { reliefWords } from './relief-words.ts';
import { words } from './words.ts';
import { errors as workshopErrors } from './workshop/errors.ts';

export type {
  Assurance,
  Competence,
  FeeRule,
  PaperDefinition,
  ProcedureDefinition,
  StepDefinition,
  Variant,
} from './definition.ts';
export type { LinkedDefinition, LinkedPart } from './linked-definition.ts';
export { assuranceOf } from './rules/assurance-of.ts';
export { competenceOn } from './rules/competence-on.ts';
export { linkedParts } from './rules/linked-parts.ts';
export { ReliefNote, reliefText } from './pages/relief-notes.tsx';
export { reliefsOf } from './catalogue/place-reliefs.ts';
export { relieved, relievedFees, reliefHolds, type Relief } from './rules/fee-relief.ts';
export { feesFor, papersFor, type Fee } from './rules/procedure-rules.ts';
export {
  asVariant,
  chosenByApplicant,
  everyStep,
  ordinary,
  procedureFor,
  variantFor,
  type VariantFacts,
} from './rules/variants.ts';
export { checkProcedure } from './rules/check-procedure.ts';
export { formatsOf, procedureInForce, procedureVersion, type Procedure } from './queries/procedure.ts';
export { searchProcedures, type Found, type ProcedureSummary, type Search } from './queries/search-procedures.ts';
export { proceduresOfLifeEvent } from './queries/browse.ts';
export { catalogueOn, type CatalogueEntry } from './queries/catalogue-on.ts';
export { readLifeEvents, type LifeEvent } from './catalogue/place-catalogue.ts';
export { readPaperTypes, type PaperType } from './catalogue/paper-types.ts';
export { ownPapers, ownResultType, type TypedPaper } from './rules/own-papers.ts';
export { importCatalogue } from './commands/import-catalogue.ts';
export { seedProcedures } from './seed.ts';

export const procedures: Module = {
  name: 'procedures',
  migrations: new URL('./migrations/', import.meta.url),
  routes,
  seed,
  merging: [proceduresMerging],
  words: {
    ...words,
    ...linkedWords,
    ...Object.fromEntries(Object.entries(reliefWords).map(([key, text]) => [`relief.${key}`, text])),
  },
  errors: [errors, linkedErrors, workshopErrors],
};
