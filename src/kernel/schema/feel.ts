import type { FeelFunction } from 'feelin';
import { interpretFeel } from './feel-interpreter.ts';
import { plainFeel } from './feel-plain.ts';
import { findSyntaxError } from './feel-syntax.ts';
import { standardFunctions } from './feel-functions.ts';

/** A compiled expression: values by parameter name in, its result out; `null` when it fails. */
export type Feel = (values: FeelValues) => unknown;

/** Plain JSON values; days as `2026-03-14`. What is absent counts as `null`. */
export type FeelValues = Readonly<Record<string, unknown>>;

/** Functions an expression may call, by name. */
export type FeelFunctions = Readonly<Record<string, FeelFunction>>;

/**
 * Compiles a FEEL expression once, so that a call takes microseconds.
 * @param parameterNames variables the expression may use
 * @param functions what it may call beside FEEL's own
 * @returns a function that never throws: whatever fails inside FEEL gives `null`, as the DMN standard has it
 * @throws Error when the expression has a syntax error; `checkFeel` tells so beforehand
 * @example
 * compileFeel('child.birthDate <= today', ['child', 'today'])({ child: { birthDate: '2026-01-01' }, today: '2026-03-14' }); // true
 */
export function compileFeel(
  expression: string,
  parameterNames: readonly string[],
  functions: FeelFunctions = standardFunctions,
): Feel {
  const fault = findSyntaxError(expression, { ...functions });
  if (fault !== undefined) throw new Error(`FEEL syntax error near "${fault || 'the end'}" in: ${expression}`);
  const interpreted = interpretFeel(expression, parameterNames, functions);
  return plainFeel(expression, parameterNames, functions, interpreted) ?? interpreted;
}

/**
 * Compiles several conditions into one call.
 * @returns for each condition whether it gives exactly `true`; `null` and failures count as false
 */
export function compileConditions(
  expressions: readonly string[],
  parameterNames: readonly string[],
  functions: FeelFunctions = standardFunctions,
): (values: FeelValues) => readonly boolean[] {
  const each = expressions.map((expression) => compileFeel(expression, parameterNames, functions));
  return (values) => each.map((feel) => feel(values) === true);
}
