import type { Language, Text } from '../text/text.ts';
import { pathOf, type Path } from './answers.ts';
import type { FieldKind, Option } from './field-model.ts';
import type { FormDefinition, JsonSchema } from './form-definition.ts';
import type { Format, Formats } from './format.ts';

/** One question of a form, with all that is known of it before anybody answers. */
export type Field = {
  readonly pointer: string;
  readonly path: Path;
  readonly schema: JsonSchema;
  readonly kind: FieldKind;
  readonly label: Text;
  /** Values of `{label}` and `{Label}` in messages. */
  readonly labels: { readonly label: Text; readonly Label: Text };
  readonly hint?: Text;
  readonly format?: Format;
  readonly options?: Readonly<Record<Language, readonly Option[]>>;
  readonly codes?: ReadonlySet<string>;
  /** Its own group lists it as required. */
  readonly required: boolean;
  /** Innermost group around it that may be left out: then it is required only when that has an answer. */
  readonly optionalGroup?: Path;
  /** Code of the page that asks it. */
  readonly page?: string;
  readonly maxLength: number;
};

const radiosAtMost = 6;
const defaultLength = { line: 200, multiline: 4_000 };

/** Every question of a form, in the order of its schema. */
export function fieldsOf(definition: FormDefinition, formats: Formats): readonly Field[] {
  const pageOf = new Map(definition.pages.flatMap(({ code, fields }) => fields.map((pointer) => [pointer, code])));
  const walk = (schema: JsonSchema, pointer: string, optionalGroup: Path | undefined): readonly Field[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const at = `${pointer}/${name}`;
      const required = schema.required?.includes(name) ?? false;
      if (property.type === 'object') return walk(property, at, required ? optionalGroup : pathOf(at));
      return [fieldOf(at, property, formats, { required, optionalGroup, page: pageOf.get(at) })];
    });
  return walk(definition.schema, '', undefined);
}

function fieldOf(
  pointer: string,
  schema: JsonSchema,
  formats: Formats,
  place: Pick<Field, 'required' | 'optionalGroup' | 'page'>,
): Field {
  const format = schema.format === undefined ? undefined : formats.byName.get(schema.format);
  const options = ownOptions(schema.oneOf ?? schema.items?.oneOf) ?? format?.options;
  const label = titleOf(schema) ?? { vi: pointer, en: pointer };
  const hint = schema.description
    ? { vi: schema.description, en: schema['x-en']?.description ?? schema.description }
    : format?.hint;
  return {
    ...place,
    pointer,
    path: pathOf(pointer),
    schema,
    kind: kindOf(schema, format, options?.vi.length ?? 0),
    label,
    labels: { Label: label, label: { vi: withinSentence(label.vi), en: withinSentence(label.en) } },
    ...(hint && { hint }),
    ...(format && { format }),
    ...(options && { options, codes: new Set(options.vi.map(({ code }) => code)) }),
    maxLength: longestOf(schema, format),
  };
}

/** How many characters an answer may have. */
export const longestOf = (schema: JsonSchema, format: Format | undefined): number =>
  schema.maxLength ?? format?.maxLength ?? (schema['x-multiline'] ? defaultLength.multiline : defaultLength.line);

function kindOf(schema: JsonSchema, format: Format | undefined, optionCount: number): FieldKind {
  if (schema.type === 'boolean') return 'checkbox';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'array') return 'checkboxes';
  if (optionCount > 0) return optionCount <= radiosAtMost ? 'radios' : 'select';
  if (format?.reference === 'area') return 'area';
  if (schema.format === 'date') return 'date';
  return schema['x-multiline'] ? 'textarea' : 'text';
}

/** Title of a schema in both languages. */
export const titleOf = (schema: JsonSchema): Text | undefined =>
  schema.title === undefined ? undefined : { vi: schema.title, en: schema['x-en']?.title ?? schema.title };

const ownOptions = (entries: JsonSchema['oneOf']): Field['options'] => {
  if (!entries) return undefined;
  const options = entries.map((entry) => ({
    code: entry.const,
    title: { vi: entry.title, en: entry['x-en']?.title ?? entry.title },
  }));
  return { vi: options, en: options };
};

/** A label begins small within a sentence, except an abbreviation such as «UBND». */
const withinSentence = (label: string): string =>
  /^\p{Lu}(\p{Ll}|\s|$)/u.test(label) ? label.charAt(0).toLocaleLowerCase('vi') + label.slice(1) : label;
