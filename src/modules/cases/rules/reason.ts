import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';

const mostCharacters = 4000;

/**
 * Checks a text that a person must give: there, and not too long.
 * @param field JSON pointer of the field
 */
export function reasonProblems(text: string, field = '/reason'): readonly Problem[] {
  if (text.trim() === '') return [problem(field === '/reason' ? errors.reasonMissing : errors.textMissing, field)];
  if (text.length > mostCharacters) return [problem(errors.reasonTooLong, field, { most: mostCharacters })];
  return [];
}
