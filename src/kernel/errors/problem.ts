import type { Text, Values } from '../text/text.ts';

/** An entry of the error catalogue (docs/errors.md): what went wrong, as a sentence a person can act on. */
export type ErrorKind = { readonly code: string; readonly status: number; readonly text: Text };

/** One thing wrong with what was sent. `field` is a JSON pointer into the input, such as `/answers/child/birthDate`. */
export type Problem = { readonly kind: ErrorKind; readonly field?: string; readonly values?: Values };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Declares the errors of one module; `area` becomes the first part of each code.
 * @example
 * const errors = defineErrors('cases', { notFound: { status: 404, vi: 'Không tìm thấy hồ sơ', en: 'No such case' } });
 * errors.notFound.code; // 'cases.not-found'
 */
export function defineErrors<K extends string>(
  area: string,
  entries: Record<K, { status: number } & Text>,
): Readonly<Record<K, ErrorKind>> {
  const kinds = {} as Record<K, ErrorKind>;
  for (const key of Object.keys(entries) as K[]) {
    const { status, vi, en } = entries[key];
    const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    kinds[key] = { code: `${area}.${dashed}`, status, text: { vi, en } };
  }
  return kinds;
}

export const problem = (kind: ErrorKind, field?: string, values?: Values): Problem => ({ kind, field, values });

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (...problems: Problem[]): Outcome<never> => ({ ok: false, problems });

/** Carries problems out of a transaction or a route, where a value cannot; the web edge turns it into an answer. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: Problem[]) {
    super(problems.map((each) => each.kind.code).join(', '));
    this.problems = problems;
  }
}
