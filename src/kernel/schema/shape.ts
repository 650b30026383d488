import { problem, type ErrorKind, type Problem } from '../errors/problem.ts';
import { formErrors } from './errors.ts';
import type { Field } from './field.ts';
import type { JsonSchema } from './form-definition.ts';
import { compileSchema } from './compile-schema.ts';

/** Finds answers of the wrong type, beyond limits, or to questions nobody asked. */
export type Shape = (answers: unknown) => readonly Problem[];

const problemsAtMost = 50;
const none: readonly Problem[] = [];

/**
 * Compiles the part of a schema that needs neither other answers nor look-ups: types, limits, patterns, unknown names.
 * What is required and what formats mean depends on the pages asked and is checked apart.
 */
export function compileShape(schema: JsonSchema, fields: readonly Field[]): Shape {
  const byPointer = new Map(fields.map((field) => [field.pointer, field]));
  const strict = strictSchema(schema, '', byPointer);
  const validator = compileSchema(strict);
  return (answers) => {
    if (validator.Check(answers)) return none;
    const [, faults] = validator.Errors(answers);
    const found = new Map<string, Problem>();
    for (const fault of faults.slice(0, problemsAtMost)) {
      for (const each of problemsOf(fault, schema, byPointer)) {
        const key = each.kind === formErrors.unknownField ? `${each.field} unknown` : (each.field ?? '');
        if (!found.has(key)) found.set(key, each);
      }
    }
    return [...found.values()].slice(0, problemsAtMost);
  };
}

type Fault = { readonly keyword: string; readonly instancePath: string; readonly params: object };

function strictSchema(
  schema: JsonSchema,
  pointer: string,
  fields: ReadonlyMap<string, Field>,
): Record<string, unknown> {
  if (schema.type === 'object') {
    const properties = Object.entries(schema.properties ?? {}).map(
      ([name, property]) => [name, strictSchema(property, `${pointer}/${name}`, fields)] as const,
    );
    return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
  }
  const { type, minimum, maximum, minLength, minItems, maxItems, pattern } = schema;
  const field = fields.get(pointer);
  const codes = schema.oneOf || schema.items?.oneOf ? [...(field?.codes ?? [])] : undefined;
  if (type === 'array')
    return present({
      type,
      minItems,
      maxItems: maxItems ?? 200,
      uniqueItems: true,
      items: present({ type: 'string', enum: codes }),
    });
  if (type === 'string') return present({ type, minLength, maxLength: field?.maxLength, pattern, enum: codes });
  return present({ type, minimum, maximum });
}

function problemsOf(fault: Fault, schema: JsonSchema, fields: ReadonlyMap<string, Field>): readonly Problem[] {
  const { keyword, instancePath, params } = fault;
  // Said of each unknown property beside `additionalProperties`, which names them all.
  if (keyword === 'boolean') return none;
  if (keyword === 'additionalProperties') {
    const names =
      'additionalProperties' in params && Array.isArray(params.additionalProperties) ? params.additionalProperties : [];
    return names
      .slice(0, problemsAtMost)
      .map(String)
      .map((name) =>
        problem(formErrors.unknownField, `${instancePath}/${name.slice(0, 60)}`, { name: name.slice(0, 60) }),
      );
  }
  // Faults of entries of a list stand at the list.
  const field = fields.get(instancePath) ?? fields.get(instancePath.replace(/\/\d+$/, ''));
  if (!field) return [problem(formErrors.notObject, instancePath, { label: groupTitle(schema, instancePath) })];
  const limit = 'limit' in params && typeof params.limit === 'number' ? params.limit : 0;
  return [problem(kindOf(keyword, field), field.pointer, { ...field.labels, limit })];
}

function kindOf(keyword: string, field: Field): ErrorKind {
  if (keyword === 'type') return typeErrors[field.schema.type ?? 'string'];
  return keywordErrors[keyword] ?? formErrors.badFormat;
}

const typeErrors: Readonly<Record<NonNullable<JsonSchema['type']>, ErrorKind>> = {
  string: formErrors.notText,
  number: formErrors.notNumber,
  integer: formErrors.notInteger,
  boolean: formErrors.notBoolean,
  array: formErrors.notList,
  object: formErrors.notObject,
};

const keywordErrors: Readonly<Record<string, ErrorKind>> = {
  enum: formErrors.notInList,
  minLength: formErrors.tooShort,
  maxLength: formErrors.tooLong,
  minimum: formErrors.tooSmall,
  maximum: formErrors.tooLarge,
  minItems: formErrors.tooFew,
  maxItems: formErrors.tooMany,
};

const groupTitle = (schema: JsonSchema, pointer: string): { vi: string; en: string } => {
  const group = pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((at, name) => at?.properties?.[name], schema);
  const name = pointer || '/';
  return { vi: group?.title ?? name, en: group?.['x-en']?.title ?? group?.title ?? name };
};

const present = (schema: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
