/** JSON as a draft holds it: incomplete, of any shape. */
export type Json = unknown;

type Composite = Readonly<Record<string, unknown>>;

/** The parts of a pointer such as `/papers/0/name`. */
export const partsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1);

const isComposite = (json: Json): json is Composite => typeof json === 'object' && json !== null;

/** What stands at a pointer; undefined when nothing does. */
export const valueAt = (json: Json, pointer: string): Json =>
  partsOf(pointer).reduce<Json>(
    (part, name) => (isComposite(part) && Object.hasOwn(part, name) ? part[name] : undefined),
    json,
  );

/** The list at a pointer; empty when there is none. */
export function listAt(json: Json, pointer: string): readonly Json[] {
  const found = valueAt(json, pointer);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The text at a pointer, or an empty one. */
export function textAt(json: Json, pointer: string): string {
  const found = valueAt(json, pointer);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/**
 * The same JSON with something else at a pointer; objects on the way are made where they lack.
 * @param value undefined takes the member away
 */
export function withValue(json: Json, pointer: string, value: Json): Json {
  const [name, ...rest] = partsOf(pointer);
  if (name === undefined) return value;
  const inner = rest.length === 0 ? value : withValue(memberOf(json, name), `/${rest.join('/')}`, value);
  if (Array.isArray(json)) return (json as Json[]).map((item, index) => (String(index) === name ? inner : item));
  const { [name]: _before, ...others } = isComposite(json) ? json : {};
  return inner === undefined ? others : { ...others, [name]: inner };
}

const memberOf = (json: Json, name: string): Json =>
  isComposite(json) && Object.hasOwn(json, name) ? json[name] : undefined;

/** A list with an item more, last. */
export const withItem = (json: Json, pointer: string, item: Json): Json =>
  withValue(json, pointer, [...listAt(json, pointer), item]);

/** The list around an item and the item's place in it. */
export function placeOf(pointer: string): { readonly list: string; readonly index: number } {
  const parts = partsOf(pointer);
  return {
    list: parts
      .slice(0, -1)
      .map((part) => `/${part}`)
      .join(''),
    index: Number(parts.at(-1)),
  };
}

/** A list without one of its items. */
export function withoutItem(json: Json, pointer: string): Json {
  const { list, index } = placeOf(pointer);
  return withValue(
    json,
    list,
    listAt(json, list).filter((_item, at) => at !== index),
  );
}

/** A list with one of its items a place earlier or later; the same where there is no such place. */
export function withItemMoved(json: Json, pointer: string, by: 1 | -1): Json {
  const { list, index } = placeOf(pointer);
  const items = listAt(json, list);
  const [one, other] = [items[index], items[index + by]];
  if (index < 0 || index >= items.length || index + by < 0 || index + by >= items.length) return json;
  return withValue(
    json,
    list,
    items.map((item, at) => (at === index ? other : at === index + by ? one : item)),
  );
}

/** Takes objects away that hold nothing any more, so that a blank hint is no hint. */
export function pruned(json: Json): Json {
  if (Array.isArray(json)) return (json as Json[]).map(pruned);
  if (!isComposite(json)) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => {
      const inner = pruned(value);
      return isComposite(inner) && !Array.isArray(inner) && Object.keys(inner).length === 0 && !keptEmpty.has(name)
        ? []
        : [[name, inner]];
    }),
  );
}

/** A form without questions is still a form. */
const keptEmpty: ReadonlySet<string> = new Set(['properties', 'schema', 'form']);
