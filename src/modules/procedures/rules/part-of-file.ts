/**
 * The part of a JSON document that a pointer leads to. In a list, a step is the code of an entry: `/form/pages/mother`.
 * @throws Error when there is nothing
 */
export function partOfFile(json: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => {
      const next = Array.isArray(at) ? (at as unknown[]).find((entry) => codeOf(entry) === name) : valueOf(at, name);
      if (next === undefined) throw new Error(`There is no ${name} in ${pointer}`);
      return next;
    }, json);
}

const valueOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? (json as Readonly<Record<string, unknown>>)[name]
    : undefined;

const codeOf = (json: unknown): unknown => valueOf(json, 'code');
