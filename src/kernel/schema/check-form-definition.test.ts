import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFormDefinition } from './check-form-definition.ts';
import type { FormDefinition } from './form-definition.ts';
import { hoaBanFormats, sampleDefinition } from './testing/sample-form.ts';

const problems = (definition: FormDefinition): string[] =>
  checkFormDefinition(definition, hoaBanFormats).map(({ kind, field }) => `${kind.code} ${field}`);
const [page, ...otherPages] = sampleDefinition.pages;
const [check, ...otherChecks] = sampleDefinition.checks;
assert.ok(page && check);
const withProperty = (name: string, property: object): FormDefinition => ({
  ...sampleDefinition,
  schema: { ...sampleDefinition.schema, properties: { ...sampleDefinition.schema.properties, [name]: property } },
  pages: [{ ...page, fields: [...page.fields, `/${name}`] }, ...otherPages],
});
const text = { type: 'string', title: 'Tên', 'x-en': { title: 'Name' } };

test('the sample form is sound', () => {
  assert.deepEqual(problems(sampleDefinition), []);
});

test('every field stands on one page and every page has fields that exist', () => {
  assert.deepEqual(
    problems({
      ...sampleDefinition,
      pages: [{ ...page, fields: [...page.fields.slice(1), '/child/hair', '/parents'] }, ...otherPages],
    }),
    [
      'definition.unknown-page-field /pages/0/fields',
      'definition.not-on-page /schema/properties/child/properties/fullName',
      'definition.on-two-pages /schema/properties/parents',
    ],
  );
  assert.deepEqual(
    problems({
      ...sampleDefinition,
      pages: [...sampleDefinition.pages, { code: 'child', title: { vi: 'x', en: 'x' }, fields: [] }],
    }),
    ['definition.empty-page /pages', 'definition.repeated-code /pages'],
  );
});

test('expressions name what the form has', () => {
  assert.deepEqual(
    problems({ ...sampleDefinition, checks: [{ ...check, holds: 'kid.birthDate <= today' }, ...otherChecks] }),
    ['definition.unknown-name /checks/0/holds'],
  );
  assert.deepEqual(
    problems({ ...sampleDefinition, pages: [{ ...page, when: 'today > "2026-01-01"' }, ...otherPages] }),
    ['definition.unknown-name /pages/0/when'],
  );
  assert.deepEqual(problems({ ...sampleDefinition, checks: [{ ...check, field: '/kid' }, ...otherChecks] }), [
    'definition.unknown-page-field /checks/0/field',
  ]);
});

test('no text is left in one language only', () => {
  assert.deepEqual(problems(withProperty('nickname', { type: 'string', title: 'Tên gọi' })), [
    'definition.no-text /schema/properties/nickname/title',
  ]);
  assert.deepEqual(problems(withProperty('nickname', { ...text, description: 'Ở nhà' })), [
    'definition.no-text /schema/properties/nickname/description',
  ]);
  assert.deepEqual(
    problems({ ...sampleDefinition, checks: [{ ...check, message: { vi: 'Sai', en: ' ' } }, ...otherChecks] }),
    ['definition.no-text /checks/0/message'],
  );
});

test('names, types, formats and patterns are those that forms can hold', () => {
  assert.deepEqual(problems(withProperty('Nick', text)), ['definition.bad-name /schema/properties/Nick']);
  assert.deepEqual(problems(withProperty('nick', { ...text, type: 'array', items: { type: 'object' } })), [
    'definition.bad-type /schema/properties/nick',
  ]);
  assert.deepEqual(problems(withProperty('nick', { ...text, format: 'horoscope' })), [
    'definition.unknown-format /schema/properties/nick/format',
  ]);
  assert.deepEqual(problems(withProperty('nick', { ...text, pattern: '(' })), [
    'definition.bad-pattern /schema/properties/nick/pattern',
  ]);
  assert.deepEqual(problems(withProperty('nick', { ...text, pattern: '^(a+)+$' })), [
    'definition.slow-pattern /schema/properties/nick/pattern',
  ]);
  assert.deepEqual(problems({ ...sampleDefinition, schema: { type: 'string' } }), ['definition.not-object /schema']);
});
