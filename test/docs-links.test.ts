import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const isOurs = (file: string): boolean => !/(^|\/)(node_modules|data)\//.test(file);
const pages = globSync('{*.md,{docs,places,sandbox,src,test,bench}/**/*.md}', { cwd: root }).filter(isOurs);

for (const page of pages) {
  test(`${page} leads nowhere that is not there`, () => {
    const text = withoutListings(readFileSync(join(root, page), 'utf8'));
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((target) => !/^[a-z]+:/.test(target) && !resolves(page, target));
    const missing = pathsNamed(text).filter((path) => !exists(path));
    assert.deepEqual({ broken, missing }, { broken: [], missing: [] });
  });
}

test('the pages are found', () => {
  assert.ok(pages.length > 20, pages.join(', '));
});

const withoutListings = (text: string): string => text.replace(/^```[^]*?^```/gm, '');

function resolves(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).has(anchor);
}

/** Anchors of the headings, as code hosts make them. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Paths from the root that the text names as code, such as `src/main.ts`; patterns with `*`, `<` or `…` may match anything. */
const pathsNamed = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|docs|places|sandbox|bench)\/[^`\s]+)`/g)].map(([, path = '']) => path);

const exists = (path: string): boolean => /[*<…{]/.test(path) || existsSync(join(root, path));
