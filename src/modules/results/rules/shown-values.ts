import { pathOf, withAnswer, type Answers } from '../../../kernel/schema/answers.ts';
import type { Form } from '../../../kernel/schema/compile-form.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';

/** The data as documents print them: days, lists and areas as people read them, in Vietnamese, in the shape of the data. */
export const shownValues = (form: Form, data: Answers, references: FormReferences): Answers =>
  form
    .summary(data, { language: 'vi', references })
    .flatMap(({ rows }) => rows)
    .filter(({ isAnswered }) => isAnswered)
    .reduce<Answers>((so, { pointer, value }) => withAnswer(so, pathOf(pointer), value), {});
