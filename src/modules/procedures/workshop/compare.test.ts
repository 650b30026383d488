import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { compare } from './compare.ts';
import { describe } from './describe.ts';
import { listAt, valueAt, withItemMoved, withoutItem, withValue, type Json } from './json.ts';

const definitions = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);
const birth: Json = definitions.find(({ code }) => code === '1.001193');
const differences = (before: Json, after: Json) => compare(describe(before, 'vi'), describe(after, 'vi'));

test('every procedure is the same as itself', () => {
  for (const definition of definitions) assert.deepEqual(differences(definition, definition), [], definition.code);
});

test('what was added, taken out, changed and moved is told in words', () => {
  const [paper] = listAt(birth, '/papers');
  const added = withValue(birth, '/papers', [
    ...listAt(birth, '/papers'),
    { ...(paper as object), code: 'photo', name: { vi: 'Ảnh', en: 'Photo' } },
  ]);
  assert.deepEqual(
    differences(birth, added).map(({ kind, title }) => [kind, title]),
    [['added', 'Ảnh']],
  );
  assert.deepEqual(
    differences(added, birth).map(({ kind, title }) => [kind, title]),
    [['removed', 'Ảnh']],
  );
  const slower = withValue(birth, '/term/legal', { unit: 'working-days', count: 3 });
  assert.deepEqual(differences(birth, slower), [
    {
      section: 'term',
      title: 'Thời hạn',
      kind: 'changed',
      lines: [
        { label: 'Thời hạn tính bằng', before: 'Giải quyết ngay', after: 'Ngày làm việc' },
        { label: 'Số', before: '', after: '3' },
      ],
    },
  ]);
  const moved = withItemMoved(birth, '/steps/1', 1);
  assert.deepEqual(
    differences(birth, moved).map(({ kind, section }) => [kind, section]),
    [['moved', 'steps']],
  );
});

test('an item that is moved and moved back leaves the list as it was, and one taken out leaves the others in order', () => {
  const list = fc.array(fc.integer(), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(list, fc.nat(9), fc.constantFrom(1 as const, -1 as const), (items, index, by) => {
      const at = index % items.length;
      const json = { items };
      const there = withItemMoved(json, `/items/${at}`, by);
      const isMoved = at + by >= 0 && at + by < items.length;
      assert.deepEqual(isMoved ? withItemMoved(there, `/items/${at + by}`, by === 1 ? -1 : 1) : there, json);
      assert.deepEqual(
        valueAt(withoutItem(json, `/items/${at}`), '/items'),
        items.filter((_item, place) => place !== at),
      );
    }),
  );
});
