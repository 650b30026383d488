import type { Problem } from '../errors/problem.ts';
import { answerAt, withAnswer, type Answers } from './answers.ts';
import { brokenChecks, isAsked, isRequired, missing } from './check-answers.ts';
import type { Field } from './field.ts';
import type { PageDefinition } from './form-definition.ts';
import type { FormPlan } from './form-plan.ts';
import type { CheckContext } from './format.ts';
import { inputNames, readField, type Typed } from './read-field.ts';

export type PageReading = {
  /** The answers with those of this page; without those of pages no longer asked. */
  readonly answers: Answers;
  /** What was typed on this page, also when it was wrong, to show it again. */
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The page must be shown once more: for its problems, or for a commune still to choose. */
  readonly again: boolean;
};

/** Name of the button that brings the communes of a chosen province: pressed, the page is not judged yet. */
export const showCommunes = '_communes';

const typedCharacters = 10_000;
const typedEntries = 300;

/**
 * Reads what an HTML form posted for one page. Never throws, whatever was posted; names the page lacks are ignored.
 * @param posted form body, values by input name
 * @param answers those given so far
 */
export function readPage(
  plan: FormPlan,
  page: PageDefinition,
  posted: Readonly<Record<string, unknown>>,
  answers: Answers,
  context: CheckContext,
): PageReading {
  const fields = page.fields.flatMap((pointer) => plan.byPointer.get(pointer) ?? []);
  const typed = readTyped(fields, posted);
  const readings = fields.map((field) => ({ field, reading: readField(field, typed, context) }));
  const filled = readings.reduce<Answers>(
    (so, { field, reading }) => withAnswer(so, field.path, reading.kind === 'answer' ? reading.value : undefined),
    answers,
  );
  const faults = readings.flatMap(({ field, reading }) => {
    if (reading.kind === 'wrong') return [reading.problem];
    return reading.kind === 'none' && isRequired(field, filled) ? [missing(field)] : [];
  });
  const isUnfinished = readings.some(({ reading }) => reading.kind === 'unfinished');
  const kept = withoutUnasked(plan, filled);
  if (isUnfinished && posted[showCommunes] !== undefined) return { answers: kept, typed, problems: [], again: true };
  const problems =
    faults.length > 0 || isUnfinished
      ? faults
      : brokenChecks(plan, 'error', kept, plan.asked(kept), context, new Set(page.fields));
  return { answers: kept, typed, problems, again: problems.length > 0 || isUnfinished };
}

/** Takes away the answers of pages not asked; that may close further pages, so until nothing changes. */
export function withoutUnasked(plan: FormPlan, answers: Answers): Answers {
  const asked = plan.asked(answers);
  const stale = plan.fields.filter((field) => !isAsked(field, asked) && answerAt(answers, field.path) !== undefined);
  if (stale.length === 0) return answers;
  return withoutUnasked(
    plan,
    stale.reduce<Answers>((so, field) => withAnswer(so, field.path, undefined), answers),
  );
}

function readTyped(fields: readonly Field[], posted: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | readonly string[]> = {};
  for (const name of fields.flatMap(inputNames)) {
    if (!Object.hasOwn(posted, name)) continue;
    const value = posted[name];
    if (Array.isArray(value)) typed[name] = value.slice(0, typedEntries).flatMap(textOf);
    else if (typeof value === 'string') typed[name] = value.slice(0, typedCharacters);
  }
  return typed;
}

const textOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value.slice(0, typedCharacters)] : [];
