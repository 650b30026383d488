import type { FormPlan } from './form-plan.ts';
import type { JsonSchema } from './form-definition.ts';

/** JSON Schema 2020-12 as the API's description shows it. */
export type ApiSchema = Readonly<Record<string, unknown>>;

/**
 * Describes the answers of a form to machines.
 * What a page demands that is not always asked is left optional here; the server tells when it is missing.
 */
export function apiSchema(plan: FormPlan): ApiSchema {
  const conditional = new Set(plan.definition.pages.filter(({ when }) => when !== undefined).map(({ code }) => code));
  const isAlwaysAsked = (pointer: string): boolean => {
    const page = plan.byPointer.get(pointer)?.page;
    return page === undefined || !conditional.has(page);
  };
  const describe = (schema: JsonSchema, pointer: string): ApiSchema => {
    if (schema.type !== 'object') return describeField(plan, schema, pointer);
    const required = (schema.required ?? []).filter((name) => {
      const inside = `${pointer}/${name}`;
      const isGroup = schema.properties?.[name]?.type === 'object';
      return isGroup
        ? plan.fields.some(
            (field) => field.pointer.startsWith(`${inside}/`) && field.required && isAlwaysAsked(field.pointer),
          )
        : isAlwaysAsked(inside);
    });
    const properties = Object.entries(schema.properties ?? {}).map(
      ([name, property]) => [name, describe(property, `${pointer}/${name}`)] as const,
    );
    return {
      ...schema,
      properties: Object.fromEntries(properties),
      additionalProperties: false,
      required,
    };
  };
  return describe(plan.definition.schema, '');
}

function describeField(plan: FormPlan, schema: JsonSchema, pointer: string): ApiSchema {
  const field = plan.byPointer.get(pointer);
  if (!field || schema.type !== 'string') return { ...schema };
  const isListed = field.options !== undefined && schema.oneOf === undefined;
  return {
    ...schema,
    ...(schema.oneOf === undefined && { maxLength: field.maxLength }),
    ...(isListed && { enum: [...(field.codes ?? [])] }),
    ...(field.format?.example && { examples: [field.format.example] }),
  };
}
