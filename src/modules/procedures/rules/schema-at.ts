import { pathOf } from '../../../kernel/schema/answers.ts';
import type { JsonSchema } from '../../../kernel/schema/form-definition.ts';

/** The schema of the answer, or group of answers, that a JSON pointer leads to; undefined when the form has none there. */
export const schemaAt = (schema: JsonSchema, pointer: string): JsonSchema | undefined =>
  pathOf(pointer).reduce<JsonSchema | undefined>(
    (at, name) => (at?.properties && Object.hasOwn(at.properties, name) ? at.properties[name] : undefined),
    schema,
  );
