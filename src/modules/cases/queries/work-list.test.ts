import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql, { type Sql } from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import type { App } from '../../../kernel/app.ts';
import { copyCases } from '../testing/copy-cases.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';
import { workList } from './work-list.ts';

test('Mai’s list reads what her wards hold from their index, also when one of them holds all cases and the others none', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await copyCases(province.databases.owner, code, 3_000);
  await province.databases.owner.run(sql`analyze cases`);
  const mai = await province.officer('mai.lo');
  for (const filter of [{ scope: 'unit' }, { scope: 'mine' }, { scope: 'unit', standing: 'early' }] as const) {
    const asked: Sql[] = [];
    await workList(overhearing(province.app, asked), mai.actor, filter);
    const plans = await Promise.all(asked.map((each) => province.app.db.many(sql`explain ${each}`)));
    assert.match(JSON.stringify(plans), /Index Scan using cases_(holder|assignee) /);
    assert.doesNotMatch(JSON.stringify(plans), /Seq Scan on cases|cases_open/);
  }
});

/** The same program, which keeps the statements it asks lists with and is told of no row. */
const overhearing = (app: App, asked: Sql[]): App => ({
  ...app,
  db: {
    ...app.db,
    many: async (statement) => {
      asked.push(statement);
      return [];
    },
  },
});
