import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ErrorKind } from '../src/kernel/errors/problem.ts';
import { modules } from '../src/modules.ts';
import { errorKindsOf } from '../src/modules/portal/index.ts';

/** `WRITE_DOCS=1 npm test -- test/docs` writes the page anew instead of comparing. */
const rewrite = process.env['WRITE_DOCS'] === '1';

const errorKinds = errorKindsOf(modules);
const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/errors.md');

test('docs/errors.md lists every error of today, with its status and both sentences', () => {
  const text = catalogue(errorKinds);
  if (rewrite) writeFileSync(page, text);
  assert.equal(readFileSync(page, 'utf8'), text, 'stale: run WRITE_DOCS=1 npm test -- test/docs');
});

test('no two errors share a code, and each has a status that HTTP knows as an error', () => {
  const codes = errorKinds.map(({ code }) => code);
  assert.deepEqual([...new Set(codes)], codes);
  assert.deepEqual(
    errorKinds.filter(({ status }) => status < 400 || status > 599),
    [],
  );
});

test('no errors.ts declares what the catalogue leaves out', async () => {
  const listed = new Set(errorKinds);
  const files = globSync('src/**/errors.ts', { cwd: root });
  const parts = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Declared>));
  const declared = parts.flatMap((part) => Object.values(part)).flatMap((errors) => Object.values(errors));
  assert.ok(declared.length > 100, `${declared.length} errors`);
  assert.deepEqual(
    declared.filter((kind) => !listed.has(kind)),
    [],
  );
});

/** What an `errors.ts` exports. */
type Declared = Readonly<Record<string, Readonly<Record<string, ErrorKind>>>>;

function catalogue(all: readonly ErrorKind[]): string {
  const areas = [...new Set(all.map(areaOf))];
  return `${preface}${areas.map((area) => section(area, all)).join('\n')}`;
}

const areaOf = ({ code }: ErrorKind): string => code.split('.')[0] ?? '';

function section(area: string, all: readonly ErrorKind[]): string {
  const rows = all.filter((kind) => areaOf(kind) === area).map(row);
  return `## ${area}\n\n| code | status | Vietnamese | English |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const row = ({ code, status, text }: ErrorKind): string =>
  `| \`${code}\` | ${status} | ${cell(text.vi)} | ${cell(text.en)} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

const preface = `# Errors

Everything that a person or a program can be told is wrong has a code, an HTTP status and one sentence in each language. Pages show the sentence beside the field; the API answers with problem details (RFC 9457, \`application/problem+json\`) that carry the code and, for each field, a JSON pointer. Codes do not change; sentences may. \`{name}\` stands for a value.

This page is made from the code: \`WRITE_DOCS=1 npm test -- test/docs\`.

`;
