import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { maskNumber } from './mask-number.ts';
import { readInteger, readNumber, writeNumber } from './read-number.ts';

test('numbers are read as people in Vietnam and elsewhere write them', () => {
  const read = {
    '12,5': 12.5,
    '12.5': 12.5,
    '1.234': 1234,
    '1.234.567,5': 1234567.5,
    '1 234 567': 1234567,
    '1,234,567.5': 1234567.5,
    '0.125': 0.125,
    '-3': -3,
  };
  for (const [text, value] of Object.entries(read)) assert.equal(readNumber(text), value, text);
  for (const text of ['', 'mười', '1.2.3', '1e5', '0x10', '1,,2', '١٢'])
    assert.equal(readNumber(text), undefined, text);
});

test('whole numbers may have separators but no fraction', () => {
  for (const text of ['3200', '3.200', '3,200', '3 200']) assert.equal(readInteger(text), 3200, text);
  for (const text of ['3,2', '3.20', '', 'ba', '99999999999999999999'])
    assert.equal(readInteger(text), undefined, text);
});

test('a number written for an input is read back as it was', () => {
  fc.assert(fc.property(fc.integer(), (value) => readInteger(writeNumber(value)) === value));
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
      const value = whole / 10 ** digits;
      assert.equal(readNumber(writeNumber(value)), value);
    }),
  );
});

test('a masked number shows where it begins and ends, never its middle', () => {
  assert.equal(maskNumber('019203000123'), '019•••••0123');
  assert.equal(maskNumber('123'), '••3');
  assert.equal(maskNumber(''), '');
  fc.assert(fc.property(fc.stringMatching(/^\d{0,20}$/), (number) => maskNumber(number).length === number.length));
});
