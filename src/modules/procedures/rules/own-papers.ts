import { feelNames } from '../../../kernel/schema/check-feel.ts';
import { compileFeel, type Feel } from '../../../kernel/schema/feel.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { PaperDefinition, ProcedureDefinition, Typed } from '../definition.ts';
import type { Answers } from './procedure-rules.ts';

/** A paper whose kind is known. */
export type TypedPaper = PaperDefinition & { readonly type: string };

/**
 * The papers of known kind that are the applicant's own with these answers: what somebody hands in for another is not theirs to
 * use again.
 * @param definition as the application's variant has it
 */
export const ownPapers = (definition: ProcedureDefinition, answers: Answers, today: LocalDate): readonly TypedPaper[] =>
  definition.papers.filter(isTyped).filter((paper) => isOwn(definition, paper, answers, today));

/** The kind of the result where it is the applicant's own; undefined where it is another's, or of no known kind. */
export const ownResultType = (
  definition: ProcedureDefinition,
  answers: Answers,
  today: LocalDate,
): string | undefined => (isOwn(definition, definition.result, answers, today) ? definition.result.type : undefined);

const isTyped = (paper: PaperDefinition): paper is TypedPaper => paper.type !== undefined;

// Definitions live as long as the program; compiling takes a hundred times as long as asking.
const compiled = new WeakMap<Typed, Feel>();

function isOwn({ form }: ProcedureDefinition, typed: Typed, answers: Answers, today: LocalDate): boolean {
  if (typed.ownWhen === undefined) return true;
  const rule = compiled.get(typed) ?? compileFeel(typed.ownWhen, feelNames(form.schema));
  compiled.set(typed, rule);
  return rule({ ...answers, today }) === true;
}
