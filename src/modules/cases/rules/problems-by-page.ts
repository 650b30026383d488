import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { Procedure } from '../../procedures/index.ts';
import { errors } from '../errors.ts';

/**
 * Gathers what is wrong with the answers page by page, so that a form left half way gives a short list.
 * @param found problems of a whole application; answers under `/answers`
 */
export function byPage(
  { form }: Pick<Procedure, 'form'>,
  answers: Answers,
  found: readonly Problem[],
): readonly Problem[] {
  const pages = form.pagesFor(answers);
  const pageOf = ({ field = '' }: Problem) =>
    field.startsWith('/answers/') && pages.find((page) => page.fields.includes(field.slice('/answers'.length)));
  const counts = Map.groupBy(found, pageOf);
  return found.flatMap((each) => {
    const page = pageOf(each);
    const together = (page && counts.get(page)) || [each];
    if (!page || together.length === 1) return [each];
    const values = { page: page.title, n: together.length };
    return each === together[0] ? [problem(errors.pageIncomplete, each.field, values)] : [];
  });
}
