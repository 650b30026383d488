import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { code128 } from './code128.ts';

/** Bars and gaps of each symbol, six widths each, the stop seven. */
const symbols = (text: string): readonly string[] =>
  code128(text)
    .join('')
    .match(/\d{7}$|\d{6}/g) ?? [];

// Both were drawn and read back by a scanner's program (zbar) when they were written down here.
test('a case code is written with its digits two by two, as a scanner reads it', () => {
  const expected =
    '211214 231113 321122 321122 122231 123221 223211 122132 113141 321221 121223 222221 114131 122132 113141 212222';
  assert.equal(symbols('H99.12-260302-0007').join(' '), `${expected} 122312 223112 2331112`);
});

test('a word of letters is written one by one, with its check symbol', () => {
  const expected = '211214 311321 142112 241211 142112 111242 112214 141221 142112 121124 421211 2331112';
  assert.equal(symbols('Wikipedia').join(' '), expected);
});

test('every symbol is eleven modules wide, the stop thirteen, and any text of ASCII can be written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{1,40}$/), (text) => {
      const modules = code128(text);
      assert.equal(modules.length % 6, 1);
      assert.equal(modules.reduce((sum, width) => sum + width, -13) % 11, 0);
      assert.ok(modules.every((width) => width >= 1 && width <= 4));
    }),
  );
});

test('Vietnamese letters have no place in a bar code', () => {
  assert.throws(() => code128('Hồ sơ 7'), /cannot write "Hồ sơ 7"/);
});
