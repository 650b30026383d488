import type { Actor } from '../../../kernel/access/actor.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { assuranceOf, type Assurance, type ProcedureDefinition } from '../../procedures/index.ts';
import { errors } from '../errors.ts';

type Definition = Pick<ProcedureDefinition, 'assurance'>;

/** The level at which a citizen must sign in again before they can file; undefined where theirs will do (Decree 69/2024). */
export function levelNeeded(actor: Actor, definition: Definition): Assurance | undefined {
  const needed = assuranceOf(definition);
  return actor.kind === 'citizen' && actor.assurance < needed ? needed : undefined;
}

/** Why a citizen, known too little, cannot file; its code says what is needed. */
export function levelProblem(actor: Actor, definition: Definition): Problem | undefined {
  const needed = levelNeeded(actor, definition);
  return needed && problem(needed === 3 ? errors.levelThreeNeeded : errors.levelTwoNeeded);
}
