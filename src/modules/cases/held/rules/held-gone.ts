import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { heldErrors } from '../errors.ts';

/** That a paper of the vault cannot be used, or no longer. @param paper its code in the procedure */
export function heldGone({ papers }: ProcedureDefinition, paper: string): Problem {
  const name = papers.find(({ code }) => code === paper)?.name ?? paper;
  return problem(heldErrors.heldGone, `/papers/${paper}`, { paper: name });
}
