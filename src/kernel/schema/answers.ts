/** Answers to a form, as its schema shapes them. */
export type Answers = Readonly<Record<string, unknown>>;

export type Path = readonly string[];

/** Splits a JSON pointer; property names of forms have neither `/` nor `~`. */
export const pathOf = (pointer: string): Path => pointer.split('/').slice(1);

/** The answer at a path; undefined when there is none, whatever stands in its way. */
export function answerAt(answers: unknown, path: Path): unknown {
  let at = answers;
  for (const step of path) {
    if (!isGroup(at) || !Object.hasOwn(at, step)) return undefined;
    at = at[step];
  }
  return at;
}

/**
 * Answers with one answer set, or removed when `value` is undefined.
 * Groups left without any answer are removed too, since an optional group is left out whole.
 */
export function withAnswer(answers: Answers, path: Path, value: unknown): Answers {
  const [step, ...rest] = path;
  if (step === undefined) return answers;
  const { [step]: before, ...others } = answers;
  const after = rest.length === 0 ? value : withAnswer(isGroup(before) ? before : {}, rest, value);
  const isEmpty = after === undefined || (rest.length > 0 && isGroup(after) && Object.keys(after).length === 0);
  return isEmpty ? others : { ...answers, [step]: after };
}

/** Blank text counts as no answer. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
