import { evaluate } from 'feelin';
import { problem, type Problem } from '../errors/problem.ts';
import { definitionErrors } from './errors.ts';
import type { FeelFunctions } from './feel.ts';
import { standardFunctions } from './feel-functions.ts';
import { findSyntaxError, parseFeel, type SyntaxNode } from './feel-syntax.ts';
import type { JsonSchema } from './form-definition.ts';
import { isSlowPattern } from './slow-pattern.ts';

/** Variables an expression may use; those with a schema are checked down to the property. */
export type FeelScope = Readonly<Record<string, JsonSchema | undefined>>;

/** Variables of the expressions of a form, its papers and fees: the top-level properties of the answers, and `today`. */
export const feelScope = (schema: JsonSchema): FeelScope => ({
  ...schema.properties,
  today: { type: 'string', format: 'date' },
});

/** Names for `compileFeel`, in the same order as `feelScope`. */
export const feelNames = (schema: JsonSchema): readonly string[] => Object.keys(feelScope(schema));

/** Variables of the checks of a form: besides, the code of the area that the office applied to governs; null if there is none yet. */
export const checkScope = (schema: JsonSchema): FeelScope => ({ ...feelScope(schema), officeArea: { type: 'string' } });

/**
 * Finds what is wrong with an expression before it is saved: syntax, unknown variables, functions and properties.
 * @param field where the expression stands, a JSON pointer into the definition
 * @returns problems of `definitionErrors`; none when the expression can be compiled
 */
export function checkFeel(
  expression: string,
  scope: FeelScope,
  field?: string,
  functions: FeelFunctions = standardFunctions,
): readonly Problem[] {
  const known = { ...functions, ...Object.fromEntries(Object.keys(scope).map((name) => [name, null])) };
  const near = findSyntaxError(expression, known);
  if (near !== undefined) return [problem(definitionErrors.syntax, field, { near: near || theEnd, expression })];
  const textOf = (node: SyntaxNode): string => expression.slice(node.from, node.to).replace(/\s+/g, ' ');
  const nodes = descendants(parseFeel(expression, known).topNode);
  // Names that the expression itself brings in: `for x in`, `some x in`, context entries, parameters of functions.
  const own = new Set(nodes.filter((node) => node.name === 'Name' || node.name === 'ParameterName').map(textOf));
  const problems: Problem[] = isCostly(nodes, textOf)
    ? [problem(definitionErrors.costlyExpression, field, { expression })]
    : [];
  for (const node of nodes) {
    if (node.name === 'VariableName') {
      const name = textOf(node);
      if (!Object.hasOwn(known, name) && !own.has(name) && !isBuiltin(name) && !isInFilter(node))
        problems.push(problem(definitionErrors.unknownName, field, { name, expression }));
    }
    if (node.name === 'PathExpression' && schemaAt(node, scope, own, textOf) === 'unknown')
      problems.push(problem(definitionErrors.unknownName, field, { name: textOf(node), expression }));
    if (
      node.name === 'ArithmeticExpression' &&
      children(node).some((child) => isDate(schemaAt(child, scope, own, textOf)))
    )
      problems.push(problem(definitionErrors.dateArithmetic, field, { expression }));
  }
  return problems;
}

const mostLoops = 2;
const takesPattern: ReadonlySet<string> = new Set(['matches', 'replace', 'split']);
// Nothing that forms ask for is longer.
const longestText = 4_000;

/** Whether an expression may run for long: FEEL itself knows no limits, and a catalogue comes from elsewhere. */
function isCostly(nodes: readonly SyntaxNode[], textOf: (node: SyntaxNode) => string): boolean {
  const loops = nodes.filter(({ name }) => name === 'IterationContext');
  return (
    nodes.some(({ name }) => name === 'FunctionDefinition') ||
    loops.length > mostLoops ||
    loops.some((loop) => descendants(loop).some(({ name }) => name === '..')) ||
    nodes.some((node) => node.name === 'VariableName' && takesPattern.has(textOf(node)) && !isQuickCall(node, textOf))
  );
}

/** Whether the function so named is called on the spot, with a pattern that is written out and quick. */
function isQuickCall(name: SyntaxNode, textOf: (node: SyntaxNode) => string): boolean {
  const call = name.parent?.name === 'FunctionInvocation' && !name.prevSibling ? name.parent : undefined;
  const given = call && children(call).find((child) => child.name === 'PositionalParameters');
  const pattern = given && children(given)[1];
  if (pattern?.name !== 'StringLiteral') return false;
  try {
    return !isSlowPattern(String(JSON.parse(textOf(pattern))), longestText);
  } catch {
    return false;
  }
}

const theEnd = { vi: 'cuối biểu thức', en: 'the end' };

type Found = JsonSchema | 'unknown' | undefined;

/** Schema of what a path leads to: `unknown` when its last step does not exist, undefined when nothing can be said. */
function schemaAt(
  node: SyntaxNode,
  scope: FeelScope,
  own: ReadonlySet<string>,
  textOf: (node: SyntaxNode) => string,
): Found {
  if (node.name === 'VariableName')
    return own.has(textOf(node)) || isInFilter(node) ? undefined : ownValue(scope, textOf(node));
  if (node.name !== 'PathExpression' || !node.firstChild || !node.lastChild) return undefined;
  const parent = schemaAt(node.firstChild, scope, own, textOf);
  if (parent === undefined || parent === 'unknown' || parent.type === 'array') return undefined;
  return ownValue(parent.properties ?? {}, textOf(node.lastChild)) ?? 'unknown';
}

const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const isDate = (found: Found): boolean => typeof found === 'object' && found.format === 'date';

/** Inside `list[…]` the properties of the entries are variables, and nothing is known of them. */
const isInFilter = (node: SyntaxNode): boolean => {
  for (let at: SyntaxNode | null = node; at; at = at.parent)
    if (at.parent?.name === 'FilterExpression' && at.prevSibling) return true;
  return false;
};

/** FEEL's own functions have no list; alone, their name gives the function. */
const isBuiltin = (name: string): boolean => !clocks.has(name) && typeof evaluate(name).value === 'function';

/** They tell the time of the machine, not the day of the place. */
const clocks: ReadonlySet<string> = new Set(['today', 'now']);

const children = (node: SyntaxNode): readonly SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
};

const descendants = (node: SyntaxNode): readonly SyntaxNode[] =>
  children(node).flatMap((child) => [child, ...descendants(child)]);
