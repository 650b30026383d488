import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { renameUnit } from '../../units/testing/rename-unit.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

const heads = (pdf: Buffer): string => pdfText(pdf).join(' ').replace(/\s+/g, ' ');

test('After a ward’s rename an open case is answered under the new name; what was issued before keeps the old', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  await renameUnit(province, 'commune-99001', 'Ủy ban nhân dân phường Hoa Xuân Mới', '12/3/2026');
  province.setClock('2026-03-12T09:00+07:00');
  const son = await province.officer('son.quang');
  const ask = { papers: ['identity'], reason: 'Bản chụp bị mờ', contact: 'Sơn' };
  assert.equal((await atDesk(province, son, code).act('request-supplement', ask)).status, 303);
  assert.match(
    heads((await lan.get(`/cases/${code}/supplement-request.pdf`)).bytes),
    /^ỦY BAN NHÂN DÂN PHƯỜNG HOA XUÂN MỚI/,
  );
  const receipt = heads((await lan.get(`/cases/${code}/receipt.pdf`)).bytes);
  assert.ok(receipt.includes('PHƯỜNG HOA XUÂN') && !receipt.includes('MỚI'), receipt);
  const slip = heads((await son.get(`/desk/cases/${code}/process-control.pdf`)).bytes);
  assert.match(slip, /Cơ quan giải quyết: Ủy ban nhân dân phường Hoa Xuân Mới/);
  const register = await son.get('/desk/forms/register.pdf?from=2026-03-01&to=2026-03-12');
  assert.match(heads(register.bytes), /^ỦY BAN NHÂN DÂN PHƯỜNG HOA XUÂN MỚI/);
});

test('The agency above is named as on the day, too', async (t) => {
  const province = await openTestProvince(t);
  await renameUnit(province, 'van-phong-ubnd-tinh', 'Văn phòng Tỉnh', '11/3/2026');
  const tuyet = await province.citizen('Nguyễn Thị Ánh Tuyết');
  province.setClock('2026-03-11T08:00+07:00');

  const code = await fileSample(province, tuyet, petrolStore);
  assert.match(heads((await tuyet.get(`/cases/${code}/receipt.pdf`)).bytes), /VĂN PHÒNG TỈNH/);
});
