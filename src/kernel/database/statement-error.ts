import { DatabaseError } from 'pg';

/** A statement that PostgreSQL refused, or a connection that was lost (state `08006`). */
export class StatementError extends Error {
  /** SQLSTATE of five characters: docs of PostgreSQL, appendix A. */
  readonly state: string;
  /** Name of the constraint that was violated. */
  readonly constraint: string | undefined;
  constructor(message: string, state: string, constraint: string | undefined, cause: unknown) {
    super(message, { cause });
    this.name = 'StatementError';
    this.state = state;
    this.constraint = constraint;
  }
}

/** Makes a StatementError of what pg threw; the statement's text is kept, its values are not. */
export function statementError(error: unknown, text: string): StatementError {
  const message = error instanceof Error ? error.message : String(error);
  const statement = text.length > 500 ? `${text.slice(0, 500)}…` : text;
  if (error instanceof DatabaseError) {
    const state = error.code ?? 'XX000';
    // Of a value that it cannot read (class 22) PostgreSQL quotes the value itself, which has no place in a log.
    const quotes = state.startsWith('22');
    const told = quotes ? message.replace(/: ".*/s, '') : message;
    return new StatementError(
      `${told} (${state}) in: ${statement}`,
      state,
      error.constraint,
      quotes ? undefined : error,
    );
  }
  return new StatementError(`The database does not answer: ${message}`, '08006', undefined, error);
}

/** Whether the error is a violation of a unique constraint, of the named one if a name is given. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof StatementError &&
  error.state === '23505' &&
  (constraint === undefined || error.constraint === constraint);

/** Whether the database was out of reach (classes 08, 53, 57P0x): it may well answer the next time. */
export const isOutage = (error: unknown): boolean =>
  error instanceof StatementError && /^(08|53|57P0)/.test(error.state);
