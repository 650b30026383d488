import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import type { Form } from '../../../../kernel/schema/compile-form.ts';
import type { FieldModel } from '../../../../kernel/schema/field-model.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { heldWords } from '../words.ts';
import { knownAnswers, type KnownAnswer } from './known-answers.ts';

/** The questions of a page, each that was filled in for the applicant with where the answer came from. */
export async function withSources(
  context: Context & { readonly actor: Citizen },
  form: Form,
  answers: Answers,
  fields: readonly FieldModel[],
): Promise<readonly FieldModel[]> {
  const prefilled = new Map(form.prefilled(answers).map((each) => [each.pointer, each]));
  if (fields.every(({ pointer }) => !prefilled.has(pointer))) return fields;
  const known = await knownAnswers(context);
  return fields.map((field) => {
    const answer = prefilled.get(field.pointer);
    const source = answer && known.get(answer.name);
    if (source?.value !== answer?.value || !source) return field;
    return { ...field, hint: [field.hint, sourceIn(context, source)].filter(Boolean).join(' · ') };
  });
}

function sourceIn({ language }: Context, { from }: KnownAnswer): string {
  const speak = speaker(heldWords, language);
  return from === 'account' ? speak('fromAccount') : speak('fromCase', { code: from.caseCode });
}
