import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { fileSample, grocery } from '../cases/testing/sample-cases.ts';
import { textOf } from '../cases/testing/fill-in.ts';
import { tellOfRefunds } from './tell-refunds.ts';

test('Hạnh is told that a refund waits for her, Mai that it was declined and why', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await fileSample(province, lan, grocery);
  const fee = `/desk/cases/${code}/fee`;
  await mai.post(fee, { amount: '100000', do: 'cash' });
  await mai.post(`${fee}/refund`, { refundAmount: '100000', refundReason: 'Thu nhầm' });
  await catchUp(province.app, [tellOfRefunds]);
  const inbox = async (who: typeof mai): Promise<string> => (await who.get('/inbox')).body;
  assert.match(textOf(await inbox(hanh)), new RegExp(`Có đề nghị hoàn trả 100.000 đ, hồ sơ ${code}`));
  assert.doesNotMatch(textOf(await inbox(mai)), /đề nghị hoàn trả/);
  await hanh.post('/desk/refunds/1/decide', { version: '1', do: 'decline', note: 'Hồ sơ đã thụ lý' });
  await catchUp(province.app, [tellOfRefunds]);
  assert.match(textOf(await inbox(mai)), /không được duyệt .*Lý do: Hồ sơ đã thụ lý/);
});
