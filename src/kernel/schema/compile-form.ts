import type { Problem } from '../errors/problem.ts';
import { apiSchema, type ApiSchema } from './api-schema.ts';
import type { Answers } from './answers.ts';
import { brokenChecks, checkAnswers } from './check-answers.ts';
import type { FieldModel } from './field-model.ts';
import { fieldModels, type PageState } from './field-models.ts';
import type { FormDefinition, PageDefinition } from './form-definition.ts';
import { planForm } from './form-plan.ts';
import type { CheckContext, Formats } from './format.ts';
import { readPage, type PageReading } from './read-page.ts';
import { summarise, type SummarySection, type SummaryState } from './summary.ts';
import { prefillAnswers, prefilledAnswers, tidyAnswers, type Claims, type Prefilled } from './tidy-answers.ts';

/** A form ready for use; see README.md for what each part promises. */
export type Form = {
  readonly definition: FormDefinition;
  /** Everything that keeps the answers from being filed; never throws, whatever the answers are. */
  readonly check: (answers: unknown, context: CheckContext) => readonly Problem[];
  /** Checks that let the answers through but are told to applicant and officer. */
  readonly warnings: (answers: Answers, context: CheckContext) => readonly Problem[];
  /** Pages asked with these answers, in order. */
  readonly pagesFor: (answers: Answers) => readonly PageDefinition[];
  readonly nextPage: (code: string, answers: Answers) => PageDefinition | undefined;
  readonly previousPage: (code: string, answers: Answers) => PageDefinition | undefined;
  readonly readPage: (
    page: PageDefinition,
    posted: Readonly<Record<string, unknown>>,
    answers: Answers,
    context: CheckContext,
  ) => PageReading;
  readonly fieldsOf: (page: PageDefinition, state: PageState) => readonly FieldModel[];
  readonly summary: (answers: Answers, state: SummaryState) => readonly SummarySection[];
  readonly tidy: (answers: unknown) => unknown;
  readonly prefill: (claims: Claims, answers: Answers) => Answers;
  readonly prefilled: (answers: Answers) => readonly Prefilled[];
  readonly apiSchema: () => ApiSchema;
};

/**
 * Compiles a definition; takes milliseconds, so keep the form as long as the definition.
 * @throws Error when an expression has a syntax error; `checkFormDefinition` tells so beforehand
 */
export function compileForm(definition: FormDefinition, formats: Formats): Form {
  const plan = planForm(definition, formats);
  const pagesFor = (answers: Answers): readonly PageDefinition[] => {
    const asked = plan.asked(answers);
    return definition.pages.filter(({ code }) => asked.has(code));
  };
  /** The nearest page asked before or after one that may itself no longer be asked. */
  const nearestPage = (code: string, answers: Answers, direction: 1 | -1): PageDefinition | undefined => {
    const asked = plan.asked(answers);
    const here = definition.pages.findIndex((page) => page.code === code);
    if (here < 0) return undefined;
    const others = direction === 1 ? definition.pages.slice(here + 1) : definition.pages.slice(0, here).toReversed();
    return others.find((page) => asked.has(page.code));
  };
  return {
    definition,
    check: (answers, context) => checkAnswers(plan, answers, context),
    warnings: (answers, context) => brokenChecks(plan, 'warning', answers, plan.asked(answers), context),
    pagesFor,
    nextPage: (code, answers) => nearestPage(code, answers, 1),
    previousPage: (code, answers) => nearestPage(code, answers, -1),
    readPage: (page, posted, answers, context) => readPage(plan, page, posted, answers, context),
    fieldsOf: (page, state) => fieldModels(plan, page, state),
    summary: (answers, state) => summarise(plan, answers, state),
    tidy: (answers) => tidyAnswers(plan, answers),
    prefill: (claims, answers) => prefillAnswers(plan, claims, answers),
    prefilled: (answers) => prefilledAnswers(plan, answers),
    apiSchema: () => apiSchema(plan),
  };
}
