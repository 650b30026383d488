import type { Problem } from '../kernel/errors/problem.ts';
import { say as sayText } from '../kernel/text/text.ts';
import type { View } from './view.ts';

/** The sentence of a problem in the reader's language. */
export const problemText = (view: Pick<View, 'language'>, { kind, values }: Problem): string =>
  sayText(kind.text, view.language, values);

/**
 * What is wrong with one field: the `error` of its component.
 * @param pointer the field's JSON pointer or name, as `Problem.field` carries it
 */
export function errorAt(
  view: Pick<View, 'language'>,
  problems: readonly Problem[],
  pointer: string,
): string | undefined {
  const plain = pointer.replace(/^\//, '');
  const found = problems.find(({ field }) => field?.replace(/^\//, '') === plain);
  return found && problemText(view, found);
}
