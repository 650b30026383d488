import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Answers } from '../../../../kernel/schema/answers.ts';
import type { Form } from '../../../../kernel/schema/compile-form.ts';
import type { FieldModel } from '../../../../kernel/schema/field-model.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { formatInstant } from '../../../../kernel/text/formats.ts';
import { connectedRegisters, looksOfFiling, ownerOf, placeRegisters } from '../../../vault/index.ts';
import { answersOfLooks, type RegisterAnswer } from '../registers/rules/answers-of-looks.ts';
import { registerWords } from '../registers/words.ts';
import { heldWords } from '../words.ts';
import { knownAnswers, type KnownAnswer } from './known-answers.ts';

/**
 * The questions of a page, each that was filled in for the applicant with where the answer came from.
 * @param draftId key of the application, under which registers were asked
 */
export async function withSources(
  context: Context & { readonly actor: Citizen },
  form: Form,
  answers: Answers,
  fields: readonly FieldModel[],
  draftId: string,
): Promise<readonly FieldModel[]> {
  const prefilled = new Map(form.prefilled(answers).map((each) => [each.pointer, each]));
  if (fields.every(({ pointer }) => !prefilled.has(pointer))) return fields;
  const [known, attested] = await Promise.all([knownAnswers(context), registerAnswers(context, draftId)]);
  return fields.map((field) => {
    const answer = prefilled.get(field.pointer);
    if (!answer) return field;
    const [source, register] = [known.get(answer.name), attested.get(answer.name)];
    const from =
      source?.value === answer.value
        ? sourceIn(context, source)
        : register?.value === answer.value
          ? registerIn(context, register)
          : undefined;
    return from === undefined ? field : { ...field, hint: [field.hint, from].filter(Boolean).join(' · ') };
  });
}

/** What registers answered for the application; nobody is looked up where none is connected. */
const registerAnswers = async (
  context: Context & { readonly actor: Citizen },
  draftId: string,
): Promise<ReadonlyMap<string, RegisterAnswer>> =>
  connectedRegisters(context).length === 0
    ? new Map()
    : answersOfLooks(await looksOfFiling(context.db, ownerOf(context.actor), draftId));

function registerIn({ language, place }: Context, { look }: RegisterAnswer): string {
  const register = placeRegisters(place).find(({ code }) => code === look.register);
  const at = formatInstant(look.at, place.zone, language);
  return speaker(registerWords, language)('fromRegister', { register: register?.name ?? look.register, at });
}

function sourceIn({ language }: Context, { from }: KnownAnswer): string {
  const speak = speaker(heldWords, language);
  return from === 'account' ? speak('fromAccount') : speak('fromCase', { code: from.caseCode });
}
