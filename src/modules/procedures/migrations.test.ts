import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sql, { raw } from 'sql-template-tag';
import { procedureInForce } from './queries/procedure.ts';
import { day, hoaBanCatalogue } from './testing/hoa-ban-catalogue.ts';

const file = new URL('./migrations/004-workshop.sql', import.meta.url);

test('the time limits of some applications that Kien imported before there were variants have become variants', async (t) => {
  const app = await hoaBanCatalogue(t);
  const before = [{ when: 'building.kind = "house"', legal: { unit: 'days', count: 15 } }];
  await app.db.run(sql`
    update procedures set definition = jsonb_set(definition - 'variants', '{term,variants}', ${JSON.stringify(before)}::jsonb)
    where code = '1.009994'`);
  const [first = '', second = ''] = readFileSync(file, 'utf8').split(';\n');
  for (const statement of [first, second]) await app.db.run(sql`${raw(statement)}`);
  const permit = (await procedureInForce(app, '1.009994', day('2026-03-14')))?.definition;
  assert.deepEqual(permit?.variants, [
    {
      code: 'term-1',
      name: { vi: 'Trường hợp thời hạn 1', en: 'Time limit 1' },
      choice: 'answers',
      when: 'building.kind = "house"',
      term: { unit: 'days', count: 15 },
    },
  ]);
  assert.ok(permit && !('variants' in permit.term));
});
