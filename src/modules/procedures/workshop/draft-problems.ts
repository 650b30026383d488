import type { Problem } from '../../../kernel/errors/problem.ts';
import { checkFeel, checkScope, feelScope, type FeelScope } from '../../../kernel/schema/check-feel.ts';
import { checkFormDefinition } from '../../../kernel/schema/check-form-definition.ts';
import type { FormDefinition, JsonSchema } from '../../../kernel/schema/form-definition.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import { checkProcedure, type CatalogueContext } from '../rules/check-procedure.ts';
import type { Part } from './blueprint-types.ts';
import { answerPointer } from './field-schema.ts';
import { textAt, valueAt, withValue, type Json } from './json.ts';
import { readingOf } from './read-part.ts';

/** What the decision will say, which a draft leaves open. */
export type Announcement = { readonly decision: string; readonly validFrom: LocalDate };

/** The definition that a draft becomes. */
export const announcedAs = (draft: Json, { decision, validFrom }: Announcement): Json =>
  withValue(withValue(draft, '/decision', decision), '/validFrom', validFrom);

/** All that keeps a draft from being announced, each with its place in the definition: the same as an import would refuse. */
export function draftProblems(draft: Json, context: CatalogueContext, today: LocalDate): readonly Problem[] {
  const found = checkProcedure(announcedAs(draft, { decision: '', validFrom: today }), context);
  if (!found.some(({ kind }) => shapeKinds.has(kind))) return found;
  // While something is missing elsewhere the import looks no further; whoever builds the form wants to know at once.
  return found.some(({ field = '' }) => isForm(field)) ? found : [...found, ...formProblems(draft, context)];
}

const shapeKinds: ReadonlySet<Problem['kind']> = new Set([errors.missing, errors.unexpected, errors.malformed]);
const isForm = (field: string): boolean => field === '/form' || field.startsWith('/form/');

/** What is wrong with a form whose shape is right. */
const formProblems = (draft: Json, { formats }: CatalogueContext): readonly Problem[] =>
  checkFormDefinition(valueAt(draft, '/form') as FormDefinition, formats).map((each) => ({
    ...each,
    field: `/form${each.field ?? ''}`,
  }));

/** The form of a draft, once nothing is wrong with it. */
export const soundForm = (draft: Json, problems: readonly Problem[]): FormDefinition | undefined =>
  problems.some(({ field = '' }) => isForm(field)) ? undefined : (valueAt(draft, '/form') as FormDefinition);

/** What is wrong with a part and below it. */
export const problemsOf = (problems: readonly Problem[], at: string): readonly Problem[] =>
  problems.filter(({ field = '' }) => field === at || field.startsWith(`${at}/`) || at === '');

/** The names that expressions of a draft may use, with their schema. */
export function scopeOf(draft: Json, at: string): FeelScope {
  const schema = valueAt(draft, '/form/schema');
  const known = typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {};
  return at.startsWith('/form/checks/') ? checkScope(known) : feelScope(known);
}

/** What is wrong with the expressions of a part, told at once though the draft has other gaps. */
export function feelProblems(draft: Json, part: Part, at: string, { formats }: CatalogueContext): readonly Problem[] {
  const scope = scopeOf(draft, at);
  const reading = readingOf(draft, part, at);
  return part.inputs
    .filter(({ kind }) => kind === 'feel')
    .flatMap((input) => {
      const expression = textAt(reading, input.at);
      const functions = at.startsWith('/form/') ? formats.functions : undefined;
      return expression === '' ? [] : checkFeel(expression, scope, `${at}${input.at}`, functions);
    });
}

/** A name for FEEL, such as `child.birthDate`, with what the form asks there. */
export type FeelName = { readonly name: string; readonly title: string; readonly options: readonly string[] };

/** Every name that an expression may use, as it is written. */
export function feelNamesOf(draft: Json): readonly FeelName[] {
  const walk = (schema: JsonSchema, path: string): readonly FeelName[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const at = path === '' ? name : `${path}.${name}`;
      if (property.type === 'object') return walk(property, at);
      const options = (property.oneOf ?? property.items?.oneOf ?? []).map((each) => `"${each.const}"`);
      return [{ name: at, title: property.title ?? '', options }];
    });
  const schema = valueAt(draft, '/form/schema');
  return typeof schema === 'object' && schema !== null ? walk(schema, '') : [];
}

/** Problems by the name of the input at which each is told; those of no input stand under ''. */
export function byInput(problems: readonly Problem[], part: Part, at: string): ReadonlyMap<string, Problem> {
  const told = new Map<string, Problem>();
  for (const each of problems) {
    const field = each.field ?? '';
    const name = inputFor(part, at, field);
    if (!told.has(name)) told.set(name, each);
  }
  return told;
}

/** The input at which a problem is told: its own, one that covers it, else the first within what it is about. */
export function inputFor(part: Part, at: string, field: string): string {
  const own = part.inputs.find((input) => `${at}${input.at}` === field);
  const covering = part.inputs.find((input) => input.covers?.some((each) => field.startsWith(`${at}${each}`)));
  const within = part.inputs.find((input) => `${at}${input.at}`.startsWith(`${field}/`));
  const found = own ?? covering ?? within;
  return found ? `${at}${found.at}` : '';
}

/** The question that a pointer into the schema is about, as FEEL names it. */
export const feelNameOf = (at: string): string => answerPointer(at).slice(1).replaceAll('/', '.');
