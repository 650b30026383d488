import type { ResultKind } from '../kind.ts';

export type Decision = 'granted' | 'refused';

/**
 * Kinds of document that may carry a decision in a procedure, the fitting one first: its own kind before those that serve any.
 * @param outcome undefined while nothing is proposed
 */
export const kindsFor = (
  kinds: Iterable<ResultKind>,
  procedureCode: string,
  outcome: Decision | undefined,
): readonly ResultKind[] =>
  [...kinds]
    .filter(({ procedures }) => procedures.length === 0 || procedures.includes(procedureCode))
    .filter(({ outcomes }) => outcome === undefined || outcomes.includes(outcome))
    .toSorted((one, other) => other.procedures.length - one.procedures.length);
