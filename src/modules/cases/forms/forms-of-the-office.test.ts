import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfPageSizesMm, pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { Refusal } from '../../../kernel/errors/problem.ts';
import { approveProposal } from '../commands/approve-proposal.ts';
import { assignCase } from '../commands/assign-case.ts';
import { completeStep } from '../commands/complete-step.ts';
import { extendCase } from '../commands/extend-case.ts';
import { recordPayment, requestPayment } from '../commands/payment.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { act } from '../testing/desk-hands.ts';
import { fileThroughPages } from '../testing/fill-in.ts';
import { printForm } from './print-form.ts';

const wordsOf = (pdf: Buffer): string => pdfText(pdf).join(' ').replace(/\s+/g, ' ');

const says = (pdf: Buffer, ...expected: string[]): void => {
  const text = wordsOf(pdf);
  for (const each of expected) assert.ok(text.includes(each), `"${each}" is missing from: ${text}`);
};

test('the control slip follows Lan’s tree from hand to hand, and says which step was late', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, son] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('son.quang'),
  ];
  const hanh = await province.officer('hanh.tong');
  const code = await fileThroughPages(province, lan, '1.002693');
  const slip = `/desk/cases/${code}/process-control.pdf`;
  province.setClock('2026-03-10T09:00+07:00');
  await act(province, mai, code, receiveCase);
  await act(province, hanh, code, (context, about) => assignCase(context, about, son.actor.officerId));
  province.setClock('2026-04-10T10:30+07:00');
  await act(province, son, code, (context, about) =>
    completeStep(context, about, { note: 'Cây chết khô', proposal: undefined }),
  );
  for (const [note, proposal] of [['Đã xem tại chỗ'], ['Nên cho chặt', 'granted']] as const)
    await act(province, son, code, (context, about) => completeStep(context, about, { note, proposal }));
  province.setClock('2026-04-10T11:00+07:00');
  await act(province, hanh, code, (context, about) => approveProposal(context, about, 'Đồng ý'));
  const pdf = (await son.get(slip)).bytes;
  assert.deepEqual([...new Set(pdfPageSizesMm(pdf))], ['148 x 210']);
  says(pdf, 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', code, 'Mẫu số 06, Thông tư 03/2025');
  const text = wordsOf(pdf);
  const rows = text.slice(text.indexOf('Ghi chú'));
  assert.match(rows, /1 .*Lò Thị Mai Tiếp nhận.* Quàng Văn Sơn Thẩm định hồ sơ 09:00 10\/03\/2026 Trước hạn 2 /);
  assert.match(rows, /2 .*Quàng Văn Sơn Thẩm định.* Kiểm tra thực địa.* 10:30 10\/04\/2026 Quá hạn Cây chết khô 3 /);
  assert.match(rows, /3 .* 10:30 10\/04\/2026 Trước hạn Đã xem tại chỗ 4 .* Trước hạn Nên cho chặt 5 /);
  assert.match(rows, /5 .*Tòng Thị Hạnh Ký duyệt kết quả .* 11:00 10\/04\/2026 Trước hạn Đồng ý/);
  assert.equal((await lan.get(slip)).status, 404, 'form 05 stays in the office');
});

test('the apology names the appointment that is missed, why, and the new one; Lan reads it, too', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, hanh] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
  ];
  const code = await fileThroughPages(province, lan, '1.002693');
  await act(province, mai, code, receiveCase);
  assert.equal((await lan.get(`/cases/${code}/apology.pdf`)).status, 404);
  const receiptBefore = wordsOf((await lan.get(`/cases/${code}/receipt.pdf`)).bytes);
  province.setClock('2026-03-12T08:00+07:00');
  await act(province, hanh, code, (context, about) =>
    extendCase(context, about, { reason: 'Mưa lũ, chưa đi khảo sát được.', on: '2026-04-15' }),
  );
  const pdf = (await lan.get(`/cases/${code}/apology.pdf`)).bytes;
  says(pdf, 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', 'Số: 1/XLHL', 'Mưa lũ, chưa đi khảo sát được.');
  says(pdf, 'ngày 15 tháng 4 năm 2026', 'Tòng Thị Hạnh', 'Mẫu số 04', 'ỦY BAN NHÂN DÂN PHƯỜNG HOA XUÂN');
  const promised = /Trả kết quả lúc: (.*? năm \d{4})/.exec(receiptBefore)?.[1] ?? 'nothing';
  says(pdf, `hẹn trả kết quả giải quyết hồ sơ: ${promised}`);
  assert.equal(
    wordsOf((await lan.get(`/cases/${code}/receipt.pdf`)).bytes),
    receiptBefore,
    'the receipt stays as given',
  );
});

test('a receipt printed again has the date of the first while time waits for Lan’s fee, and after she paid', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, son] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('son.quang'),
  ];
  const code = await fileThroughPages(province, lan, '1.001193');
  await act(province, mai, code, receiveCase);
  const promised = async () =>
    /Trả kết quả lúc: .*? năm \d{4}/.exec(wordsOf((await lan.get(`/cases/${code}/receipt.pdf`)).bytes))?.[0];
  const first = (await promised()) ?? assert.fail('The receipt names no date');
  await act(province, son, code, requestPayment);
  assert.equal(await promised(), first);
  province.setClock('2026-03-17T09:00+07:00');
  await act(province, mai, code, (context, about) => recordPayment(context, about, 'HB-26E 0000117'));
  assert.equal(await promised(), first);
});

test('the office prints both copies of a receipt, Lan the one that is hers', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await fileThroughPages(province, lan, '1.002693');
  await act(province, mai, code, receiveCase);
  const pages = (pdf: Buffer) => pdfText(pdf).map((page) => /Bản (?:lưu|giao khách hàng)/.exec(page)?.[0]);
  assert.deepEqual(pages((await mai.get(`/cases/${code}/receipt.pdf`)).bytes), ['Bản lưu', 'Bản giao khách hàng']);
  const hers = (await lan.get(`/cases/${code}/receipt.pdf`)).bytes;
  assert.deepEqual(pages(hers), ['Bản giao khách hàng']);
  says(hers, 'Quyển số 01/2026, số thứ tự 1');
});

test('the receipt of Lan’s fee has three copies, under the number that Mai recorded, in figures and in words', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await fileThroughPages(province, lan, '1.001193');
  await act(province, mai, code, receiveCase);
  assert.equal((await lan.get(`/cases/${code}/fee-receipt.pdf`)).status, 404);
  await act(province, mai, code, (context, about) => recordPayment(context, about, 'HB-26E 0000117'));
  const pdf = (await lan.get(`/cases/${code}/fee-receipt.pdf`)).bytes;
  assert.equal(pdfPageSizesMm(pdf).join(), '210 x 148,210 x 148,210 x 148');
  says(pdf, 'Mẫu số: 01BLP0-001', 'Ký hiệu: HB-26E', 'Số: 0000117', 'Hai mươi tư nghìn đồng', '24.000');
  says(pdf, 'Mã số thuế: 9900000017', 'Số 1, đường Ban Mai');
  says(pdf, 'Liên 1: Lưu tại cơ quan thu', 'Liên 2: Giao người nộp', 'Liên 3: Kế toán', code, 'Lò Thị Mai');
});

test('where the country’s template is broken, too, people are told to come back, and it is no fault of the program', async (t) => {
  const { app } = await openTestProvince(t);
  const nowhere = { ...app, place: { ...app.place, folders: ['/nowhere'] } };
  await assert.rejects(
    printForm(nowhere, '03-refusal', {}, 'vi'),
    (error) => error instanceof Refusal && error.problems[0]?.kind.status === 503,
  );
});
