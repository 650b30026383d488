import { evaluate, FeelFunction } from 'feelin';
import type { Feel, FeelFunctions } from './feel.ts';

/**
 * Compiles an expression that is well-formed for the interpreter, which knows all of FEEL.
 * @returns a function that never throws: whatever fails inside FEEL gives `null`
 */
export function interpretFeel(expression: string, parameterNames: readonly string[], functions: FeelFunctions): Feel {
  // The line break keeps a comment at the end of the expression from swallowing the bracket.
  const { value, warnings } = evaluate(`function(${parameterNames.join(', ')}) (${expression}\n)`, { ...functions });
  if (!(value instanceof FeelFunction)) throw new Error(`Not a FEEL expression: ${expression}`);
  return (values) => {
    try {
      const result: unknown = value.invoke(parameterNames.map((name) => values[name] ?? null));
      return result ?? null;
    } catch {
      return null;
    } finally {
      // The library keeps every warning, with the values concerned, as long as the function lives.
      warnings.length = 0;
    }
  };
}
