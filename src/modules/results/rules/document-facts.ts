import type { Formats } from '../../../kernel/schema/format.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import type { ResultKind } from '../kind.ts';
import { textFrom } from './prefill.ts';

/** What is kept beside the data, so that lists and checks need not read it: whom it concerns, and how long it holds. */
export function documentFacts(
  { holder, validTo, form }: Pick<ResultKind, 'holder' | 'validTo' | 'form'>,
  data: Answers,
  { functions }: Pick<Formats, 'functions'>,
): { readonly holder: string; readonly validTo: LocalDate | undefined } {
  const names = Object.keys(form.schema.properties ?? {});
  const last = textFrom(validTo, data, names, functions);
  return {
    holder: textFrom(holder, data, names, functions) ?? '',
    validTo: last === undefined ? undefined : parseLocalDate(last),
  };
}
