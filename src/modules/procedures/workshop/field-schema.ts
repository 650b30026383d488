import { listAt, partsOf, textAt, valueAt, withValue, type Json } from './json.ts';

/** Kinds of question that the form builder offers. */
export const answerKinds = ['text', 'long', 'integer', 'number', 'yes-no', 'one', 'many', 'group'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The group around a question and the question's name in it: `/…/properties/child` and `fullName`. */
function groupOf(at: string): { readonly group: string; readonly name: string } {
  const parts = partsOf(at);
  return {
    group: parts
      .slice(0, -2)
      .map((part) => `/${part}`)
      .join(''),
    name: parts.at(-1) ?? '',
  };
}

/** JSON pointer into the answers of the question at a pointer into the definition. */
export const answerPointer = (at: string): string => at.replace(/^\/form\/schema/, '').replaceAll('/properties/', '/');

/** Where the schema of a question stands. @param answer JSON pointer into the answers */
export const schemaPointer = (answer: string): string => `/form/schema${answer.replaceAll('/', '/properties/')}`;

/** A question as the builder's inputs see it: what is answered as one word, options as lines, whether it must be answered. */
export function readField(draft: Json, at: string): Json {
  const schema = valueAt(draft, at);
  const { group, name } = groupOf(at);
  const required = listAt(draft, `${group}/required`).includes(name);
  return {
    ...(typeof schema === 'object' && schema !== null ? schema : {}),
    answer: kindOf(schema),
    required,
    options: optionLines(
      listAt(schema, '/oneOf').length > 0 ? listAt(schema, '/oneOf') : listAt(schema, '/items/oneOf'),
    ),
  };
}

function kindOf(schema: Json): AnswerKind {
  const type = textAt(schema, '/type');
  if (type === 'object') return 'group';
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer' || type === 'number') return type;
  if (type === 'array') return 'many';
  if (listAt(schema, '/oneOf').length > 0) return 'one';
  return valueAt(schema, '/x-multiline') === true ? 'long' : 'text';
}

const optionLines = (options: readonly Json[]): string =>
  options
    .map((each) => [textAt(each, '/const'), textAt(each, '/title'), textAt(each, '/x-en/title')].join(' | '))
    .join('\n');

/** Writes a question back as JSON Schema, and into its group's list of what must be answered. */
export function writeField(draft: Json, at: string, typed: Json): Json {
  const { group, name } = groupOf(at);
  const before = listAt(draft, `${group}/required`);
  const isRequired = valueAt(typed, '/required') === true;
  // A group stays one, whatever was chosen: its questions would be lost.
  const isGroup = textAt(valueAt(draft, at), '/type') === 'object';
  const next = isGroup ? groupOfQuestions(typed, valueAt(draft, `${at}/required`)) : schemaOf(typed);
  const schema = withValue(draft, at, next);
  if (isRequired === before.includes(name)) return schema;
  const required = isRequired ? [...before, name] : before.filter((each) => each !== name);
  return withValue(schema, `${group}/required`, required.length > 0 ? required : undefined);
}

/** A group with its names as they were typed. @param required what must be answered within it */
const groupOfQuestions = (typed: Json, required: Json): Json => ({
  type: 'object',
  ...kept(typed, ['title', 'description', 'x-en', 'additionalProperties', 'properties']),
  ...(required !== undefined && { required }),
});

const kept = (typed: Json, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = valueAt(typed, `/${key}`);
      return value === undefined ? [] : [[key, value]];
    }),
  );

const textKeys = ['format', 'minLength', 'maxLength', 'pattern', 'x-prefill', 'x-autocomplete'];
const keysOf: Readonly<Record<AnswerKind, readonly string[]>> = {
  text: textKeys,
  long: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  'yes-no': [],
  one: ['x-prefill'],
  group: [],
  many: ['minItems', 'maxItems'],
};

function schemaOf(typed: Json): Json {
  const answer = answerKinds.find((kind) => kind === textAt(typed, '/answer')) ?? 'text';
  const said = kept(typed, ['title', 'description', 'x-en', ...keysOf[answer]]);
  const options = readOptions(textAt(typed, '/options'));
  switch (answer) {
    case 'yes-no':
      return { type: 'boolean', ...said };
    case 'integer':
    case 'number':
      return { type: answer, ...said };
    case 'many':
      return { type: 'array', ...said, items: { type: 'string', oneOf: options } };
    case 'one':
      return { type: 'string', ...said, oneOf: options };
    case 'long':
      return { type: 'string', ...said, 'x-multiline': true };
    default:
      return { type: 'string', ...said };
  }
}

const readOptions = (lines: string): readonly Json[] =>
  lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([code]) => Boolean(code))
    .map(([code, vi = '', en = '']) => ({ const: code, title: vi, 'x-en': { title: en } }));
