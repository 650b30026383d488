import { compileConditions, compileFeel, type Feel } from '../../../kernel/schema/feel.ts';
import { feelNames } from '../../../kernel/schema/check-feel.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { FeeRule, PaperDefinition, ProcedureDefinition } from '../definition.ts';

/** What an applicant has answered, by the names of the form. */
export type Answers = Readonly<Record<string, unknown>>;

/** One fee of one application. */
export type Fee = Pick<FeeRule, 'code' | 'name' | 'kind' | 'explanation' | 'timing'> & {
  readonly amountDong: number;
  /** What it would be without the relief. */
  readonly fullDong?: number;
  /** Why it is less. */
  readonly relief?: { readonly code: string; readonly name: Text; readonly basis: Text; readonly percent: number };
};

/**
 * Reckons the fees of an application.
 * @param definition as the application's variant has it (`asVariant`); the same holds for the papers
 * @param answers complete answers; a rule that finds no amount in them asks nothing
 * @returns every fee of the procedure with its amount in whole đồng, never negative
 */
export function feesFor(definition: ProcedureDefinition, answers: Answers, today: LocalDate): readonly Fee[] {
  const { fees } = compiledRules(definition);
  return definition.fees.map(({ code, name, kind, explanation, timing }, index) => {
    const amount = fees[index]?.({ ...answers, today });
    return { code, name, kind, explanation, timing, amountDong: wholeDong(amount) };
  });
}

/** The papers that an application needs, in the order of the procedure. */
export function papersFor(
  definition: ProcedureDefinition,
  answers: Answers,
  today: LocalDate,
): readonly PaperDefinition[] {
  const needed = compiledRules(definition).papers({ ...answers, today });
  return definition.papers.filter((_paper, index) => needed[index]);
}

type Conditions = (values: Answers) => readonly boolean[];
type Rules = { readonly fees: readonly Feel[]; readonly papers: Conditions };

// Compiling takes a hundred times as long as asking, and definitions live as long as the program.
const compiled = new WeakMap<ProcedureDefinition, Rules>();

function compiledRules(definition: ProcedureDefinition): Rules {
  const known = compiled.get(definition);
  if (known) return known;
  const names = feelNames(definition.form.schema);
  const rules = {
    fees: definition.fees.map(({ amountDong }) => compileFeel(amountDong, names)),
    papers: compileConditions(
      definition.papers.map(({ requiredWhen }) => requiredWhen),
      names,
    ),
  };
  compiled.set(definition, rules);
  return rules;
}

const wholeDong = (amount: unknown): number =>
  typeof amount === 'number' && Number.isFinite(amount) ? Math.max(0, Math.round(amount)) : 0;
