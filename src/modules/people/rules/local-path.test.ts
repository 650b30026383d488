import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { localPath } from './local-path.ts';

test('Lan comes back to the page she was on', () => {
  for (const path of ['/', '/procedures/1.001193', '/my/cases?state=open#latest', '/procedures?q=khai%20sinh']) {
    assert.equal(localPath(path), path);
  }
});

test('A way back that leaves the site leads to the start page', () => {
  const elsewhere = [
    undefined,
    '',
    'procedures',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    `/${'a'.repeat(1001)}`,
  ];
  for (const path of elsewhere) assert.equal(localPath(path), '/', JSON.stringify(path));
});

test('A way back into signing in or out leads to the start page', () => {
  for (const path of ['/sign-in', '/sign-in/start?return=/x', '/sign-out', '/signed-out', '/x/../sign-in']) {
    assert.equal(localPath(path), '/');
  }
});

test('Whatever is asked for, a browser stays on the site', () => {
  const site = 'https://mot-cua.hoa-ban.example';
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '//',
    '?',
    '#',
    '@',
    ':',
    '%2f',
    '\t',
    ' ',
    'evil.example',
    'https:',
  );
  const anything = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.webUrl(),
  );
  fc.assert(fc.property(anything, (wanted) => assert.equal(new URL(localPath(wanted), site).origin, site)));
});
