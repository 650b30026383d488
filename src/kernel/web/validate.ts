import type { Schema } from '../schema/type.ts';
import { errors } from '../errors/errors.ts';
import { problem, type Problem } from '../errors/problem.ts';
import { compileSchema } from '../schema/compile-schema.ts';

type Check = (value: unknown) => readonly Problem[];

const compiled = new WeakMap<Schema, Check>();

/**
 * Checks a value against a route's schema, compiled at its first use.
 * @returns one problem for each place that is wrong, with a JSON pointer
 */
export function checkSchema(schema: Schema, value: unknown): readonly Problem[] {
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = checkOf(schema)));
  return check(value);
}

function checkOf(schema: Schema): Check {
  const validator = compileSchema(schema);
  return (value) => {
    if (validator.Check(value)) return [];
    const fields = new Set<string>();
    for (const error of validator.Errors(value)[1]) {
      // Each unknown property is told of by itself besides.
      if (error.keyword === 'additionalProperties') continue;
      const missing = error.keyword === 'required' ? error.params.requiredProperties : [''];
      for (const name of missing) fields.add(name ? `${error.instancePath}/${name}` : error.instancePath);
    }
    return [...fields].map((field) => problem(errors.wrongType, field));
  };
}
