import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import type { Formats, CheckContext } from '../../../kernel/schema/format.ts';
import { formErrors } from '../../../kernel/schema/errors.ts';
import { say, type Language } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import { words } from '../words.ts';

/** How a person wants to be reached. */
export type Contact = {
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly language: Language;
};

/** What was typed, kept to be shown again. */
export type TypedContact = { readonly email: string; readonly phone: string; readonly language: string };

type Posted = Readonly<Record<string, unknown>>;

/** The fields of a posted form, as typed; what is not one line of text counts as empty. */
export function typedContact(posted: Posted): TypedContact {
  const text = (name: string): string => {
    const value = posted[name];
    return typeof value === 'string' ? value.trim().normalize('NFC').slice(0, 300) : '';
  };
  return { email: text('email'), phone: text('phone'), language: text('language') };
}

/** Reads a posted contact by the place's formats; both addresses may be left empty. */
export function readContact(
  typed: TypedContact,
  formats: Formats,
  today: LocalDate,
  reader: Language,
): Outcome<Contact> {
  const problems: Problem[] = [];
  const read = (field: 'email' | 'phone'): string | undefined => {
    const format = formats.byName.get(field);
    if (!typed[field] || !format) return undefined;
    const value = format.rewrite(typed[field]);
    const label = say(words[field], reader);
    const limit = format.maxLength ?? 300;
    const kind = value.length > limit ? formErrors.tooLong : format.fault(value, { today, references: noAreas });
    if (kind)
      problems.push(problem(kind, `/${field}`, { label: label.toLocaleLowerCase(reader), Label: label, limit }));
    return value;
  };
  const email = read('email');
  const phone = read('phone');
  const { language } = typed;
  if (language !== 'vi' && language !== 'en') return refuse(...problems, problem(errors.languageUnknown, '/language'));
  return problems.length > 0 ? refuse(...problems) : succeed({ email, phone, language });
}

/** Neither an e-mail address nor a phone number names an area. */
const noAreas: CheckContext['references'] = {
  areaState: () => 'unknown',
  provinces: () => [],
  communes: () => [],
  provinceOf: () => undefined,
  areaLabel: () => undefined,
};
