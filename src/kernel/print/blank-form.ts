import type { FormDefinition, JsonSchema } from '../schema/form-definition.ts';
import type { Language } from '../text/text.ts';
import type { LocalDate } from '../time.ts';

/** Inputs of places/vietnam/forms/blank-form.typ. */
export type BlankFormData = {
  readonly title: string;
  readonly procedureCode: string;
  /** Such as `bản 2`. */
  readonly version: string;
  readonly validFrom: LocalDate;
  readonly sections: readonly {
    readonly title: string;
    readonly hint?: string;
    readonly fields: readonly BlankField[];
  }[];
  readonly papers: readonly string[];
};

export type BlankField = {
  readonly label: string;
  readonly kind: 'line' | 'long' | 'date' | 'choice' | 'yes-no';
  readonly required: boolean;
  readonly hint?: string;
  /** Titles to tick, for `choice`. */
  readonly options?: readonly string[];
};

/** A closed list longer than this (54 ethnic groups) is a line to write on, not boxes to tick. */
const mostBoxes = 8;

/**
 * The sections of a paper form: one for each page of the e-form, one line or row of boxes for each field.
 * @param form the procedure's e-form
 * @param language of labels and hints
 */
export const blankSections = (form: FormDefinition, language: Language): BlankFormData['sections'] =>
  form.pages
    .map((page) => ({
      title: page.title[language],
      hint: page.hint?.[language],
      fields: page.fields.flatMap((pointer) => fieldsAt(form.schema, pointer.split('/').slice(1), false, language)),
    }))
    .filter((section) => section.fields.length > 0);

function fieldsAt(schema: JsonSchema, path: readonly string[], required: boolean, language: Language): BlankField[] {
  const [name, ...rest] = path;
  if (name !== undefined) {
    const next = schema.properties?.[name];
    return next ? fieldsAt(next, rest, schema.required?.includes(name) ?? false, language) : [];
  }
  const inner = schema.properties ?? schema.items?.properties;
  if (inner) {
    const holder = schema.properties ? schema : schema.items;
    return Object.keys(inner).flatMap((key) => fieldsAt(holder ?? schema, [key], required, language));
  }
  const options = schema.oneOf?.map((each) => (language === 'en' ? (each['x-en']?.title ?? each.title) : each.title));
  const boxes = options !== undefined && options.length <= mostBoxes;
  return [
    {
      label: (language === 'en' ? schema['x-en']?.title : undefined) ?? schema.title ?? '',
      kind: boxes ? 'choice' : kindOf(schema),
      required,
      hint: (language === 'en' ? schema['x-en']?.description : undefined) ?? schema.description,
      ...(boxes ? { options } : {}),
    },
  ];
}

function kindOf(schema: JsonSchema): BlankField['kind'] {
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.format === 'date') return 'date';
  return schema['x-multiline'] ? 'long' : 'line';
}
