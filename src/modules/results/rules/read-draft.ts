import type { Problem } from '../../../kernel/errors/problem.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { Form } from '../../../kernel/schema/compile-form.ts';
import type { CheckContext } from '../../../kernel/schema/format.ts';

export type DraftRead = {
  /** What was right. */
  readonly data: Answers;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: readonly Problem[];
};

/** Reads the form of a document, all its sections at once: what is right is kept, what is wrong can be shown again. */
export const readDraft = (form: Form, posted: Readonly<Record<string, unknown>>, context: CheckContext): DraftRead =>
  form.definition.pages.reduce<DraftRead>(
    (so, page) => {
      const { answers, typed, problems } = form.readPage(page, posted, so.data, context);
      return { data: answers, typed: { ...so.typed, ...typed }, problems: [...so.problems, ...problems] };
    },
    { data: {}, typed: {}, problems: [] },
  );
