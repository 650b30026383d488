import { FeelFunction } from 'feelin';
import type { Feel, FeelFunctions, FeelValues } from './feel.ts';
import { parseFeel, type SyntaxNode } from './feel-syntax.ts';

/**
 * Compiles the plain part of FEEL to JavaScript: paths, strings, numbers, `and`, `or`, `not`, comparisons, `in [...]`, `if` and calls
 * of our own functions. Such an expression takes a twentieth of the interpreter's time, and almost every rule is one.
 * @param names variables the expression may use
 * @param interpreted what answers instead where values turn out to be other than the plain ones compared here
 * @returns undefined when the expression has a part that only the interpreter knows
 */
export function plainFeel(
  expression: string,
  names: readonly string[],
  functions: FeelFunctions,
  interpreted: Feel,
): Feel | undefined {
  const tree = parseFeel(expression, { ...functions });
  const plain = partOf(tree.topNode, { expression, names: new Set(names), functions });
  if (!plain) return undefined;
  return (values) => {
    const result = attempt(plain, values);
    return result === odd ? interpreted(values) : result;
  };
}

function attempt(plain: Part, values: FeelValues): unknown {
  try {
    return plain(values);
  } catch {
    return odd;
  }
}

/** What a part gives when its values are of kinds whose comparison is left to the interpreter. */
const odd = Symbol('odd');

type Part = (values: FeelValues) => unknown;
type Source = {
  readonly expression: string;
  readonly names: ReadonlySet<string>;
  readonly functions: FeelFunctions;
};
type Compile = (node: SyntaxNode, source: Source) => Part | undefined;

const textOf = (node: SyntaxNode, { expression }: Source): string => expression.slice(node.from, node.to);

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const partOf: Compile = (node, source) => parts[node.name]?.(node, source);

/** A part made of others: undefined unless each of them is plain. */
const made =
  (
    choose: (children: readonly SyntaxNode[]) => readonly (SyntaxNode | undefined)[],
    make: (...of: Part[]) => Part,
  ): Compile =>
  (node, source) => {
    const of: Part[] = [];
    for (const child of choose(childrenOf(node))) {
      const part = child && partOf(child, source);
      if (!part) return undefined;
      of.push(part);
    }
    return make(...of);
  };

const constant =
  (value: unknown): Part =>
  () =>
    value;

const parts: Readonly<Record<string, Compile>> = {
  Expression: made(
    ([only, more]) => (more ? [undefined] : [only]),
    (only) => only ?? constant(null),
  ),
  ParenthesizedExpression: made(
    ([, inner]) => [inner],
    (inner) => inner ?? constant(null),
  ),
  null: () => constant(null),
  BooleanLiteral: (node, source) => constant(textOf(node, source) === 'true'),
  NumericLiteral: (node, source) => {
    const text = textOf(node, source);
    return /^\d+(\.\d+)?$/.test(text) ? constant(Number(text)) : undefined;
  },
  StringLiteral: (node, source) => {
    const text = textOf(node, source);
    return text.includes('\\') ? undefined : constant(text.slice(1, -1));
  },
  VariableName: (node, source) => {
    const name = textOf(node, source);
    return source.names.has(name) ? (values) => plainValue(values[name]) : undefined;
  },
  PathExpression: (node, source) => {
    const [target, , property] = childrenOf(node);
    const from = target && partOf(target, source);
    const name = property && textOf(property, source);
    if (!from || name === undefined || !/^[a-z]\w*$/i.test(name)) return undefined;
    return (values) => propertyOf(from(values), name);
  },
  Conjunction: made(
    ([left, , right]) => [left, right],
    (left, right) => joined(left, right, false),
  ),
  Disjunction: made(
    ([left, , right]) => [left, right],
    (left, right) => joined(left, right, true),
  ),
  Comparison: (node, source) => {
    const [left, operator, right] = childrenOf(node);
    if (!left || !operator || !right) return undefined;
    if (operator.name === 'in') return membership(left, right, source);
    const compare = comparisons[textOf(operator, source)];
    const [one, other] = [partOf(left, source), partOf(right, source)];
    return compare && one && other && ((values) => compare(one(values), other(values)));
  },
  IfExpression: made(
    ([, condition, , then, , otherwise]) => [condition, then, otherwise],
    (condition, then, otherwise) => (values) => {
      const holds = condition?.(values);
      if (holds === odd) return odd;
      return (holds !== false && holds !== null ? then : otherwise)?.(values);
    },
  ),
  FunctionInvocation: (node, source) => {
    const [name, , given] = childrenOf(node);
    if (!name || given?.name !== 'PositionalParameters') return undefined;
    const args = childrenOf(given).map((each) => partOf(each, source));
    if (!args.every((each) => each !== undefined)) return undefined;
    return call(textOf(name, source), args, source);
  },
};

