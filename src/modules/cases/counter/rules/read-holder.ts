import { problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import { compileFeel } from '../../../../kernel/schema/feel.ts';
import { formErrors } from '../../../../kernel/schema/errors.ts';
import type { CheckContext, Formats } from '../../../../kernel/schema/format.ts';
import type { Text } from '../../../../kernel/text/text.ts';
import { parseLocalDate, type LocalDate } from '../../../../kernel/time.ts';
import type { Submitter } from '../../case.ts';
import { counterErrors as errors } from '../errors.ts';
import type { Holder } from '../visit.ts';
import { personWords } from '../words.ts';

/** The form about who hands in, as typed; kept to be shown again. */
export type TypedHolder = {
  readonly kind: Holder['kind'];
  readonly number: string;
  readonly name: string;
  readonly birth: { readonly day: string; readonly month: string; readonly year: string };
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly otherName: string;
  readonly otherNumber: string;
  readonly otherPhone: string;
  readonly capacity: string;
};

type Posted = Readonly<Record<string, unknown>>;
type Checked = CheckContext & { readonly formats: Formats };

export const mostOfText = 300;

/** The fields of a posted form; what is not one line of text counts as empty. */
export function typedHolder(posted: Posted): TypedHolder {
  const text = (name: string): string => {
    const value = posted[name];
    return typeof value === 'string' ? value.trim().normalize('NFC') : '';
  };
  return {
    kind: text('kind') === 'organisation' ? 'organisation' : 'person',
    number: text('number'),
    name: text('name'),
    birth: { day: text('birth.day'), month: text('birth.month'), year: text('birth.year') },
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    otherName: text('otherName'),
    otherNumber: text('otherNumber'),
    otherPhone: text('otherPhone'),
    capacity: text('capacity'),
  };
}

/** Whether anything was written down of somebody who hands in for the applicant. */
export const isHandedInByOther = ({ otherName, otherNumber, otherPhone, capacity }: TypedHolder): boolean =>
  [otherName, otherNumber, otherPhone, capacity].some((text) => text !== '');

/** The number alone, for finding who it is. */
export function readNumber(
  { kind, number }: TypedHolder,
  checked: Checked,
): Outcome<Pick<Holder, 'kind' | 'personalNumber' | 'taxCode'>> {
  if (number === '') return refuse(problem(errors.numberMissing, '/number'));
  const problems: Problem[] = [];
  const value = reader(checked, problems)(formatOf[kind], '/number', number, numberLabel[kind]);
  return problems.length > 0 ? refuse(...problems) : succeed(numbered(kind, value));
}

/** Everything about who the applicant is and who hands in: names are needed, numbers must be right where they are given. */
export function readHolder(
  typed: TypedHolder,
  checked: Checked,
): Outcome<{ readonly holder: Holder; readonly submitter: Submitter | undefined }> {
  const problems: Problem[] = [];
  const read = reader(checked, problems);
  const holder: Holder = {
    ...numbered(typed.kind, read(formatOf[typed.kind], '/number', typed.number, numberLabel[typed.kind])),
    fullName: nameOf(typed, read, problems),
    dateOfBirth: typed.kind === 'person' ? dayOf(typed.birth, checked.today, problems) : undefined,
    phone: read('phone', '/phone', typed.phone, personWords.phone),
    email: read('email', '/email', typed.email, personWords.email),
    address: lineOf(typed.address, '/address', problems),
  };
  const submitter = isHandedInByOther(typed) ? submitterOf(typed, read, problems) : undefined;
  if (problems.length === 0) problems.push(...birthProblems(holder, checked));
  return problems.length > 0 ? refuse(...problems) : succeed({ holder, submitter });
}

/** A year of birth other than that which the personal number carries: one of them was misread (Circular 59/2021/TT-BCA). */
function birthProblems(
  { personalNumber: number, dateOfBirth }: Pick<Holder, 'personalNumber' | 'dateOfBirth'>,
  { formats }: Checked,
): readonly Problem[] {
  if (number === undefined || dateOfBirth === undefined) return [];
  const year = compileFeel('birth year from number(number)', ['number'], formats.functions)({ number });
  return typeof year === 'number' && year !== Number(dateOfBirth.slice(0, 4))
    ? [problem(errors.birthMismatch, '/birth', { year: String(year) })]
    : [];
}

const formatOf = { person: 'personal-number', organisation: 'tax-code' } as const;
const numberLabel = { person: personWords.personalNumber, organisation: personWords.taxCode } as const;

const numbered = (kind: Holder['kind'], value: string | undefined) => ({
  kind,
  personalNumber: kind === 'person' ? value : undefined,
  taxCode: kind === 'organisation' ? value : undefined,
});

type Read = (format: string, field: string, typed: string, label: Text) => string | undefined;

/** Reads a field by a format of the place and collects what is wrong; an empty one is undefined. */
const reader =
  ({ formats, ...context }: Checked, problems: Problem[]): Read =>
  (name, field, typed, label) => {
    const format = formats.byName.get(name);
    if (typed === '' || !format) return undefined;
    const value = format.rewrite(typed);
    const limit = format.maxLength ?? mostOfText;
    const kind = value.length > limit ? formErrors.tooLong : format.fault(value, context);
    if (kind) problems.push(problem(kind, field, { label: lower(label), Label: label, limit }));
    return value;
  };

const lower = ({ vi, en }: Text): Text => ({ vi: lowered(vi), en: lowered(en) });
const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function nameOf({ kind, name }: TypedHolder, read: Read, problems: Problem[]): string {
  if (name === '') problems.push(problem(errors.nameMissing, '/name'));
  if (kind === 'person') return read('full-name', '/name', name, personWords.name) ?? '';
  return lineOf(name, '/name', problems) ?? '';
}

function submitterOf(typed: TypedHolder, read: Read, problems: Problem[]): Submitter {
  if (typed.otherName === '') problems.push(problem(errors.submitterMissing, '/otherName'));
  return {
    fullName: read('full-name', '/otherName', typed.otherName, personWords.otherName) ?? '',
    personalNumber: read('personal-number', '/otherNumber', typed.otherNumber, personWords.otherNumber),
    phone: read('phone', '/otherPhone', typed.otherPhone, personWords.otherPhone),
    capacity: lineOf(typed.capacity, '/capacity', problems),
  };
}

function lineOf(typed: string, field: string, problems: Problem[]): string | undefined {
  if (typed.length > mostOfText) problems.push(problem(errors.textTooLong, field, { most: mostOfText }));
  return typed === '' ? undefined : typed;
}

function dayOf(birth: TypedHolder['birth'], today: LocalDate, problems: Problem[]): LocalDate | undefined {
  const { day, month, year } = birth;
  if (day === '' && month === '' && year === '') return undefined;
  const date = parseLocalDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
  if (date && date <= today && date >= '1880-01-01') return date;
  problems.push(problem(errors.dateWrong, '/birth'));
  return undefined;
}
