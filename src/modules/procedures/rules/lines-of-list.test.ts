import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { linesOfList } from './lines-of-list.ts';

test('each entry of a list stands on the line on which it begins, whatever its texts hold', () => {
  const entries = fc.array(fc.tuple(fc.jsonValue(), fc.integer({ min: 0, max: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(entries, fc.boolean(), (list, indented) => {
      const texts = list.map(([value]) => JSON.stringify(value, undefined, indented ? 2 : undefined));
      let text = '[';
      const expected: number[] = [];
      for (const [index, entry] of texts.entries()) {
        text += '\n'.repeat(list[index]?.[1] ?? 0);
        expected.push(text.split('\n').length);
        text += entry + (index < texts.length - 1 ? ',' : '');
      }
      assert.deepEqual(linesOfList(`${text}\n]`), expected);
    }),
  );
});
