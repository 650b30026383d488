import { pathOf, withAnswer, type Answers } from '../../../kernel/schema/answers.ts';
import { compileFeel, type FeelFunctions, type FeelValues } from '../../../kernel/schema/feel.ts';
import type { ResultKind } from '../kind.ts';

/** What a document begins with: of each field what its expression gives from the case; what gives nothing stays open. */
export function prefilled(
  { prefill }: Pick<ResultKind, 'prefill'>,
  facts: FeelValues,
  functions: FeelFunctions,
): Answers {
  const names = Object.keys(facts);
  return Object.entries(prefill).reduce<Answers>((so, [pointer, expression]) => {
    const value = compileFeel(expression, names, functions)(facts);
    return value === null || value === '' ? so : withAnswer(so, pathOf(pointer), value);
  }, {});
}

/** The text that an expression of a kind gives from the document's data; undefined where it gives none. */
export function textFrom(
  expression: string | undefined,
  data: Answers,
  names: readonly string[],
  functions: FeelFunctions,
): string | undefined {
  if (expression === undefined) return undefined;
  const value = compileFeel(expression, names, functions)(data);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
