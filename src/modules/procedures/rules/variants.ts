import { compileConditions } from '../../../kernel/schema/feel.ts';
import { feelNames } from '../../../kernel/schema/check-feel.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition, StepDefinition, Variant } from '../definition.ts';
import type { Answers } from './procedure-rules.ts';

/** What is kept where somebody chose that none of the variants holds. */
export const ordinary = 'ordinary';

/** The facts by which an application falls into a variant. */
export type VariantFacts = {
  readonly answers: Answers;
  /** The day of filing. */
  readonly today: LocalDate;
  /** Code of the variant that the applicant or an officer chose, or `ordinary`; undefined when nobody chose. */
  readonly chosen?: string | undefined;
};

/**
 * The variant of an application: the one chosen, else the first whose condition holds for the answers.
 * @returns undefined for the ordinary case
 */
export function variantFor(definition: ProcedureDefinition, facts: VariantFacts): Variant | undefined {
  const { variants = [] } = definition;
  if (facts.chosen !== undefined) return variants.find(({ code }) => code === facts.chosen);
  if (variants.length === 0) return undefined;
  const holds = conditionsOf(definition)({ ...facts.answers, today: facts.today });
  return variants.find((_variant, index) => holds[index]);
}

/** A procedure as it is for one of its variants: what the variant does not say is the procedure's. */
export function asVariant(definition: ProcedureDefinition, variant: Variant | undefined): ProcedureDefinition {
  const whole = announced.get(definition) ?? definition;
  if (!variant) return whole;
  const known = made.get(variant);
  if (known) return known;
  const { papers, fees, steps, term } = variant;
  const as: ProcedureDefinition = {
    ...whole,
    papers: papers ?? whole.papers,
    fees: fees ?? whole.fees,
    steps: steps ?? whole.steps,
    term: { ...whole.term, legal: term ?? whole.term.legal },
  };
  made.set(variant, as);
  announced.set(as, whole);
  return as;
}

/** The procedure as this application has it, with its form. */
export const procedureFor = <P extends { readonly definition: ProcedureDefinition }>(
  procedure: P,
  facts: VariantFacts,
): P => ({ ...procedure, definition: asVariant(procedure.definition, variantFor(procedure.definition, facts)) });

/** The steps that a code may name: those of the procedure, and those of its variants. */
export const everyStep = (definition: ProcedureDefinition): readonly StepDefinition[] => [
  ...(announced.get(definition) ?? definition).steps,
  ...(definition.variants ?? []).flatMap(({ steps = [] }) => steps),
];

/** What an applicant may choose from: empty where the answers alone tell, or only an officer. */
export const chosenByApplicant = ({ variants = [] }: ProcedureDefinition): readonly Variant[] =>
  variants.filter(({ choice }) => choice === 'applicant');

// Rules are compiled once a definition, so each variant must give the same object every time.
const made = new WeakMap<Variant, ProcedureDefinition>();
const announced = new WeakMap<ProcedureDefinition, ProcedureDefinition>();

type Conditions = (values: Answers) => readonly boolean[];
const compiled = new WeakMap<ProcedureDefinition, Conditions>();

function conditionsOf(definition: ProcedureDefinition): Conditions {
  const known = compiled.get(definition);
  if (known) return known;
  const conditions = compileConditions(
    (definition.variants ?? []).map(({ when }) => when ?? 'false'),
    feelNames(definition.form.schema),
  );
  compiled.set(definition, conditions);
  return conditions;
}
