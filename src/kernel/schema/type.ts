/** A JSON Schema (2020-12) as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

/** A property that may be left out. */
export type Optional = { readonly optional: Schema };

/** An object's schema, whose properties another may take over. */
export type ObjectSchema = Schema & {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

const isOptional = (property: Schema | Optional): property is Optional => 'optional' in property;

function object(properties: Readonly<Record<string, Schema | Optional>>, more: Schema = {}): ObjectSchema {
  const entries = Object.entries(properties);
  const required = entries.flatMap(([name, property]) => (isOptional(property) ? [] : [name]));
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      entries.map(([name, property]) => [name, isOptional(property) ? property.optional : property]),
    ),
    ...more,
  };
}

const kind =
  (type: string) =>
  (more: Schema = {}): Schema => ({ type, ...more });

/**
 * Writes JSON Schemas of what comes from outside. Typebox checks them; its own builder of types is hundreds of files, which every
 * start would read for what these few lines say.
 */
export const Type = {
  Object: object,
  Optional: (optional: Schema): Optional => ({ optional }),
  String: kind('string'),
  Integer: kind('integer'),
  Number: kind('number'),
  Boolean: kind('boolean'),
  Array: (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more }),
  /** Any names, each with a value of this schema; as a pattern, so that what is wrong is told of the value. */
  Record: (values: Schema, more: Schema = {}): Schema => ({
    type: 'object',
    patternProperties: { '': values },
    ...more,
  }),
  Union: (anyOf: readonly Schema[]): Schema => ({ anyOf }),
  /** One of some texts. */
  Enum: (values: readonly string[], more: Schema = {}): Schema => ({ type: 'string', enum: values, ...more }),
  Unknown: (): Schema => ({}),
};
