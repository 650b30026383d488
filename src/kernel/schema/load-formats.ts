import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FeelFunction } from 'feelin';
import type { ErrorKind } from '../errors/problem.ts';
import { placeFile, type Place } from '../place.ts';
import type { Text } from '../text/text.ts';
import { formErrors } from './errors.ts';
import { compileFeel, type FeelFunctions } from './feel.ts';
import { standardFunctions } from './feel-functions.ts';
import { areaFault, kernelFormats, type Format, type Formats } from './format.ts';
import { readOptions, type OptionList } from './options.ts';

/** `formats.json` of a place. */
type FormatFile = {
  readonly functions?: Readonly<Record<string, FunctionDefinition>>;
  readonly formats?: Readonly<Record<string, FormatDefinition>>;
};

/** A function of one text: the first case that matches gives its replacement, else `null`. */
type FunctionDefinition = {
  readonly type: 'number' | 'string';
  readonly cases: readonly { readonly matches: string; readonly gives: string }[];
};

type FormatDefinition = Omit<Format, 'rewrite' | 'fault' | 'options'> & {
  /** Replacements from what is typed to what is stored, one after the other. */
  readonly rewrite?: readonly { readonly from: string; readonly to: string }[];
  /** Regular expressions, by a name with which a place can replace one; the first that fails tells its message. */
  readonly patterns?: Readonly<Record<string, { readonly matches: string; readonly message: Text }>>;
  /** FEEL over `value` and `today`. */
  readonly checks?: Readonly<Record<string, { readonly holds: string; readonly message: Text }>>;
  /** A closed list, or the file of the place that has it. */
  readonly options?: string | OptionList['entries'];
};

/**
 * Reads the formats of a place over those of its country and of the kernel.
 * A place's own `formats.json` replaces single entries of its country's, however deep.
 * @throws Error when a file has a syntax error or names a list that is not there
 */
export function loadFormats(place: Place): Formats {
  const files = place.folders
    .map((folder) => join(folder, 'formats.json'))
    .filter((path) => existsSync(path))
    .toReversed();
  const file = files.map(readJson).reduce(merge, {}) as FormatFile;
  const functions = defineFunctions(file.functions ?? {});
  const listFile = (name: string): OptionList => {
    const path = placeFile(place, name);
    if (!path) throw new Error(`formats.json names a list that is not there: ${name}`);
    return readJson(path) as OptionList;
  };
  const own = Object.entries(file.formats ?? {}).map(
    ([name, definition]) => [name, defineFormat(name, definition, functions, listFile)] as const,
  );
  return { byName: new Map([...kernelFormats, ...own]), functions };
}

function defineFunctions(definitions: Readonly<Record<string, FunctionDefinition>>): FeelFunctions {
  const own = Object.entries(definitions).map(([name, { type, cases }]) => {
    const shapes = cases.map(({ matches, gives }) => ({ shape: new RegExp(matches, 'u'), gives }));
    const call = (value: unknown): string | number | null => {
      if (typeof value !== 'string') return null;
      const found = shapes.find(({ shape }) => shape.test(value));
      if (!found) return null;
      const text = value.replace(found.shape, found.gives);
      return type === 'number' ? Number(text) : text;
    };
    return [name, new FeelFunction(call, ['value'])] as const;
  });
  return { ...standardFunctions, ...Object.fromEntries(own) };
}

function defineFormat(
  name: string,
  definition: FormatDefinition,
  functions: FeelFunctions,
  listFile: (name: string) => OptionList,
): Format {
  const { rewrite = [], patterns = {}, checks = {}, options, ...rest } = definition;
  const replacements = rewrite.map(({ from, to }) => ({ from: new RegExp(from, 'gu'), to }));
  const shapes = Object.entries(patterns).map(([code, { matches, message }]) => ({
    shape: new RegExp(matches, 'u'),
    kind: formatError(name, code, message),
  }));
  const rules = Object.entries(checks).map(([code, { holds, message }]) => ({
    holds: compileFeel(holds, ['value', 'today'], functions),
    kind: formatError(name, code, message),
  }));
  const listed =
    options === undefined
      ? undefined
      : readOptions(typeof options === 'string' ? listFile(options) : { entries: options });
  const codes = listed && new Set(listed.vi.map(({ code }) => code));
  return {
    ...rest,
    rewrite: (text) => replacements.reduce((done, { from, to }) => done.replace(from, to), text),
    fault: (value, context) => {
      if (rest.reference === 'area') return areaFault(value, context);
      if (codes && !codes.has(value)) return formErrors.notInList;
      const broken = shapes.find(({ shape }) => !shape.test(value));
      if (broken) return broken.kind;
      return rules.find(({ holds }) => holds({ value, today: context.today }) !== true)?.kind;
    },
    ...(listed ? { options: listed } : {}),
  };
}

/** Messages of the data count as entries of the catalogue, such as `form.tax-code.check-digit`. */
const formatError = (format: string, code: string, text: Text): ErrorKind => ({
  code: `form.${format}.${code}`,
  status: 422,
  text,
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const merge = (under: unknown, over: unknown): unknown => {
  if (!isRecord(under) || !isRecord(over)) return over;
  return {
    ...under,
    ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, merge(under[key], value)])),
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
