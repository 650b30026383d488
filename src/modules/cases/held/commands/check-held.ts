import type { Context } from '../../../../kernel/app.ts';
import { problem, type Problem } from '../../../../kernel/errors/problem.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import type { Procedure } from '../../../procedures/index.ts';
import { opensVault, ownerOf, type Said } from '../../../vault/index.ts';
import type { Application } from '../../commands/file-application.ts';
import { errors } from '../../errors.ts';
import { heldErrors } from '../errors.ts';
import { putForward, type Offers } from '../queries/put-forward.ts';
import { heldGone } from '../rules/held-gone.ts';
import { mustNotAsk } from '../rules/must-not-ask.ts';

/**
 * Sets an application's problems against the applicant's vault: a paper that is there and valid is not asked for, its use is; one
 * that was named must be there and fit. Looks into the vault only where a paper is missing or one of it is named.
 */
export async function checkHeld(
  context: Context,
  { definition }: Procedure,
  { answers, held = [] }: Pick<Application, 'held'> & { readonly answers: Answers },
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const isTyped = definition.papers.some(({ type }) => type !== undefined);
  const looks = held.length > 0 || (isTyped && problems.some(({ kind }) => kind === errors.paperMissing));
  if (!looks || context.actor.kind !== 'citizen') return problems;
  if (held.length > 0 && !opensVault(context.actor))
    return [...problems, ...held.map(({ paper }) => problem(heldErrors.vaultClosed, `/papers/${paper}`))];
  const offers = await putForward(context, ownerOf(context.actor), definition, answers);
  return [...notAskedAgain(problems, offers, held), ...gone(definition, held, offers)];
}

/** The problems, where nobody is asked to upload what is there, unless they said that they hand in another. */
export const notAskedAgain = (
  problems: readonly Problem[],
  offers: Offers,
  said: readonly Said[] = [],
): readonly Problem[] =>
  problems.map((each) => {
    const code = each.field?.split('/').at(-1) ?? '';
    const isHeld = mustNotAsk(offers.get(code)) && !said.some(({ paper }) => paper === code);
    return isHeld && each.kind === errors.paperMissing ? problem(heldErrors.paperHeld, each.field, each.values) : each;
  });

const gone = (
  definition: Procedure['definition'],
  held: NonNullable<Application['held']>,
  offers: Offers,
): readonly Problem[] =>
  held
    .filter(
      ({ paper, held: id, replacedWhy }) =>
        replacedWhy === undefined && !offers.get(paper)?.held.some((each) => each.id === id),
    )
    .map(({ paper }) => heldGone(definition, paper));
