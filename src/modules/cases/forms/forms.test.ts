import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfMetadata, pdfPageSizesMm, pdfText } from '../../../../test/pdf-text.ts';
import { printDocument } from '../../../kernel/print/print.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { sampleReceipt, sampleRefusal, sampleSupplementRequest } from './sample-forms.ts';

const forms = join(import.meta.dirname, '../../../../places/vietnam/forms');
const print = (name: string, data: unknown, language: Language = 'vi'): Promise<Uint8Array> =>
  printDocument(join(forms, name), data, { language });

/** The words of a document as one line, however they were broken over lines. */
const words = (pdf: Uint8Array): string => pdfText(pdf).join(' ').replace(/\s+/g, ' ');

const says = (pdf: Uint8Array, ...expected: string[]): void => {
  const text = words(pdf);
  for (const each of expected) assert.ok(text.includes(each), `"${each}" is missing from: ${text}`);
};

test('Hoa takes home a receipt on one A5 page that names her case, her papers and the hour of the result', async () => {
  const pdf = await print('01-receipt.typ', sampleReceipt);
  assert.deepEqual(pdfPageSizesMm(pdf), ['148 x 210']);
  says(pdf, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'H99.12-260302-0007');
  says(pdf, 'ỦY BAN NHÂN DÂN XÃ MƯỜNG KHOA', 'Mường Khoa, ngày 02 tháng 3 năm 2026', 'Lò Văn Páo (cha của trẻ)');
  says(
    pdf,
    '15 giờ 30 phút, ngày 02 tháng 3 năm 2026',
    '17 giờ 00 phút, ngày 03 tháng 3 năm 2026',
    'Giấy chứng sinh 1',
  );
  says(pdf, 'Mẫu số 01, Thông tư 03/2025/TT-VPCP', 'Công chức tư pháp - hộ tịch');
});

test('A receipt can be kept for good: tagged PDF/A-2a, the same bytes each time it is printed', async () => {
  const pdf = await print('01-receipt.typ', sampleReceipt);
  const metadata = pdfMetadata(pdf);
  assert.match(metadata, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
  assert.match(Buffer.from(pdf).toString('latin1'), /\/MarkInfo\s*<<\s*\/Marked true/);
  assert.deepEqual(await print('01-receipt.typ', sampleReceipt), pdf);
});

test('A receipt of 2023 names the circular of its time', async () => {
  says(
    await print('01-receipt.typ', { ...sampleReceipt, issuedOn: '2023-03-14' as LocalDate }),
    'Thông tư 01/2018/TT-VPCP',
  );
});

test('Names with signs that mean something in markup are printed as they are', async () => {
  const name = '#panic("x") *đậm* $x^2$ <b>"Hoa"</b> \\ @a [b] = _c_ `d` // e ~';
  const papers = sampleReceipt.papers.map((paper) => ({ ...paper, name }));
  const pdf = await print('01-receipt.typ', { ...sampleReceipt, applicant: { name }, submittedBy: name, papers });
  // Six times: the applicant, four papers, the signature.
  const bare = (text: string): string => text.replace(/\s+/g, '');
  assert.equal(bare(words(pdf)).split(bare(name)).length - 1, 6, words(pdf));
});

test('Thirty papers flow over pages under a repeated heading, and the signatures stay together', async () => {
  const papers = Array.from({ length: 30 }, (_, index) => ({
    ...sampleReceipt.papers[0],
    name: `Bản vẽ thiết kế số ${index + 1} của công trình nhà ở riêng lẻ tại khu dân cư Nà Hin, xã Mường Khoa`,
  }));
  const pages = pdfText(await print('01-receipt.typ', { ...sampleReceipt, papers })).map((page) =>
    page.replace(/\s+/g, ' '),
  );
  assert.ok(pages.length >= 2);
  for (const number of [1, 15, 30])
    assert.equal(pages.filter((page) => page.includes(`Bản vẽ thiết kế số ${number} của`)).length, 1);
  assert.ok(pages.filter((page) => page.includes('Thành phần hồ sơ')).length >= 2);
  const signed = pages.filter((page) => page.includes('NGƯỜI NỘP HỒ SƠ'));
  assert.equal(signed.length, 1);
  assert.match(signed[0] ?? '', /Cà Văn Nam/);
});

test('A long name and address wrap inside the page', async () => {
  const name = 'Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Xây dựng và Phát triển Nông nghiệp '
    .repeat(3)
    .trim();
  const pdf = await print('01-receipt.typ', {
    ...sampleReceipt,
    applicant: { ...sampleReceipt.applicant, name, address: name },
  });
  assert.equal(words(pdf).split(name).length - 1, 2);
});

test('A word too long for its line is broken, not cut off', async () => {
  const email = `${'hoa'.repeat(40)}@example.vn`;
  const lines = pdfText(await print('01-receipt.typ', { ...sampleReceipt, applicant: { name: 'Hoa', email } }))
    .join('\n')
    .split('\n');
  assert.ok(!lines.some((line) => line.replace(/\u200B/g, '').length > 110));
  assert.equal(
    lines
      .join('')
      .replace(/\u200B/g, '')
      .split(email).length - 1,
    1,
  );
});

test('The supplement request asks for everything in one go and says until when and who helps', async () => {
  const pdf = await print('02-supplement-request.typ', sampleSupplementRequest);
  assert.deepEqual(pdfPageSizesMm(pdf), ['148 x 210']);
  says(pdf, 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'Số: 12/HDHS', 'Bản đã nộp bị mờ', 'ngày 02 tháng 4 năm 2026');
  says(pdf, '2. Chọn quê quán', 'Cà Văn Nam, điện thoại 0212 3 800 100', 'Mẫu số 02');
});

test('The refusal gives its reason and the law', async () => {
  const pdf = await print('03-refusal.typ', sampleRefusal);
  says(
    pdf,
    'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    'đều không cư trú tại xã Mường Khoa',
    'Luật Hộ tịch số 60/2014/QH13, Điều 13',
    'Mẫu số 03',
  );
});

test('Someone who reads English finds each label glossed', async () => {
  says(await print('01-receipt.typ', sampleReceipt, 'en'), 'Receipt of application', '/ Case code', '/ Result due');
});

test('A blank form has each question, a box for each choice and a place to sign', async () => {
  const pdf = await print('blank-form.typ', {
    title: 'Tờ khai đăng ký khai sinh',
    procedureCode: '1.001193',
    version: 'bản 1',
    validFrom: '2025-07-01',
    sections: [
      { title: 'Người yêu cầu', fields: [{ label: 'Họ, chữ đệm, tên', kind: 'line', required: true }] },
      {
        title: 'Trẻ',
        hint: 'Ghi như giấy chứng sinh',
        fields: [
          { label: 'Ngày sinh', kind: 'date', required: true },
          { label: 'Giới tính', kind: 'choice', required: true, options: ['Nam', 'Nữ'] },
          { label: 'Nơi sinh', kind: 'long', required: false, hint: 'Tên cơ sở y tế' },
          { label: 'Cấp bản sao', kind: 'yes-no', required: false },
        ],
      },
    ],
    papers: ['Giấy chứng sinh'],
  });
  assert.deepEqual(pdfPageSizesMm(pdf), ['210 x 297']);
  says(
    pdf,
    'TỜ KHAI ĐĂNG KÝ KHAI SINH',
    'I. Người yêu cầu',
    'Họ, chữ đệm, tên *:',
    'II. Trẻ',
    'Tên cơ sở y tế',
    'Nam',
    'Nữ',
    'NGƯỜI KHAI',
  );
});
