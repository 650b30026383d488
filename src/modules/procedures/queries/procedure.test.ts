import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, hoaBanCatalogue } from '../testing/hoa-ban-catalogue.ts';
import { procedureInForce, procedureVersion } from './procedure.ts';

test('a transfer of land before August 2024 follows the old law, after it the new one', async (t) => {
  const app = await hoaBanCatalogue(t);
  const on = async (date: string) => (await procedureInForce(app, '2.000889', day(date)))?.definition;
  assert.deepEqual((await on('2024-07-31'))?.term.legal, { unit: 'days', count: 10 });
  assert.deepEqual((await on('2024-08-01'))?.term.legal, { unit: 'working-days', count: 10 });
  assert.equal(await on('2020-12-31'), undefined);
});

test('a case keeps the version with which it began', async (t) => {
  const app = await hoaBanCatalogue(t);
  assert.equal((await procedureVersion(app, '2.000889', 1))?.definition.version, 1);
  assert.equal(await procedureVersion(app, '2.000889', 3), undefined);
  assert.equal(await procedureInForce(app, '9.999999', day('2026-03-14')), undefined);
});