/** `not` with one argument, or a function that an expression may call, given as many values as it has parameters. */
function call(name: string, args: readonly Part[], { names, functions }: Source): Part | undefined {
  const [only] = args;
  if (names.has(name)) return undefined;
  if (name === 'not' && only && args.length === 1) return (values) => negation(only(values));
  const known = functions[name];
  if (!(known instanceof FeelFunction) || args.length !== known.parameterNames.length) return undefined;
  return (values) => {
    const given = args.map((arg) => arg(values));
    return given.includes(odd) ? odd : plainValue(known.invoke(given));
  };
}

/** `left in [one, other]`. */
function membership(left: SyntaxNode, right: SyntaxNode, source: Source): Part | undefined {
  const list = right.firstChild;
  if (list?.name !== 'List' || list.nextSibling) return undefined;
  const value = partOf(left, source);
  const members = childrenOf(list)
    .slice(1, -1)
    .map((each) => (each.name === 'StringLiteral' ? partOf(each, source) : undefined));
  if (!value || members.length < 2 || !members.every((each) => each !== undefined)) return undefined;
  const known = new Set(members.map((each) => each({})));
  return (values) => {
    const given = value(values);
    return isSimple(given) ? known.has(given) : odd;
  };
}

/** Three-valued `and` and `or`: one side that decides is enough. Both are asked, since an odd one may fail. */
const joined =
  (left: Part | undefined, right: Part | undefined, decisive: boolean): Part =>
  (values) => {
    const [one, other] = [left?.(values), right?.(values)];
    if (one === odd || other === odd) return odd;
    if (one === decisive || other === decisive) return decisive;
    return typeof one === 'boolean' && typeof other === 'boolean' ? !decisive : null;
  };

const negation = (value: unknown): unknown => {
  if (value === odd) return odd;
  return typeof value === 'boolean' ? !value : null;
};

function equal(one: unknown, other: unknown): unknown {
  if (!isSimple(one) || !isSimple(other)) return odd;
  if (one === null || other === null) return one === other;
  return typeof one === typeof other ? one === other : null;
}

/** Orders two texts or two numbers; with nothing on a side there is no order. */
const ordered =
  (holds: (one: string | number, other: string | number) => boolean) =>
  (one: unknown, other: unknown): unknown => {
    const areTexts = (typeof one === 'string' || one === null) && (typeof other === 'string' || other === null);
    const areNumbers = (typeof one === 'number' || one === null) && (typeof other === 'number' || other === null);
    if (!areTexts && !areNumbers) return odd;
    return one === null || other === null ? null : holds(one, other);
  };

const comparisons: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  '=': equal,
  '!=': (one, other) => negation(equal(one, other)),
  '<': ordered((one, other) => one < other),
  '<=': ordered((one, other) => one <= other),
  '>': ordered((one, other) => one > other),
  '>=': ordered((one, other) => one >= other),
};

const isSimple = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';

/** What is absent is null; what JSON has no word for is odd. */
function plainValue(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : odd;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'object' ? value : odd;
}

function propertyOf(target: unknown, name: string): unknown {
  if (target === null) return null;
  if (typeof target !== 'object') return odd;
  const prototype: unknown = Object.getPrototypeOf(target);
  if (prototype !== Object.prototype && prototype !== null) return odd;
  return Object.hasOwn(target, name) ? plainValue((target as Readonly<Record<string, unknown>>)[name]) : null;
}
