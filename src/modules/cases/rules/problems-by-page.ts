import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { Procedure } from '../../procedures/index.ts';
import { errors } from '../errors.ts';

/**
 * Gathers what is wrong with the answers page by page, in the order of the pages, so that a form left half way gives a short
 * list.
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
  // What is not among the answers keeps its place: the office before them, papers after.
  const rank = (each: Problem): number => {
    const page = pageOf(each);
    return page ? pages.indexOf(page) : each.field === '/unit' ? -1 : pages.length;
  };
  const inOrder = found.toSorted((a, b) => rank(a) - rank(b));
  return inOrder.flatMap((each) => {
    const page = pageOf(each);
    const together = page ? inOrder.filter((other) => pageOf(other) === page) : [each];
    if (!page || together.length === 1) return [each];
    const values = { page: page.title, n: together.length };
    return each === together[0] ? [problem(errors.pageIncomplete, each.field, values)] : [];
  });
}
