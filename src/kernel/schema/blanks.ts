import { isGroup, type Answers } from './answers.ts';
import type { JsonSchema } from './form-definition.ts';

/**
 * Makes a function that gives answers with null for whatever a group leaves open; a group that is absent stays so. FEEL reads what
 * is absent as null by itself, yet writes a warning of it each time, which costs more than the comparison.
 */
export function blanksOf(schema: JsonSchema): (answers: Answers) => Answers {
  const fill = fillerOf(schema);
  const filled = new WeakMap<Answers, Answers>();
  return (answers) => {
    const known = filled.get(answers) ?? fill(answers);
    filled.set(answers, known);
    return known;
  };
}

function fillerOf({ properties = {} }: JsonSchema): (group: Answers) => Answers {
  const blank = Object.fromEntries(Object.keys(properties).map((name) => [name, null]));
  const groups = Object.entries(properties).flatMap(([name, property]) =>
    property.type === 'object' ? [{ name, fill: fillerOf(property) }] : [],
  );
  return (group) => {
    const filled: Record<string, unknown> = { ...blank, ...group };
    for (const { name, fill } of groups) {
      const inner = filled[name];
      if (isGroup(inner)) filled[name] = fill(inner);
    }
    return filled;
  };
}
