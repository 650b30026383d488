import { feelNames } from '../../../kernel/schema/check-feel.ts';
import { compileConditions } from '../../../kernel/schema/feel.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import type { LinkedPart } from '../linked-definition.ts';
import type { Answers } from './procedure-rules.ts';

type Conditions = (values: Answers) => readonly boolean[];

// Definitions live as long as the program, and compiling takes a hundred times as long as asking.
const compiled = new WeakMap<ProcedureDefinition, Conditions>();

/**
 * The parts of a linked procedure that an application asks for, in the order of the procedure. A part that is not asked for is
 * waited for by none.
 */
export function linkedParts(
  definition: ProcedureDefinition,
  answers: Answers,
  today: LocalDate,
): readonly LinkedPart[] {
  const parts = definition.linked?.parts ?? [];
  if (parts.length === 0) return [];
  const holds = conditionsOf(definition, parts)({ ...answers, today });
  const asked = parts.filter((_part, index) => holds[index]);
  const codes = new Set(asked.map(({ code }) => code));
  return asked.map((part) => ({
    ...part,
    after: part.after.filter((code) => codes.has(code)),
    results: part.results.filter((result) => codes.has(result.part)),
  }));
}

function conditionsOf(definition: ProcedureDefinition, parts: readonly LinkedPart[]): Conditions {
  const known = compiled.get(definition);
  if (known) return known;
  const conditions = compileConditions(
    parts.map(({ when }) => when ?? 'true'),
    feelNames(definition.form.schema),
  );
  compiled.set(definition, conditions);
  return conditions;
}
