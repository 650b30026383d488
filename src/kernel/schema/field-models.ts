import type { Problem } from '../errors/problem.ts';
import { say, type Language } from '../text/text.ts';
import { answerAt, type Answers } from './answers.ts';
import type { Field } from './field.ts';
import type { FieldModel, FieldOption } from './field-model.ts';
import type { PageDefinition } from './form-definition.ts';
import type { FormPlan } from './form-plan.ts';
import type { CheckContext } from './format.ts';
import { isRequired } from './check-answers.ts';
import type { Typed } from './read-field.ts';
import { writeNumber } from './read-number.ts';
import type { Area } from './references.ts';

/** What a page shows: answers so far, over them what was typed wrong, in the reader's language. */
export type PageState = CheckContext & {
  readonly answers: Answers;
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
  readonly language: Language;
};

/** The questions of a page as the look draws them. */
export function fieldModels(plan: FormPlan, page: PageDefinition, state: PageState): readonly FieldModel[] {
  return page.fields.flatMap((pointer) => {
    const field = plan.byPointer.get(pointer);
    return field ? [fieldModel(field, state)] : [];
  });
}

function fieldModel(field: Field, state: PageState): FieldModel {
  const { language, answers, problems = [] } = state;
  const { pointer, kind, format, schema, hint } = field;
  const fault = problems.find((each) => each.field === pointer);
  const inputmode = kind === 'number' ? (schema.type === 'integer' ? 'numeric' : 'decimal') : format?.inputmode;
  const autocomplete = schema['x-autocomplete'] ?? format?.autocomplete;
  return {
    pointer,
    name: pointer,
    label: field.label[language],
    ...(hint && { hint: hint[language] }),
    kind,
    required: isRequired(field, answers),
    ...(fault && { error: say(fault.kind.text, language, fault.values) }),
    ...(inputmode && { inputmode }),
    ...(autocomplete && { autocomplete }),
    ...((kind === 'text' || kind === 'textarea') && { maxLength: field.maxLength }),
    ...valueOf(field, state),
  };
}

function valueOf(field: Field, state: PageState): Pick<FieldModel, 'value' | 'values' | 'options' | 'date' | 'area'> {
  const options = field.options?.[state.language].map(({ code, title }) => ({
    value: code,
    label: title[state.language],
  }));
  const value = textIn(field, state);
  if (field.kind === 'date') return { value, date: datePartsIn(field, state) };
  if (field.kind === 'area') return areaIn(field, state);
  if (field.kind === 'checkboxes') {
    const ticked = state.typed ? [state.typed[field.pointer] ?? []].flat() : answerAt(state.answers, field.path);
    return { value: '', values: Array.isArray(ticked) ? ticked.map(String) : [], options: options ?? [] };
  }
  return options ? { value, options } : { value };
}

/** What was typed; once the page was posted, what is not among it was left empty. */
function textIn(field: Field, { typed, answers }: PageState): string {
  if (typed) return typedText(typed, field.pointer);
  const value = answerAt(answers, field.path);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}

function datePartsIn(field: Field, state: PageState): NonNullable<FieldModel['date']> {
  const { typed } = state;
  const part = (name: string): string => (typed ? typedText(typed, `${field.pointer}.${name}`) : '');
  if (typed && !typed[field.pointer]) return { day: part('day'), month: part('month'), year: part('year') };
  const [year = '', month = '', day = ''] = textIn(field, state).split('-');
  return { day: String(Number(day) || day), month: String(Number(month) || month), year };
}

function areaIn(field: Field, state: PageState): Pick<FieldModel, 'value' | 'options' | 'area'> {
  const { references, today, typed } = state;
  const value = textIn(field, state);
  const province = (typed && typedText(typed, `${field.pointer}.province`)) || references.provinceOf(value) || '';
  const communes = province ? references.communes(province, today) : [];
  return {
    value: communes.some(({ code }) => code === value) ? value : '',
    options: communes.map(asOption),
    area: { province, provinces: references.provinces(today).map(asOption) },
  };
}

const asOption = ({ code, name }: Area): FieldOption => ({ value: code, label: name });

const typedText = (typed: Typed, name: string): string => [typed[name] ?? ''].flat()[0] ?? '';
