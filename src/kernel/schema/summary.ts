import { speaker, type Language } from '../text/text.ts';
import { answerAt, isBlank, type Answers } from './answers.ts';
import type { Field } from './field.ts';
import type { FormPlan } from './form-plan.ts';
import { maskNumber } from './mask-number.ts';
import type { FormReferences } from './references.ts';
import { words } from './words.ts';

export type SummarySection = {
  /** Code of the page, for a link to change its answers. */
  readonly page: string;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
};

export type SummaryRow = {
  readonly pointer: string;
  readonly label: string;
  /** As people read it; «Không khai» when not answered. */
  readonly value: string;
  readonly isAnswered: boolean;
  /** It is a number that lists and pages mask, whether it is masked here or not. */
  readonly isPersonal?: true;
};

export type SummaryState = {
  readonly language: Language;
  readonly references: FormReferences;
  /** Hides the middle of personal numbers. */
  readonly isMasked?: boolean;
};

/** The answers page by page as people read them: for «check your answers» and the officer's case page. */
export function summarise(plan: FormPlan, answers: Answers, state: SummaryState): readonly SummarySection[] {
  const asked = plan.asked(answers);
  return plan.definition.pages
    .filter(({ code }) => asked.has(code))
    .map(({ code, title, fields }) => ({
      page: code,
      title: title[state.language],
      rows: fields.flatMap((pointer) => {
        const field = plan.byPointer.get(pointer);
        return field ? [rowOf(field, answerAt(answers, field.path), state)] : [];
      }),
    }));
}

function rowOf(field: Field, answer: unknown, state: SummaryState): SummaryRow {
  const isAnswered = !isBlank(answer);
  return {
    pointer: field.pointer,
    label: field.label[state.language],
    value: isAnswered ? displayed(field, answer, state) : speaker(words, state.language)('notGiven'),
    isAnswered,
    ...(isAnswered && field.format?.mask && { isPersonal: true }),
  };
}

/** One answer as people read it: days `14/03/2026`, titles of lists, names of areas. */
export function displayed(field: Field, answer: unknown, state: SummaryState): string {
  const { language, references, isMasked } = state;
  if (typeof answer === 'boolean') return speaker(words, language)(answer ? 'yes' : 'no');
  if (typeof answer === 'number') return answer.toLocaleString(language);
  if (Array.isArray(answer)) return answer.map((code) => titleOf(field, String(code), language)).join('; ');
  const text = String(answer);
  if (field.options) return titleOf(field, text, language);
  if (field.kind === 'area') return references.areaLabel(text) ?? text;
  if (field.kind === 'date') return text.split('-').toReversed().join('/');
  return isMasked && field.format?.mask ? maskNumber(text) : text;
}

const titleOf = (field: Field, code: string, language: Language): string =>
  field.options?.[language].find((option) => option.code === code)?.title[language] ?? code;
