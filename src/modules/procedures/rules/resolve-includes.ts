/**
 * Puts shared fragments into a definition: `{"$include": "name", …}` becomes the fragment with the other keys laid over it,
 * and a fragment that is a list is spliced into the list that includes it.
 * @param fragment gives the JSON of a named fragment; throws when there is none
 * @throws Error when fragments include one another in a circle
 */
export function resolveIncludes(
  value: unknown,
  fragment: (name: string) => unknown,
  within: readonly string[] = [],
): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const resolved = resolveIncludes(item, fragment, within);
      return isInclude(item) && Array.isArray(resolved) ? (resolved as unknown[]) : [resolved];
    });
  }
  if (!isRecord(value)) return value;
  if (!isInclude(value)) return mapValues(value, (each) => resolveIncludes(each, fragment, within));
  const { $include: name, ...own } = value;
  if (within.includes(name)) throw new Error(`Fragments include one another: ${[...within, name].join(' → ')}`);
  const shared = resolveIncludes(fragment(name), fragment, [...within, name]);
  if (Object.keys(own).length === 0) return shared;
  if (!isRecord(shared)) throw new Error(`Fragment "${name}" is not an object, so nothing can be laid over it`);
  return { ...shared, ...mapValues(own, (each) => resolveIncludes(each, fragment, within)) };
}

type Include = Readonly<Record<string, unknown>> & { readonly $include: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isInclude = (value: unknown): value is Include => isRecord(value) && typeof value['$include'] === 'string';

const mapValues = (
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
