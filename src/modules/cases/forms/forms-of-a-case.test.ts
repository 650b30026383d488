import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfPageSizesMm, pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { stopCase } from '../commands/stop-case.ts';
import { act } from '../testing/desk-hands.ts';
import { fileThroughPages } from '../testing/fill-in.ts';

const says = (pdf: Buffer, ...expected: string[]): void => {
  const text = pdfText(pdf).join(' ').replace(/\s+/g, ' ');
  for (const each of expected) assert.ok(text.includes(each), `"${each}" is missing from: ${text}`);
};

test('Lan’s receipt is on A5: who she is, where she lives, what she gave, when the result is due and who received it', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await fileThroughPages(province, lan, '1.001193');
  const address = `/cases/${code}/receipt.pdf`;
  const before = (await lan.get(address)).bytes;
  assert.deepEqual(pdfPageSizesMm(before), ['148 x 210']);
  says(before, code, 'Số 12, tổ 5, Phường Hoa Xuân, Tỉnh Hoa Ban', '0912345678', '24.000 đ, chưa thu');
  says(before, 'chờ cơ quan kiểm tra và tiếp nhận', '08 giờ 00 phút, ngày 10 tháng 3 năm 2026');
  province.setClock('2026-03-10T15:20+07:00');
  await act(province, mai, code, receiveCase);
  const after = (await mai.get(address)).bytes;
  says(after, 'Lò Thị Mai', 'Công chức Trung tâm Phục vụ hành chính công', 'ỦY BAN NHÂN DÂN PHƯỜNG HOA XUÂN');
  says(
    after,
    '15 giờ 20 phút, ngày 10 tháng 3 năm 2026',
    '17 giờ 00 phút, ngày 11 tháng 3 năm 2026',
    'Giấy chứng sinh 1',
  );
  assert.ok(!pdfText(after).join(' ').includes('chờ cơ quan kiểm tra'));
  const english = await province.citizen('Nông Thị Lan', 'en');
  says((await english.get(address)).bytes, '/ Case code');
});

test('a petrol company’s receipt stands under the one-stop of the province, with the head office as its address', async (t) => {
  const province = await openTestProvince(t);
  const tuyet = await province.citizen('Nguyễn Thị Ánh Tuyết');
  const code = await fileThroughPages(province, tuyet, '2.000648');
  const pdf = (await tuyet.get(`/cases/${code}/receipt.pdf`)).bytes;
  says(pdf, 'VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH');
  says(pdf, 'Số 12, tổ 5, Phường Hoa Xuân, Tỉnh Hoa Ban', 'Nguyễn Thị Ánh Tuyết');
});

test('a supplement request numbers its slip in the year and names who explains', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const ask = { papers: ['sketch'], reason: 'Bản vẽ bị mờ.', contact: 'Lò Thị Mai, 0212 3800 100' };
  for (const number of [1, 2]) {
    const code = await fileThroughPages(province, lan, '1.002693');
    assert.equal((await lan.get(`/cases/${code}/supplement-request.pdf`)).status, 404);
    await act(province, mai, code, (context, about) => requestSupplement(context, about, ask));
    const pdf = (await lan.get(`/cases/${code}/supplement-request.pdf`)).bytes;
    assert.deepEqual(pdfPageSizesMm(pdf), ['148 x 210']);
    says(pdf, `Số: ${number}/HDHS`, code, 'Sơ đồ vị trí cây xanh', 'Bản vẽ bị mờ.', 'Lò Thị Mai, 0212 3800 100');
    says(pdf, 'NGƯỜI HƯỚNG DẪN (Ký số) Lò Thị Mai Công chức');
    province.setClock('2026-03-11T09:00+07:00');
  }
});

test('a notice says why a case is stopped; Lan and the office print the same, and there is none before', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await fileThroughPages(province, lan, '1.002693');
  await act(province, mai, code, receiveCase);
  const address = `/cases/${code}/stop-notice.pdf`;
  assert.equal((await lan.get(address)).status, 404);
  assert.doesNotMatch((await hanh.get(`/desk/cases/${code}`)).body, /stop-notice\.pdf/);
  await act(province, hanh, code, (context, about) => stopCase(context, about, 'Cây đã đổ do bão'));
  const pdf = (await lan.get(address)).bytes;
  assert.deepEqual(pdfPageSizesMm(pdf), ['148 x 210']);
  says(pdf, 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Số: 1/DGQ', code, 'Cây đã đổ do bão', 'Tòng Thị Hạnh');
  says(pdf, 'Mẫu số 05, Thông tư 03/2025/TT-VPCP');
  assert.match((await lan.get(`/cases/${code}`)).body, new RegExp(`href="${address}"`));
  assert.match((await hanh.get(`/desk/cases/${code}`)).body, new RegExp(`href="${address}"`));
});

test('a refusal says why, whom to call, and comes in place of the receipt', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await fileThroughPages(province, lan, '1.002693');
  assert.equal((await lan.get(`/cases/${code}/refusal.pdf`)).status, 404);
  await act(province, mai, code, (context, about) =>
    refuseCase(context, about, 'Cây ở phường khác.\nNộp tại xã Nậm Lành.'),
  );
  const pdf = (await lan.get(`/cases/${code}/refusal.pdf`)).bytes;
  says(pdf, 'Số: 1/TCTN', code, 'Cây ở phường khác.', 'Nộp tại xã Nậm Lành.', 'Lò Thị Mai, điện thoại 18001096');
  assert.equal((await lan.get(`/cases/${code}/receipt.pdf`)).status, 404);
});
