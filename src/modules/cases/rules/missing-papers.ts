import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { DraftPaper } from '../draft.ts';
import { errors } from '../errors.ts';

/** Papers that a supplement request asks for and that have not been uploaded yet. */
export function missingOfSupplement(
  { papers }: ProcedureDefinition,
  asked: { readonly papers: readonly string[] },
  given: readonly Pick<DraftPaper, 'paper'>[],
): readonly Problem[] {
  return papers
    .filter(({ code }) => asked.papers.includes(code) && !given.some((each) => each.paper === code))
    .map(({ code, name }) => problem(errors.paperMissing, `/papers/${code}`, { paper: name }));
}
