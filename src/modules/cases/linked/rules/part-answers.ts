import { answerAt, pathOf, withAnswer, type Answers } from '../../../../kernel/schema/answers.ts';
import type { LinkedPart } from '../../../procedures/index.ts';

/** The number and day of a granted result. */
export type GivenResult = { readonly number: string; readonly issuedOn: string };

/**
 * The answers of a part: those of the filing where they belong, and what the results of earlier parts tell.
 * @param resultOf the result of a part; undefined while there is none
 */
export function partAnswers(
  part: LinkedPart,
  answers: Answers,
  resultOf: (part: string) => GivenResult | undefined,
): Answers {
  const passed = part.answers.reduce<Answers>((own, { to, from, value }) => {
    const given = from === undefined ? value : answerAt(answers, pathOf(from));
    return given === undefined ? own : withAnswer(own, pathOf(to), given);
  }, {});
  return part.results.reduce<Answers>((own, { part: earlier, number, issuedOn }) => {
    const result = resultOf(earlier);
    if (!result) return own;
    const numbered = number === undefined ? own : withAnswer(own, pathOf(number), result.number);
    return issuedOn === undefined ? numbered : withAnswer(numbered, pathOf(issuedOn), result.issuedOn);
  }, passed);
}

/**
 * Where in the filing an answer of a part was given: the nearest mapping above it.
 * @param pointer JSON pointer into the answers of the part
 * @returns undefined for what the filing does not ask
 */
export function whereAsked(part: LinkedPart, pointer: string): string | undefined {
  const nearest = part.answers
    .filter(({ to }) => pointer === to || pointer.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  return nearest?.from === undefined ? undefined : `${nearest.from}${pointer.slice(nearest.to.length)}`;
}
