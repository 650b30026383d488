import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readClient, readService, writeIdentifier } from './identifier.ts';

test('a client has instance, class, member and, where it is one, a subsystem', () => {
  assert.deepEqual(readClient('VN/GOV/H99/MOTCUA'), ['VN', 'GOV', 'H99', 'MOTCUA']);
  assert.deepEqual(readClient('VN/GOV/H99'), ['VN', 'GOV', 'H99']);
  assert.equal(readClient('VN/GOV'), undefined);
  assert.equal(readClient('VN/GOV/H99/MOTCUA/case-status'), undefined);
  assert.deepEqual(readService('VN/GOV/H99/MOTCUA/case-status')?.at(-1), 'case-status');
});

test('names that would lead out of a path, or cannot be seen, are none', () => {
  for (const name of [
    'VN/GOV/../H99',
    'VN/GOV/%2e%2e/H99',
    'VN/GOV/H%2F99',
    'VN//H99',
    'VN/GOV/H%00',
    'VN/GOV/%E0%A4%A',
  ])
    assert.equal(readClient(name), undefined, name);
});

test('what is written is read as it was, whatever its letters', () => {
  const part = fc
    .stringMatching(/^[\p{L}\p{N} .&?#+-]{1,20}$/u)
    .filter((text) => !/^\.{1,2}$/.test(text) && text.trim() !== '');
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 4 }), (parts) => {
      assert.deepEqual(readClient(writeIdentifier(parts)), parts);
    }),
  );
});
