import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the README explains every setting that the program reads, and no other', () => {
  const code = [
    'src/kernel/settings.ts',
    'sandbox/e-id/start.ts',
    'sandbox/payment/start.ts',
    'sandbox/national-portal/start.ts',
  ]
    .map(read)
    .join('\n');
  const known = new Set([...code.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'/g)].map(([, name = '']) => name));
  const table = read('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
  const explained = [...table.matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(([, name = '']) => name);
  assert.deepEqual(explained.toSorted(byName), [...known].toSorted(byName));
});

test('publiccode.yml says what package.json and the licence say, and shows pictures that are there', () => {
  const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  const text = read('publiccode.yml');
  for (const key of ['publiccodeYmlVersion', 'name', 'url', 'developmentStatus', 'softwareType', 'localisation']) {
    assert.match(text, new RegExp(`^${key}:`, 'm'));
  }
  assert.match(text, new RegExp(`^softwareVersion: '${version}'$`, 'm'));
  assert.match(text, new RegExp(`^ {2}license: ${license}$`, 'm'));
  assert.match(read('LICENSE'), /Apache License\n\s+Version 2\.0/);
  const pictures = [...text.matchAll(/- (docs\/screenshots\/\S+)/g)].map(([, path = '']) => path);
  assert.deepEqual(
    pictures.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

const byName = (one: string, other: string): number => (one < other ? -1 : 1);
