import type { Problem } from '../errors/problem.ts';
import { say, type Language } from '../text/text.ts';

/** The sentence of a problem in the reader's language. */
export const sentence = (problem: Problem, language: Language): string =>
  say(problem.kind.text, language, problem.values);

/** Problem details of RFC 9457; `errors` has one entry for each thing wrong. */
export function problemDetails(problems: readonly Problem[], language: Language, instance: string) {
  const [first] = problems;
  return {
    type: `/help/errors#${first?.kind.code ?? ''}`,
    title: first ? sentence(first, language) : '',
    status: first?.kind.status ?? 500,
    instance,
    code: first?.kind.code,
    errors: problems.map((each) => ({
      code: each.kind.code,
      detail: sentence(each, language),
      ...(each.field === undefined ? {} : { pointer: each.field }),
    })),
  };
}
