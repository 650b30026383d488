import { answerAt, isGroup, withAnswer, type Answers } from './answers.ts';
import { cleanText } from './clean-text.ts';
import type { FormPlan } from './form-plan.ts';

/** What is known of the signed-in person, by the names that `x-prefill` uses. */
export type Claims = Readonly<Partial<Record<Claim, string>>>;

type Claim = 'fullName' | 'personalNumber' | 'dateOfBirth' | 'phone' | 'email' | 'residenceArea' | 'residenceDetail';

/** An answer to a question that can be filled in advance. */
export type Prefilled = { readonly pointer: string; readonly name: string; readonly value: string };

/** The answers to those questions that `x-prefill` names, each with its name: what the next form may have already. */
export const prefilledAnswers = (plan: FormPlan, answers: Answers): readonly Prefilled[] =>
  plan.fields.flatMap(({ schema, path, pointer }) => {
    const name = schema['x-prefill'];
    const value = name === undefined ? undefined : answerAt(answers, path);
    return name !== undefined && typeof value === 'string' && value !== '' ? [{ pointer, name, value }] : [];
  });

/**
 * Brings the answers of an API call into the form in which they are stored: composed and trimmed text, numbers rewritten
 * as their format has it, blank answers dropped. What a form does not know stays, to be refused by its check.
 */
export function tidyAnswers(plan: FormPlan, answers: unknown): unknown {
  if (!isGroup(answers)) return answers;
  return plan.fields.reduce<Answers>((so, { path, format }) => {
    const value = answerAt(so, path);
    if (typeof value !== 'string') return so;
    const text = cleanText(value);
    const stored = format?.rewrite(text) ?? text;
    return stored === value && stored !== '' ? so : withAnswer(so, path, stored === '' ? undefined : stored);
  }, answers);
}

/** Fills fields still empty with what the person's sign-in tells; they stay the person's to change. */
export function prefillAnswers(plan: FormPlan, claims: Claims, answers: Answers): Answers {
  return plan.fields.reduce<Answers>((so, { schema, path }) => {
    const claim = Object.entries(claims).find(([name]) => name === schema['x-prefill'])?.[1];
    return claim && answerAt(so, path) === undefined ? withAnswer(so, path, claim) : so;
  }, answers);
}
