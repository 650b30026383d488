import { problem, type ErrorKind, type Problem } from '../errors/problem.ts';
import { parseLocalDate } from '../time.ts';
import { valueFault } from './check-answers.ts';
import { cleanText, isReadable } from './clean-text.ts';
import { formErrors } from './errors.ts';
import type { Field } from './field.ts';
import type { CheckContext } from './format.ts';
import { readInteger, readNumber } from './read-number.ts';

/** Inputs as typed, by name; only those of the page. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What one question's inputs say: an answer, none, something wrong, or a commune still to choose. */
export type Reading =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly problem: Problem }
  | { readonly kind: 'unfinished' };

/** Inputs that belong to a question. */
export const inputNames = ({ kind, pointer }: Field): readonly string[] => {
  if (kind === 'date') return [pointer, `${pointer}.day`, `${pointer}.month`, `${pointer}.year`];
  return kind === 'area' ? [pointer, `${pointer}.province`] : [pointer];
};

/** Reads the answer to one question from what was typed; whether it is required is another matter. */
export function readField(field: Field, typed: Typed, context: CheckContext): Reading {
  if (field.kind === 'checkbox') return readTick(field, typed);
  if (field.kind === 'checkboxes') return readTicks(field, typed);
  if (field.kind === 'date') return readDate(field, typed, context);
  if (field.kind === 'area') return readArea(field, typed, context);
  const text = lineOf(typed, field.pointer);
  if (text === '') return none;
  if (!isReadable(text, field.kind === 'textarea')) return wrong(field, formErrors.badCharacters);
  if (field.kind === 'number') return readNumberField(field, text);
  if (field.kind === 'radios' || field.kind === 'select')
    return field.codes?.has(text) ? answer(text) : wrong(field, formErrors.notInList);
  return readText(field, field.format?.rewrite(text) ?? text, context);
}

function readText(field: Field, text: string, context: CheckContext): Reading {
  const { minLength, pattern } = field.schema;
  if (minLength !== undefined && text.length < minLength) return wrong(field, formErrors.tooShort, minLength);
  if (text.length > field.maxLength) return wrong(field, formErrors.tooLong, field.maxLength);
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return wrong(field, formErrors.badFormat);
  return judged(field, text, context);
}

function readNumberField(field: Field, text: string): Reading {
  const { type, minimum, maximum } = field.schema;
  const value = type === 'integer' ? readInteger(text) : readNumber(text);
  if (value === undefined) return wrong(field, type === 'integer' ? formErrors.notInteger : formErrors.notNumber);
  if (minimum !== undefined && value < minimum) return wrong(field, formErrors.tooSmall, minimum);
  if (maximum !== undefined && value > maximum) return wrong(field, formErrors.tooLarge, maximum);
  return answer(value);
}

function readDate(field: Field, typed: Typed, context: CheckContext): Reading {
  const whole = lineOf(typed, field.pointer);
  const [day = '', month = '', year = ''] = whole
    ? splitDay(whole)
    : ['day', 'month', 'year'].map((part) => lineOf(typed, `${field.pointer}.${part}`));
  if (!day && !month && !year) return none;
  if (!day || !month || !year)
    return wrong(field, isYear(whole) || !whole ? formErrors.dateIncomplete : formErrors.notDate);
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return wrong(field, formErrors.notDate);
  if (/^\d{1,3}$/.test(year)) return wrong(field, formErrors.yearTooShort);
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date ? judged(field, date, context) : wrong(field, formErrors.notDate);
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text);

/** Day, month, year of `2026-03-14` or `14/3/2026`. */
const splitDay = (text: string): readonly string[] => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return iso.slice(1).toReversed();
  return /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text)?.slice(1) ?? [text, '', ''];
};

function readArea(field: Field, typed: Typed, context: CheckContext): Reading {
  const { references, today } = context;
  const commune = lineOf(typed, field.pointer);
  const province = lineOf(typed, `${field.pointer}.province`);
  if (province && references.communes(province, today).length === 0) return wrong(field, formErrors.areaUnknown);
  if (!commune) {
    if (!province) return none;
    // The commune's input only appears once a province is chosen: then leaving it empty is a mistake.
    return field.pointer in typed ? wrong(field, formErrors.communeNotChosen) : { kind: 'unfinished' };
  }
  // Another province was chosen over the one whose communes were on offer.
  if (province && references.provinceOf(commune) !== undefined && references.provinceOf(commune) !== province)
    return { kind: 'unfinished' };
  return judged(field, commune, context);
}

/** An empty tick box posts nothing, so a required one left empty is an answer too. */
function readTick(field: Field, typed: Typed): Reading {
  const isTicked = !['', 'false', '0', 'off'].includes(lineOf(typed, field.pointer));
  if (isTicked) return answer(true);
  return field.required && field.optionalGroup === undefined ? answer(false) : none;
}

function readTicks(field: Field, typed: Typed): Reading {
  const { minItems, maxItems } = field.schema;
  const codes = [...new Set(linesOf(typed, field.pointer).filter((code) => code !== ''))];
  if (codes.length === 0) return none;
  if (codes.some((code) => !field.codes?.has(code))) return wrong(field, formErrors.notInList);
  if (minItems !== undefined && codes.length < minItems) return wrong(field, formErrors.tooFew, minItems);
  if (maxItems !== undefined && codes.length > maxItems) return wrong(field, formErrors.tooMany, maxItems);
  return answer(codes);
}

const none: Reading = { kind: 'none' };
const answer = (value: unknown): Reading => ({ kind: 'answer', value });
const wrong = (field: Field, kind: ErrorKind, limit?: number): Reading => ({
  kind: 'wrong',
  problem: problem(kind, field.pointer, limit === undefined ? field.labels : { ...field.labels, limit }),
});

const judged = (field: Field, value: string, context: CheckContext): Reading => {
  const fault = valueFault(field, value, context);
  return fault ? { kind: 'wrong', problem: fault } : answer(value);
};

const linesOf = (typed: Typed, name: string): readonly string[] => [typed[name] ?? []].flat().map(cleanText);

const lineOf = (typed: Typed, name: string): string => linesOf(typed, name)[0] ?? '';
