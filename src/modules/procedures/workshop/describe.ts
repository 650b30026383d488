import { say, type Language } from '../../../kernel/text/text.ts';
import type { Input, Part } from './blueprint-types.ts';
import { parts } from './blueprint.ts';
import { answerPointer, schemaPointer } from './field-schema.ts';
import { listAt, textAt, valueAt, type Json } from './json.ts';
import { readingOf, shownText } from './read-part.ts';
import { workshopWords, type WorkshopWord } from './words.ts';

/** Something that a definition says, in words: what it is about, and each of its facts. */
export type Described = {
  /** The same in two versions of the same thing: its kind and code. */
  readonly key: string;
  /** What sort of thing it is, such as papers. */
  readonly section: WorkshopWord;
  readonly title: string;
  readonly lines: readonly Line[];
};

export type Line = { readonly label: string; readonly value: string };

/** A definition as a list of what it says, in the words of the workshop. */
export function describe(definition: Json, language: Language): readonly Described[] {
  const at = (pointer: string, section: WorkshopWord): readonly Described[] =>
    valueAt(definition, pointer) === undefined ? [] : [one(definition, pointer, section, section, language)];
  const each = (pointer: string, section: WorkshopWord, keyAt: readonly string[]): readonly Described[] =>
    listAt(definition, pointer).map((item, index) => {
      const key = keyAt.map((name) => textAt(item, name)).join(' ') || String(index);
      return one(definition, `${pointer}/${index}`, section, `${pointer} ${key}`, language);
    });
  const variants = listAt(definition, '/variants').flatMap((variant, index) => {
    const code = textAt(variant, '/code');
    return (['papers', 'fees', 'steps'] as const).flatMap((list) =>
      each(`/variants/${index}/${list}`, list, ['/code']).map((item) => ({
        ...item,
        key: `${code} ${item.key.replace(/^\/variants\/\d+/, '')}`,
        title: `${textAt(variant, `/name/${language}`) || code} · ${item.title}`,
      })),
    );
  });
  return [
    one(definition, '', 'facts', 'facts', language),
    ...at('/term', 'term'),
    ...at('/result', 'result'),
    ...each('/competence', 'competence', ['/authority', '/department']),
    ...each('/legalBasis', 'legalBasis', ['/name']),
    ...each('/papers', 'papers', ['/code']),
    ...each('/fees', 'fees', ['/code']),
    ...each('/steps', 'steps', ['/code']),
    ...each('/variants', 'variants', ['/code']),
    ...variants,
    ...each('/linked/parts', 'linked', ['/code']),
    ...each('/form/pages', 'formPages', ['/code']),
    ...questions(definition, language),
    ...each('/form/checks', 'checks', ['/code']),
  ];
}

const questions = (definition: Json, language: Language): readonly Described[] =>
  listAt(definition, '/form/pages').flatMap((page) =>
    listAt(page, '/fields').flatMap((field) => {
      if (typeof field !== 'string') return [];
      const described = one(definition, schemaPointer(field), 'question', field, language);
      const onPage = { label: word('formPage', language), value: textAt(page, `/title/${language}`) };
      return [{ ...described, lines: [...described.lines, onPage] }];
    }),
  );

function one(definition: Json, at: string, section: WorkshopWord, key: string, language: Language): Described {
  const part = parts.find((each) => each.at.test(at));
  const lines = part ? linesOf(definition, part, at, language) : [];
  return { key, section, title: titleOf(definition, at, language) || word(section, language), lines };
}

/** What a part is called by what it says of itself. */
function titleOf(definition: Json, at: string, language: Language): string {
  if (at === '' || at === '/term' || at === '/result') return '';
  const item = valueAt(definition, at);
  if (at.startsWith('/form/schema'))
    return (language === 'en' && textAt(item, '/x-en/title')) || textAt(item, '/title') || answerPointer(at);
  const names = [`/name/${language}`, `/title/${language}`, `/message/${language}`, '/name', '/code', '/department'];
  const name = names.map((each) => textAt(item, each)).find((text) => text !== '');
  if (name) return name;
  const authority = textAt(item, '/authority');
  return authority in workshopWords ? word(authority as WorkshopWord, language) : authority;
}

const linesOf = (definition: Json, part: Part, at: string, language: Language): readonly Line[] => {
  const reading = readingOf(definition, part, at);
  return part.inputs.flatMap((input) => {
    const value = valueText(definition, reading, input, language);
    return value === '' ? [] : [{ label: labelOf(input, language), value }];
  });
};

/** What stands out of an item in a list: its choices, figures and expressions. */
export function aboutItem(definition: Json, at: string, language: Language): string {
  const part = parts.find((each) => each.at.test(at));
  if (!part) return '';
  const reading = readingOf(definition, part, at);
  const format = part.title === 'question' ? textAt(reading, '/format') : '';
  const told = part.inputs.filter((input) => format === '' || input.at !== '/answer');
  const facts = told
    .filter(({ kind }) => kind === 'choice' || kind === 'number' || kind === 'feel')
    .map((input) => valueText(definition, reading, input, language));
  return [formatText(format, language), ...facts].filter((text) => text !== '' && text !== 'true').join(' · ');
}

/** A format says more of a question than that a line is answered; one of the place alone goes by its own name. */
const formatText = (format: string, language: Language): string =>
  Object.hasOwn(workshopWords, `format-${format}`) ? word(`format-${format}` as WorkshopWord, language) : format;

/** Label of an input, with its language where it has one. */
export const labelOf = (input: Input, language: Language): string =>
  input.language === undefined
    ? word(input.label, language)
    : `${word(input.label, language)} (${word(input.language, language)})`;

function valueText(definition: Json, reading: Json, input: Input, language: Language): string {
  const value = valueAt(reading, input.at);
  if (input.kind === 'flag') return word(value === true ? 'yes' : 'no', language);
  const text = shownText(reading, input);
  const choices = typeof input.choices === 'function' ? input.choices(definition) : (input.choices ?? []);
  const choice = choices.find((each) => each.value === text);
  return choice?.word ? word(choice.word, language) : text;
}

const word = (key: WorkshopWord, language: Language): string => say(workshopWords[key], language);

/** Where one is in a definition: the part, and the item's own name. */
export function placeName(definition: Json, at: string, language: Language): string {
  const part = parts.find((each) => each.at.test(at));
  const title = titleOf(definition, at, language);
  return [part && word(part.title, language), title].filter(Boolean).join(' “') + (title ? '”' : '');
}

/** A value that is a word of the workshop, such as `commune`, said; anything else as it stands. */
export const wordIn = (text: string, language: Language): string =>
  Object.hasOwn(workshopWords, text) ? word(text as WorkshopWord, language) : text;
