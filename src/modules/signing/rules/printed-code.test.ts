import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedCode } from './printed-code.ts';

test('The code beside a QR code is read alone, as an address, and over two lines; nothing else is taken for one', () => {
  const page = '/r/hrUMkvNbsBNYo2domYnYZttT';
  const typed = [
    'hrUMkvNbsBNYo2domYnYZttT',
    'https://motcua.hoa-ban.example/r/hrUMkvNbsBNYo2domYnYZttT',
    ' motcua.hoa-ban.example/r/ hrUMkvNbsBNY\no2domYnYZttT/ ',
  ];
  assert.deepEqual(typed.map(printedCode), [page, page, page]);
  assert.deepEqual(['', '01/TLKS', '../operator', 'x'.repeat(61)].map(printedCode), Array(4).fill(undefined));
});
