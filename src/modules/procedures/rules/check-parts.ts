import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import type { FormDefinition, JsonSchema } from '../../../kernel/schema/form-definition.ts';
import type { ProcedureDefinition } from '../definition.ts';
import type { LinkedPart } from '../linked-definition.ts';
import { linkedErrors } from '../linked-errors.ts';
import { assuranceOf } from './assurance-of.ts';
import { schemaAt } from './schema-at.ts';

/**
 * Finds where a linked procedure does not fit the procedures that its parts are: one that is not there or linked itself, answers
 * and papers that a part does not know or takes otherwise, and answers that a part demands and nobody gives.
 * @param find the newest version of a procedure
 */
export function checkParts(
  definition: ProcedureDefinition,
  find: (code: string) => ProcedureDefinition | undefined,
): readonly Problem[] {
  return (definition.linked?.parts ?? []).flatMap((part, index) => {
    const at = `/linked/parts/${index}`;
    const procedure = find(part.procedure);
    if (!procedure) return [problem(linkedErrors.procedureUnknown, `${at}/procedure`, { code: part.procedure })];
    if (procedure.linked) return [problem(linkedErrors.linkedWithin, `${at}/procedure`, { code: part.procedure })];
    const { variant } = part;
    const unknown = variant !== undefined && !procedure.variants?.some(({ code }) => code === variant);
    const level = assuranceOf(procedure);
    const low = assuranceOf(definition) < level;
    return [
      ...(low ? [problem(linkedErrors.assuranceLow, '/assurance', { code: procedure.code, level })] : []),
      ...(unknown ? [problem(linkedErrors.variantUnknown, `${at}/variant`, { variant, code: procedure.code })] : []),
      ...checkAnswers(definition.form.schema, part, procedure.form.schema, at),
      ...checkPapers(part, procedure, at),
      ...missingAnswers(part, procedure.form).map((pointer) =>
        problem(linkedErrors.answerMissing, `${at}/answers`, { pointer, code: procedure.code }),
      ),
    ];
  });
}

function checkAnswers(own: JsonSchema, part: LinkedPart, theirs: JsonSchema, at: string): readonly Problem[] {
  const answers = part.answers.flatMap((answer, index) => {
    const { to, from } = answer;
    const there = schemaAt(theirs, to);
    if (!there) return [problem(linkedErrors.fieldUnknown, `${at}/answers/${index}/to`, { pointer: to })];
    const here = from === undefined ? schemaOfValue(answer.value) : schemaAt(own, from);
    return here && !fits(here, there)
      ? [problem(linkedErrors.answerMisfit, `${at}/answers/${index}`, { from: from ?? String(answer.value), to })]
      : [];
  });
  const { area } = part;
  const unknownArea =
    area === undefined || schemaAt(theirs, area)?.format === 'area'
      ? []
      : [problem(linkedErrors.fieldUnknown, `${at}/area`, { pointer: area })];
  const results = part.results.flatMap(({ number, issuedOn }, index) =>
    Object.entries({ number, issuedOn }).flatMap(([name, pointer]) =>
      pointer === undefined || schemaAt(theirs, pointer)?.type === 'string'
        ? []
        : [problem(linkedErrors.fieldUnknown, `${at}/results/${index}/${name}`, { pointer })],
    ),
  );
  return [...unknownArea, ...answers, ...results];
}

const schemaOfValue = (value: unknown): JsonSchema =>
  typeof value === 'string'
    ? { type: 'string', oneOf: [{ const: value, title: value }] }
    : { type: typeof value === 'boolean' ? 'boolean' : 'number' };

/** Whether whatever is answered here can stand there. */
function fits(here: JsonSchema, there: JsonSchema): boolean {
  if (there.type === 'object' || here.type === 'object')
    return (
      here.type === there.type &&
      Object.entries(here.properties ?? {}).every(([name, property]) => {
        const other = there.properties?.[name];
        return other !== undefined && fits(property, other);
      })
    );
  const isNumber = (type: JsonSchema['type']) => type === 'integer' || type === 'number';
  if (here.type !== there.type && !(isNumber(here.type) && there.type === 'number')) return false;
  if (there.format !== undefined && here.format !== there.format) return false;
  if (!there.oneOf) return true;
  const taken = new Set(there.oneOf.map((entry) => entry.const));
  return here.oneOf?.every((entry) => taken.has(entry.const)) ?? false;
}

function checkPapers(part: LinkedPart, { papers }: ProcedureDefinition, at: string): readonly Problem[] {
  const taken = new Set(papers.map(({ code }) => code));
  const unknown = (paper: string | undefined, field: string): readonly Problem[] =>
    paper === undefined || taken.has(paper) ? [] : [problem(linkedErrors.paperUnknown, field, { paper })];
  return [
    ...part.papers.flatMap(({ to }, index) => unknown(to, `${at}/papers/${index}/to`)),
    ...part.results.flatMap(({ paper }, index) => unknown(paper, `${at}/results/${index}/paper`)),
  ];
}

/** Answers that the part always demands and that nothing gives it. */
function missingAnswers(part: LinkedPart, form: FormDefinition): readonly string[] {
  const given = [
    ...part.answers.map(({ to }) => to),
    ...part.results.flatMap(({ number, issuedOn }) => [number, issuedOn].filter((each) => each !== undefined)),
  ];
  const sometimes = new Set(form.pages.filter(({ when }) => when !== undefined).flatMap(({ fields }) => fields));
  return demanded(form.schema).filter(
    (pointer) => !sometimes.has(pointer) && !given.some((each) => pointer === each || pointer.startsWith(`${each}/`)),
  );
}

const demanded = (schema: JsonSchema, at = ''): readonly string[] =>
  (schema.required ?? []).flatMap((name) => {
    const property = schema.properties?.[name];
    return property?.type === 'object' ? demanded(property, `${at}/${name}`) : [`${at}/${name}`];
  });
