import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { formErrors } from '../../../kernel/schema/errors.ts';
import type { CheckContext, Formats } from '../../../kernel/schema/format.ts';
import { digitiseWords } from '../digitise-words.ts';
import { errors } from '../errors.ts';

/** Whose paper it is, as typed at the counter. */
export type TypedOwner = { readonly kind: 'person' | 'organisation'; readonly number: string };

export type Posted = Readonly<Record<string, unknown>>;

/** One line of a posted form, trimmed; empty when it is absent. */
export function lineIn(posted: Posted, name: string): string {
  const value = posted[name];
  return typeof value === 'string' ? value.trim().normalize('NFC') : '';
}

export const typedOwner = (posted: Posted): TypedOwner => ({
  kind: lineIn(posted, 'kind') === 'organisation' ? 'organisation' : 'person',
  number: lineIn(posted, 'number'),
});

/** The numbers of an owner, checked by the formats of the place. */
export function readOwner(
  { kind, number }: TypedOwner,
  { formats, ...context }: CheckContext & { readonly formats: Formats },
): Outcome<{ readonly kind: TypedOwner['kind']; readonly personalNumber?: string; readonly taxCode?: string }> {
  if (number === '') return refuse(problem(errors.numberMissing, '/number'));
  const format = formats.byName.get(kind === 'person' ? 'personal-number' : 'tax-code');
  const value = format?.rewrite(number) ?? number;
  const limit = format?.maxLength ?? 20;
  const fault = value.length > limit ? formErrors.tooLong : format?.fault(value, context);
  const label = digitiseWords.number;
  if (fault) return refuse(problem(fault, '/number', { label, Label: label, limit }));
  return succeed(kind === 'person' ? { kind, personalNumber: value } : { kind, taxCode: value });
}
