import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';

export const mostOfReason = 500;

/** A reason that is kept for ever: given, and no longer than can be read. */
export function reasonProblems(reason: string, field = '/reason'): readonly Problem[] {
  if (reason.trim() === '') return [problem(errors.reasonMissing, field)];
  return reason.length > mostOfReason ? [problem(errors.reasonTooLong, field, { most: mostOfReason })] : [];
}
