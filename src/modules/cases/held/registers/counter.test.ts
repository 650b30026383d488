import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { atCounter } from '../../counter/testing/at-counter.ts';
import { openWithRegisters } from './testing/connected.ts';

test('At the counter Mai asks only once Sơn agrees: the licence is attested, not asked for, and Sơn sees who had it asked', async (t) => {
  const { province, attesting, signIn } = await openWithRegisters(t);
  const son = await signIn('Lương Văn Sơn');
  const mai = await province.officer('mai.lo');
  const { begin, add, send } = atCounter(mai);
  const visit = await begin({ name: 'Lương Văn Sơn', number: son.actor.personalNumber ?? '' });
  const dossier = await add(visit, '1.002809');
  assert.match((await mai.get(dossier)).body, /value="registers"/);
  const asking = await send(dossier, { do: 'registers', summary: 'Đổi giấy phép lái xe hạng C' });
  assert.equal(asking.location, `${dossier}/registers`);
  const page = await mai.get(`${dossier}/registers`);
  assert.match(page.body, /Người nộp đồng ý cho hỏi/);
  assert.match(page.body, /Đổi giấy phép lái xe do ngành/);

  const silent = await mai.post(`${dossier}/registers`, { key: randomUUID() });
  assert.equal(silent.status, 422);
  assert.match(silent.body, /Chỉ hỏi khi có sự đồng ý/);
  assert.equal(attesting.asked.length, 0);

  const key = randomUUID();
  const agreed = { key, '/registers': 'driving-licences' };
  assert.equal((await mai.post(`${dossier}/registers`, agreed)).location, dossier);
  assert.deepEqual(
    attesting.asked.map(({ officer, of }) => [officer, of]),
    [[`H99-${mai.actor.officerId}`, son.actor.personalNumber]],
  );
  const shown = (await mai.get(dossier)).body;
  assert.match(shown, /Cơ sở dữ liệu giấy phép lái xe xác nhận lúc/);
  assert.match(shown, /Đổi giấy phép lái xe hạng C/, 'what was typed is there');
  const vault = (await son.get('/my/vault')).body;
  assert.match(vault, /Lò Thị Mai/);
  assert.match(vault, /Cơ sở dữ liệu giấy phép lái xe: Giấy phép lái xe \(đã xác nhận\)/);
  assert.match(shown, /name="licence-copy\.held"[^>]* checked/, 'used, as the consent says');
});
