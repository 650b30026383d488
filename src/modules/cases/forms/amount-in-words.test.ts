import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { amountInWords } from './amount-in-words.ts';

const known: Readonly<Record<number, string>> = {
  0: 'Không đồng',
  5: 'Năm đồng',
  10: 'Mười đồng',
  11: 'Mười một đồng',
  15: 'Mười lăm đồng',
  21: 'Hai mươi mốt đồng',
  24: 'Hai mươi tư đồng',
  105: 'Một trăm linh năm đồng',
  110: 'Một trăm mười đồng',
  8_000: 'Tám nghìn đồng',
  24_000: 'Hai mươi tư nghìn đồng',
  1_005: 'Một nghìn không trăm linh năm đồng',
  75_500: 'Bảy mươi lăm nghìn năm trăm đồng',
  1_000_000: 'Một triệu đồng',
  3_000_120: 'Ba triệu một trăm hai mươi đồng',
  2_000_000_000: 'Hai tỷ đồng',
  2_000_000_001: 'Hai tỷ không trăm linh một đồng',
  15_040_000_000: 'Mười lăm tỷ không trăm bốn mươi triệu đồng',
  2_000_000_000_000: 'Hai nghìn tỷ đồng',
};

test('amounts are written out as a cashier of Hoa Ban writes them', () => {
  for (const [dong, words] of Object.entries(known)) assert.equal(amountInWords(Number(dong)), words);
});

const values: Readonly<Record<string, number>> = Object.fromEntries(
  'không một hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, value) => [word, value]),
);
const lasts: Readonly<Record<string, number>> = { ...values, mốt: 1, tư: 4, lăm: 5 };

/** Reads the words back, from left to right, as somebody who counts the money would. */
function readBack(words: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const word of words
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') [group, digit] = [group + 10, 0];
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1e3, 0, 0];
    else if (word === 'triệu') [total, group, digit] = [total + (group + digit) * 1e6, 0, 0];
    else if (word === 'tỷ') [total, group, digit] = [(total + group + digit) * 1e9, 0, 0];
    else if (word !== 'linh') digit = lasts[word] ?? Number.NaN;
  }
  return total + group + digit;
}

test('whatever the amount, who reads the words comes to it again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (dong) => {
      assert.equal(readBack(amountInWords(dong)), dong);
    }),
    { numRuns: 2000 },
  );
});
