import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { fileBirth, receive } from '../exchange/testing/sample-filing.ts';
import { openConnected } from '../exchange/testing/with-sandbox.ts';
import { keepFacts } from './commands/keep-facts.ts';

test('of two cases that Hoa Xuân ward received in March the portal knows one at its end: component 1.4 is half, and says which', async (t) => {
  const site = await openConnected(t);
  const { province, app } = site;
  const told = await fileBirth(province, 'C1/2026');
  await receive(province, told);
  await site.sendAll();
  site.sandbox.faults.answer = 'service-fails';
  const untold = await fileBirth(province, 'C2/2026');
  await receive(province, untold);
  await site.sendAll();
  province.setClock('2026-04-02T08:00+07:00');
  site.sandbox.faults.answer = 'normal';
  // In April the portal learns of it: that changes nothing of March.
  await site.sendAll();
  await catchUp(app, [keepFacts]);
  const hanh = await province.officer('hanh.tong');
  const page = (await hanh.get('/desk/assessment/score?period=2026-03')).body;
  assert.match(page, /Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia[\s\S]{0,400}50/);
  const { body } = await hanh.get('/desk/assessment/cases?period=2026-03&figure=synchronised');
  assert.ok(body.includes(told) && !body.includes(untold));
});
