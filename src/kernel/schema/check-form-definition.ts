import { problem, type Problem } from '../errors/problem.ts';
import type { Text } from '../text/text.ts';
import { checkFeel, checkScope } from './check-feel.ts';
import { definitionErrors } from './errors.ts';
import { fieldsOf, longestOf } from './field.ts';
import type { FormDefinition, JsonSchema } from './form-definition.ts';
import type { Formats } from './format.ts';
import { isSlowPattern } from './slow-pattern.ts';

/**
 * Finds everything wrong with a definition before it is saved: schema, pages, texts, formats, expressions.
 * @returns problems of `definitionErrors`, `field` a JSON pointer into the definition
 */
export function checkFormDefinition(definition: FormDefinition, formats: Formats): readonly Problem[] {
  const { schema, pages, checks } = definition;
  if (schema.type !== 'object' || !schema.properties) return [problem(definitionErrors.notObject, '/schema')];
  const scope = checkScope(schema);
  const { today: _today, officeArea: _officeArea, ...answersOnly } = scope;
  return [
    ...Object.entries(schema.properties).flatMap(([name, property]) =>
      checkProperty(name, property, `/schema/properties/${name}`, formats),
    ),
    ...checkRequired(schema, '/schema'),
    ...checkPages(definition, formats),
    ...repeated(pages.map(({ code }) => code)).map((code) =>
      problem(definitionErrors.repeatedCode, '/pages', { code }),
    ),
    ...repeated(checks.map(({ code }) => code)).map((code) =>
      problem(definitionErrors.repeatedCode, '/checks', { code }),
    ),
    ...pages.flatMap(({ when, title, hint }, index) => [
      ...(when === undefined ? [] : checkFeel(when, answersOnly, `/pages/${index}/when`, formats.functions)),
      ...checkText(title, `/pages/${index}/title`),
      ...(hint ? checkText(hint, `/pages/${index}/hint`) : []),
    ]),
    ...checks.flatMap(({ holds, message }, index) => [
      ...checkFeel(holds, scope, `/checks/${index}/holds`, formats.functions),
      ...checkText(message, `/checks/${index}/message`),
    ]),
  ];
}

function checkProperty(name: string, schema: JsonSchema, at: string, formats: Formats): readonly Problem[] {
  const named = /^[a-z][A-Za-z0-9]*$/.test(name) ? [] : [problem(definitionErrors.badName, at, { name })];
  const texts = checkText({ vi: schema.title ?? '', en: schema['x-en']?.title ?? '' }, `${at}/title`);
  const hint = schema.description
    ? checkText({ vi: schema.description, en: schema['x-en']?.description ?? '' }, `${at}/description`)
    : [];
  if (schema.type === 'object')
    return [
      ...named,
      ...texts,
      ...hint,
      ...checkRequired(schema, at),
      ...Object.entries(schema.properties ?? {}).flatMap(([inner, property]) =>
        checkProperty(inner, property, `${at}/properties/${inner}`, formats),
      ),
    ];
  return [...named, ...texts, ...hint, ...checkLeaf(schema, at, formats)];
}

function checkLeaf(schema: JsonSchema, at: string, formats: Formats): readonly Problem[] {
  const { type, format, pattern, oneOf, items } = schema;
  const problems: Problem[] = [];
  if (type === undefined || (type === 'array' && (items?.type !== 'string' || !items.oneOf)))
    problems.push(problem(definitionErrors.badType, at));
  if (format !== undefined && (type !== 'string' || !formats.byName.has(format)))
    problems.push(problem(definitionErrors.unknownFormat, `${at}/format`, { format }));
  if (pattern !== undefined && !isPattern(pattern))
    problems.push(problem(definitionErrors.badPattern, `${at}/pattern`, { pattern }));
  else if (pattern !== undefined && isSlowPattern(pattern, longestOf(schema, formats.byName.get(format ?? ''))))
    problems.push(problem(definitionErrors.slowPattern, `${at}/pattern`, { pattern }));
  const list = oneOf ?? items?.oneOf ?? [];
  for (const code of repeated(list.map((entry) => entry.const)))
    problems.push(problem(definitionErrors.repeatedOption, `${at}/oneOf`, { code }));
  return [
    ...problems,
    ...list.flatMap((entry, index) =>
      checkText({ vi: entry.title, en: entry['x-en']?.title ?? '' }, `${at}/oneOf/${index}/title`),
    ),
  ];
}

const checkRequired = (schema: JsonSchema, at: string): readonly Problem[] =>
  (schema.required ?? [])
    .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
    .map((name) => problem(definitionErrors.requiredUnknown, `${at}/required`, { name }));

function checkPages(definition: FormDefinition, formats: Formats): readonly Problem[] {
  const known = new Set(fieldsOf(definition, formats).map(({ pointer }) => pointer));
  const placed = definition.pages.flatMap(({ fields }) => fields);
  const unknown = definition.pages.flatMap(({ code, fields }, index) =>
    fields
      .filter((pointer) => !known.has(pointer))
      .map((pointer) => problem(definitionErrors.unknownPageField, `/pages/${index}/fields`, { page: code, pointer })),
  );
  const empty = definition.pages
    .filter(({ fields }) => fields.length === 0)
    .map(({ code }) => problem(definitionErrors.emptyPage, '/pages', { page: code }));
  const astray = definition.checks.flatMap(({ code, field }, index) =>
    known.has(field)
      ? []
      : [problem(definitionErrors.unknownPageField, `/checks/${index}/field`, { page: code, pointer: field })],
  );
  const unplaced = [...known]
    .filter((pointer) => !placed.includes(pointer))
    .map((pointer) => problem(definitionErrors.notOnPage, schemaPointer(pointer)));
  const twice = repeated(placed).map((pointer) => problem(definitionErrors.onTwoPages, schemaPointer(pointer)));
  return [...unknown, ...empty, ...astray, ...unplaced, ...twice];
}

const checkText = (text: Text, at: string): readonly Problem[] =>
  text.vi?.trim() && text.en?.trim() ? [] : [problem(definitionErrors.noText, at)];

const schemaPointer = (pointer: string): string => `/schema${pointer.replaceAll('/', '/properties/')}`;

const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index)),
];

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};
