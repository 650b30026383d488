import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placeholdersOf } from './placeholders.ts';
import type { Text } from './text.ts';

const root = join(import.meta.dirname, '../../..');
const files = globSync('{src,sandbox}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !file.includes('.test.') && speaks(readFileSync(join(root, file), 'utf8')),
);

for (const file of files) {
  test(`${file} says everything in Vietnamese and in English, with the same placeholders`, async () => {
    const exports = (await import(join(root, file))) as Readonly<Record<string, unknown>>;
    const complaints = textsIn(exports, '').flatMap(([path, text]) => complaintsOf(path, text));
    assert.deepEqual(complaints, []);
  });
}

test('every place that speaks is found', () => {
  const known = [
    'src/modules/cases/words.ts',
    'src/modules/cases/errors.ts',
    'src/modules/portal/texts.ts',
    'src/ui/words.ts',
  ];
  assert.deepEqual(
    [...known, 'sandbox/e-id/words.ts'].filter((file) => !files.includes(file)),
    [],
  );
});

/** Whether a file declares words, errors or standing texts. */
function speaks(text: string): boolean {
  return /^} satisfies (?:Words|Record<string, (?:Text|TextPageContent)>);|^export const \w+ = defineErrors\(/m.test(
    text,
  );
}

function complaintsOf(path: string, { vi, en }: Text): string[] {
  if (vi.trim() === '' || en.trim() === '') return [`${path} is empty in one language`];
  const [inVietnamese, inEnglish] = [placeholdersOf(vi), placeholdersOf(en)];
  return inVietnamese.join() === inEnglish.join()
    ? []
    : [`${path} has {${inVietnamese.join()}} in vi, {${inEnglish.join()}} in en`];
}

/** Every text, however deep, with the path to it. */
function textsIn(value: unknown, path: string): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const isText = (value: object): value is Text =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';
