import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../../test/province.ts';
import { checkPassword } from './check-password.ts';
import { firstOperator } from './first-operator.ts';

const an = { username: 'an.ly', fullName: 'Lý "Bảo" An', unitKey: 'ubnd-tinh' };

test('an operator made on the command line holds the role, and the password shown lets them in', async (t) => {
  const province = await openTestProvince(t);
  const made = await firstOperator(province.app, an);
  assert.ok(made.ok);
  assert.match(made.value, /^\w{4}(-\w{4}){3}$/);
  const { actor } = await province.officer('an.ly');
  assert.equal(actor.fullName, 'Lý "Bảo" An');
  assert.deepEqual(actor.positions[0]?.roles, ['operator']);
  const checked = await checkPassword(province.app, { username: 'an.ly', password: made.value });
  assert.ok(checked.ok);
});

test('asked again, the same operator gets a new password and remains one', async (t) => {
  const province = await openTestProvince(t);
  const [first, second] = [await firstOperator(province.app, an), await firstOperator(province.app, an)];
  assert.ok(first.ok && second.ok);
  assert.notEqual(first.value, second.value);
  assert.equal((await province.officer('an.ly')).actor.positions.length, 1);
});

test('an unknown unit is told, and nobody is made', async (t) => {
  const province = await openTestProvince(t);
  const made = await firstOperator(province.app, { ...an, unitKey: 'no-such-unit' });
  assert.ok(!made.ok && made.problems[0]?.kind.code.startsWith('units.'));
  await assert.rejects(province.officer('an.ly'));
});
