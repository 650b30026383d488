import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../../kernel/database/database.ts';
import { hoaBanDirectory } from '../testing/hoa-ban-directory.ts';
import { areasOf, forgetAreas } from './areas.ts';

test('of ten who look up areas at once one reads them for all, and after an import they are read again', async (t) => {
  const { db } = await hoaBanDirectory(t);
  let lists = 0;
  const counted: Database = { ...db, many: (statement) => ((lists += 1), db.many(statement)) };
  const lookUp = () => Promise.all(Array.from({ length: 10 }, () => areasOf(counted)));
  const [first, ...others] = await lookUp();
  assert.ok(others.every((book) => book === first));
  assert.equal(lists, 2);
  await lookUp();
  assert.equal(lists, 2);
  forgetAreas(counted);
  const [again] = await lookUp();
  assert.notEqual(again, first);
  assert.equal(lists, 4);
});
