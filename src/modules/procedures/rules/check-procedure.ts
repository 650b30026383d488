import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { checkFeel, feelScope } from '../../../kernel/schema/check-feel.ts';
import { checkFormDefinition } from '../../../kernel/schema/check-form-definition.ts';
import type { Formats } from '../../../kernel/schema/format.ts';
import type { JsonSchema } from '../../../kernel/schema/form-definition.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition, StepDefinition, Typed } from '../definition.ts';
import { definitionSchema } from '../definition-schema.ts';
import { errors } from '../errors.ts';
import { checkLinked } from './check-linked.ts';
import { ordinary } from './variants.ts';
import { compileSchema } from '../../../kernel/schema/compile-schema.ts';

/** What definitions may refer to. */
export type CatalogueContext = {
  readonly formats: Formats;
  readonly lifeEvents: ReadonlySet<string>;
  readonly paperTypes: ReadonlySet<string>;
};

let compiled: ReturnType<typeof compileShape> | undefined;
const compileShape = () => compileSchema(definitionSchema);

/**
 * Finds everything wrong with a procedure before it is kept: shape, texts, days, steps, rules, form.
 * @returns problems whose `field` is a JSON pointer into the definition; none when it can be used
 */
export function checkProcedure(json: unknown, context: CatalogueContext): readonly Problem[] {
  const misshapen = checkShape(json);
  // What follows trusts the shape.
  return misshapen.length > 0 ? misshapen : checkMeaning(json as ProcedureDefinition, context);
}

function checkShape(json: unknown): readonly Problem[] {
  const shape = (compiled ??= compileShape());
  if (shape.Check(json)) return [];
  const problems = new Map<string, Problem>();
  const add = (kind: Problem['kind'], field: string, name?: string): void => {
    if (!problems.has(field)) problems.set(field, problem(kind, field, name === undefined ? undefined : { name }));
  };
  const [, found] = shape.Errors(json);
  for (const { keyword, instancePath, params } of found) {
    if (keyword === 'required')
      for (const name of params.requiredProperties) add(errors.missing, `${instancePath}/${name}`, name);
    if (keyword === 'additionalProperties')
      for (const name of params.additionalProperties) add(errors.unexpected, `${instancePath}/${name}`, name);
  }
  for (const { keyword, instancePath } of found) {
    if (keyword !== 'required' && keyword !== 'additionalProperties') add(errors.malformed, instancePath);
  }
  return [...problems.values()];
}

function checkMeaning(definition: ProcedureDefinition, context: CatalogueContext): readonly Problem[] {
  return [
    ...checkDays(definition),
    ...checkCompetence(definition),
    ...checkSteps(definition.steps, '/steps'),
    ...checkCodes(definition),
    ...checkVariants(definition),
    ...definition.lifeEvents
      .filter((code) => !context.lifeEvents.has(code))
      .map((code) => problem(errors.unknownLifeEvent, '/lifeEvents', { code })),
    ...checkFormDefinition(definition.form, context.formats).map((each) => ({
      ...each,
      field: `/form${each.field ?? ''}`,
    })),
    ...checkRules(definition),
    ...checkPaperTypes(definition, context),
    ...checkUniqueBy(definition),
    ...checkLinked(definition),
  ];
}

function checkDays({ validFrom, validTo, competence }: ProcedureDefinition): readonly Problem[] {
  const days: readonly (readonly [string, string | undefined])[] = [
    ['/validFrom', validFrom],
    ['/validTo', validTo],
    ...competence.map(({ until }, index) => [`/competence/${index}/until`, until] as const),
  ];
  const unreal = days.flatMap(([field, value]) =>
    value === undefined || parseLocalDate(value) ? [] : [problem(errors.notDay, field, { value })],
  );
  const reversed = validTo !== undefined && validTo < validFrom ? [problem(errors.endsBeforeStart, '/validTo')] : [];
  return [...unreal, ...reversed];
}

function checkCompetence({ competence }: ProcedureDefinition): readonly Problem[] {
  return competence.flatMap(({ until, authority, department }, index) => {
    const next = competence[index + 1];
    const ordered = next === undefined || (until !== undefined && (next.until === undefined || until < next.until));
    return [
      ...(ordered ? [] : [problem(errors.competenceOrder, `/competence/${index}/until`)]),
      ...((authority === 'department') === (department !== undefined)
        ? []
        : [problem(errors.departmentNeeded, `/competence/${index}/department`)]),
    ];
  });
}

