import { parseExpression } from 'feelin';

export type SyntaxTree = ReturnType<typeof parseExpression>;
export type SyntaxNode = SyntaxTree['topNode'];

/**
 * Parses FEEL.
 * @param known variables and functions; names with spaces are only read as one name when they are among them
 */
export const parseFeel = (expression: string, known: Record<string, unknown>): SyntaxTree =>
  parseExpression(expression, known, undefined);

/** The text at which an expression stops being FEEL, empty at its end; undefined when it is well-formed. */
export function findSyntaxError(expression: string, known: Record<string, unknown>): string | undefined {
  let fault: string | undefined;
  parseFeel(expression, known).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) fault ??= expression.slice(from, Math.max(to, from + 12));
    },
  });
  return expression.trim() === '' ? '' : fault;
}
