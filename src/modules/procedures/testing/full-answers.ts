import { answerAt, withAnswer, type Answers } from '../../../kernel/schema/answers.ts';
import type { Field } from '../../../kernel/schema/field.ts';
import type { PageDefinition } from '../../../kernel/schema/form-definition.ts';
import type { FormPlan } from '../../../kernel/schema/form-plan.ts';

/** Nông Thị Lan and Hoàng Văn Bách of Hoa Ban, as every form asks for people. */
const lan = { dateOfBirth: '1995-03-08', personalNumber: '019195010107', gender: 'female' } as const;
const bach = { dateOfBirth: '1992-11-21', personalNumber: '019092020114', gender: 'male' } as const;
const men = new Set(['groom', 'father', 'deceased']);

/**
 * Answers to every question of a form that is asked with them, as Lan would give them.
 * @param own answers of the form at hand by JSON pointer; undefined leaves a question out
 */
export function fullAnswers(plan: FormPlan, own: Readonly<Record<string, unknown>>): Answers {
  let answers: Answers = {};
  // Which page is asked may hang on an answer to one before.
  for (const field of plan.fields.toSorted((one, other) => pageNumber(plan, one) - pageNumber(plan, other))) {
    if (field.page !== undefined && !plan.asked(answers).has(field.page)) continue;
    const value = field.pointer in own ? own[field.pointer] : answerTo(field);
    answers = withAnswer(answers, field.path, value);
  }
  return answers;
}

const pageNumber = ({ definition }: FormPlan, field: Field): number =>
  definition.pages.findIndex(({ code }) => code === field.page);

function answerTo(field: Field): unknown {
  const { path, kind, schema, format, options } = field;
  const person = men.has(path[0] ?? '') ? bach : lan;
  const name = path.at(-1) ?? '';
  if (name === 'dateOfBirth' || name === 'personalNumber' || name === 'gender') return person[name];
  if (kind === 'checkbox') return true;
  if (kind === 'number') return Math.max(1, schema.minimum ?? 1);
  if (kind === 'date') return '2025-09-15';
  const first = options?.vi[0]?.code;
  if (kind === 'checkboxes') return [first];
  return first ?? format?.example ?? (schema.format ? examples[schema.format] : 'Số 12');
}

const examples: Readonly<Record<string, string>> = { 'full-name': 'Nông Thị Lan', email: 'lan@hoa-ban.example' };

/** What a browser posts for one page when these are the answers, typed as people do. */
export function posted(plan: FormPlan, page: PageDefinition, answers: Answers): Readonly<Record<string, unknown>> {
  const inputs = page.fields.flatMap((pointer) => {
    const field = plan.byPointer.get(pointer);
    const value = field && answerAt(answers, field.path);
    return field && value !== undefined ? inputsOf(field, value) : [];
  });
  return Object.fromEntries(inputs);
}

function inputsOf({ kind, pointer }: Field, value: unknown): readonly (readonly [string, unknown])[] {
  if (kind === 'area')
    return [
      [`${pointer}.province`, '19'],
      [pointer, value],
    ];
  if (kind !== 'date') return [[pointer, Array.isArray(value) ? value : String(value)]];
  const [year, month, day] = String(value).split('-').map(Number);
  return [
    [`${pointer}.day`, String(day)],
    [`${pointer}.month`, String(month)],
    [`${pointer}.year`, String(year)],
  ];
}