function checkSteps(steps: readonly StepDefinition[], at: string): readonly Problem[] {
  const sum = steps.filter(({ kind }) => kind !== 'return').reduce((total, { share }) => total + share, 0);
  const ordered =
    steps[0]?.kind === 'intake' && steps.some(({ kind }) => kind === 'result') && steps.at(-1)?.kind === 'return';
  return [
    ...(ordered ? [] : [problem(errors.stepOrder, at)]),
    ...(sum === 100 ? [] : [problem(errors.sharesSum, at, { sum })]),
    ...steps.flatMap(({ kind, share }, index) =>
      kind === 'return' && share !== 0 ? [problem(errors.returnShare, `${at}/${index}/share`)] : [],
    ),
  ];
}

type Lists = Partial<Pick<ProcedureDefinition, 'papers' | 'fees' | 'steps'>>;

function checkCodes({ papers = [], fees = [], steps = [] }: Lists, at = ''): readonly Problem[] {
  return Object.entries({ papers, fees, steps }).flatMap(([name, list]) => repeatedCodes(list, `${at}/${name}`));
}

function repeatedCodes(list: readonly { readonly code: string }[], at: string): readonly Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ code }, index) =>
    seen.has(code) ? [problem(errors.repeatedCode, `${at}/${index}/code`, { code })] : (seen.add(code), []),
  );
}

/** Kinds of paper that the place does not know, of papers, of those of variants and of the result. */
function checkPaperTypes(
  { papers, variants = [], result }: ProcedureDefinition,
  { paperTypes }: CatalogueContext,
): readonly Problem[] {
  const unknown = ({ type }: Typed, at: string): readonly Problem[] =>
    type === undefined || paperTypes.has(type) ? [] : [problem(errors.unknownPaperType, `${at}/type`, { code: type })];
  const ofList = (list: readonly Typed[], at: string): readonly Problem[] =>
    list.flatMap((each, index) => unknown(each, `${at}/papers/${index}`));
  return [
    ...ofList(papers, ''),
    ...variants.flatMap((variant, index) => ofList(variant.papers ?? [], `/variants/${index}`)),
    ...unknown(result, '/result'),
  ];
}

function checkRules({ form, papers, fees, variants = [], result }: ProcedureDefinition): readonly Problem[] {
  const scope = feelScope(form.schema);
  const ownWhen = (each: Typed, at: string): readonly Problem[] =>
    each.ownWhen === undefined ? [] : checkFeel(each.ownWhen, scope, `${at}/ownWhen`);
  const rulesOf = ({ papers: listed = [], fees: asked = [] }: Lists, at: string): readonly Problem[] => [
    ...listed.flatMap((paper, index) => [
      ...checkFeel(paper.requiredWhen, scope, `${at}/papers/${index}/requiredWhen`),
      ...ownWhen(paper, `${at}/papers/${index}`),
    ]),
    ...asked.flatMap(({ amountDong }, index) => checkFeel(amountDong, scope, `${at}/fees/${index}/amountDong`)),
  ];
  return [
    ...rulesOf({ papers, fees }, ''),
    ...ownWhen(result, '/result'),
    ...variants.flatMap((variant, index) => [
      ...rulesOf(variant, `/variants/${index}`),
      ...(variant.when === undefined ? [] : checkFeel(variant.when, scope, `/variants/${index}/when`)),
    ]),
  ];
}

function checkVariants({ variants = [] }: ProcedureDefinition): readonly Problem[] {
  return [
    ...repeatedCodes(variants, '/variants'),
    ...variants.flatMap((variant, index) => {
      const at = `/variants/${index}`;
      const { code, choice, when, steps } = variant;
      return [
        ...(code === ordinary ? [problem(errors.variantReserved, `${at}/code`, { code })] : []),
        ...((choice === 'answers') === (when !== undefined) ? [] : [problem(errors.variantCondition, `${at}/when`)]),
        ...(steps ? checkSteps(steps, `${at}/steps`) : []),
        ...checkCodes(variant, at),
      ];
    }),
  ];
}

function checkUniqueBy({ form, uniqueBy }: ProcedureDefinition): readonly Problem[] {
  if (uniqueBy === undefined) return [];
  const found = uniqueBy
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((schema, name) => schema?.properties?.[name], form.schema);
  return found ? [] : [problem(errors.uniqueByUnknown, '/uniqueBy', { pointer: uniqueBy })];
}
