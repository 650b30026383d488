import { problem, type ErrorKind, type Problem } from '../errors/problem.ts';
import { answerAt, isBlank, isGroup, type Answers } from './answers.ts';
import { isReadable } from './clean-text.ts';
import { formErrors } from './errors.ts';
import type { Field } from './field.ts';
import type { CheckDefinition } from './form-definition.ts';
import type { FormPlan } from './form-plan.ts';
import type { CheckContext } from './format.ts';

/**
 * Checks the answers to a whole form.
 * Checks across answers run once every answer is right by itself, so that one mistake is told once.
 * @param answers parsed JSON of any shape
 * @returns errors with `field` as JSON pointer into the answers; none when the form can be filed
 */
export function checkAnswers(plan: FormPlan, answers: unknown, context: CheckContext): readonly Problem[] {
  const misshapen = plan.shape(answers);
  if (misshapen.length > 0 || !isGroup(answers)) return misshapen;
  const asked = plan.asked(answers);
  const problems: Problem[] = [];
  for (const field of plan.fields) {
    const found = faultOf(field, answers, asked, context);
    if (found) problems.push(found);
  }
  return problems.length > 0 ? problems : brokenChecks(plan, 'error', answers, asked, context);
}

/** Checks across answers that do not hold; `only` narrows them to certain fields. */
export function brokenChecks(
  plan: FormPlan,
  severity: CheckDefinition['severity'],
  answers: Answers,
  asked: ReadonlySet<string>,
  context: CheckContext,
  only?: ReadonlySet<string>,
): readonly Problem[] {
  const { checks, hold } = plan.checks[severity];
  if (checks.length === 0 || (only && !checks.some(({ field }) => only.has(field)))) return [];
  const results = hold({ ...answers, today: context.today, officeArea: context.officeArea ?? null });
  return checks.flatMap(({ field: pointer, kind }, index) => {
    if (results[index] || (only && !only.has(pointer))) return [];
    const field = plan.byPointer.get(pointer);
    return field && isAsked(field, asked) ? [problem(kind, pointer, field.labels)] : [];
  });
}

/** What is wrong with one answer by itself, its shape aside. */
export function faultOf(
  field: Field,
  answers: Answers,
  asked: ReadonlySet<string>,
  context: CheckContext,
): Problem | undefined {
  const value = answerAt(answers, field.path);
  const isAnswered = value !== undefined && value !== '';
  if (!isAsked(field, asked)) return isAnswered ? problem(formErrors.notAsked, field.pointer, field.labels) : undefined;
  if (isMissing(field, value)) return isRequired(field, answers) ? missing(field) : undefined;
  return valueFault(field, value, context);
}

/** What is wrong with a value that is there. */
export function valueFault(field: Field, value: unknown, context: CheckContext): Problem | undefined {
  if (typeof value !== 'string') return undefined;
  if (!isReadable(value, field.schema['x-multiline'] ?? false))
    return problem(formErrors.badCharacters, field.pointer, field.labels);
  const kind = field.format?.fault(value, context);
  return kind && problem(kind, field.pointer, field.labels);
}

/** A required field is one that its group demands, in a group that is demanded or begun. */
export const isRequired = (field: Field, answers: Answers): boolean =>
  field.required && (field.optionalGroup === undefined || hasAnswer(answerAt(answers, field.optionalGroup)));

export const missing = (field: Field): Problem => problem(missingKind(field), field.pointer, field.labels);

const missingKind = ({ kind }: Field): ErrorKind => {
  if (kind === 'checkbox') return formErrors.notTicked;
  return chosen.has(kind) ? formErrors.notChosen : formErrors.required;
};

/** Fields that no page has are asked always. */
export const isAsked = (field: Field, asked: ReadonlySet<string>): boolean =>
  field.page === undefined || asked.has(field.page);

const chosen: ReadonlySet<string> = new Set(['radios', 'select', 'checkboxes', 'area']);

const isMissing = (field: Field, value: unknown): boolean =>
  isBlank(value) || (field.kind === 'checkboxes' && Array.isArray(value) && value.length === 0);

const hasAnswer = (value: unknown): boolean =>
  isGroup(value) ? Object.values(value).some(hasAnswer) : !isBlank(value);
