import { qrRows } from '../../../kernel/print/qr-rows.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { FormPaper, ReceiptData, RefusalData, SupplementRequestData } from '../forms/form-data.ts';

/** Forms of Lò Thị Hoa of Mường Khoa, Hoa Ban, who registers her child's birth: for tests and for looking at the templates. */

const paper = (name: string, given: Partial<FormPaper> = {}): FormPaper => ({
  name,
  original: 0,
  certified: 0,
  copy: 0,
  electronic: 0,
  ...given,
});

const caseCode = 'H99.12-260302-0007';

const head = {
  letterhead: { superior: 'Ủy ban nhân dân xã Mường Khoa', agency: 'Trung tâm Phục vụ hành chính công' },
  place: 'Mường Khoa',
  issuedOn: '2026-03-02' as LocalDate,
  applicant: {
    name: 'Lò Thị Hoa',
    address: 'Bản Nà Hin, xã Mường Khoa, tỉnh Hoa Ban',
    phone: '0912 345 678',
    email: 'hoa.lo@example.vn',
    idLabel: 'Số định danh cá nhân',
    idNumber: '099 1•• ••• 123',
  },
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  submittedBy: 'Lò Thị Hoa',
  online: false,
};

const registrar = { name: 'Cà Văn Nam', title: 'Công chức tư pháp - hộ tịch' };

export const sampleReceipt: ReceiptData = {
  ...head,
  caseCode,
  qr: qrRows(`https://motcua.hoaban.gov.vn/tra-cuu/${caseCode}`),
  receivingUnit: 'Trung tâm Phục vụ hành chính công xã Mường Khoa',
  submitter: 'Lò Văn Páo (cha của trẻ)',
  papers: [
    paper('Tờ khai đăng ký khai sinh', { original: 1 }),
    paper('Giấy chứng sinh', { original: 1 }),
    paper('Văn bản ủy quyền cho người đi đăng ký khai sinh thay cha, mẹ của trẻ', { certified: 1, copy: 2 }),
    paper('Giấy chứng nhận kết hôn của cha, mẹ trẻ', { electronic: 1 }),
  ],
  sets: 1,
  legalTerm: 'Ngay trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo',
  receivedAt: '2026-03-02T15:30',
  returnAt: '2026-03-03T17:00',
  fees: 'Miễn lệ phí (đăng ký đúng hạn)',
  delivery: 'Tại nơi tiếp nhận hồ sơ',
  register: { volume: '01/2026', number: '117' },
  receivedBy: registrar,
  lookupUrl: 'motcua.hoaban.gov.vn/tra-cuu',
};

export const sampleSupplementRequest: SupplementRequestData = {
  ...head,
  number: '12/HDHS',
  caseCode,
  papers: [paper('Giấy chứng sinh', { original: 1, note: 'Bản đã nộp bị mờ, không đọc được số' })],
  corrections: ['Ghi họ, chữ đệm và tên của cha như trên căn cước.', 'Chọn quê quán của trẻ theo cha hoặc theo mẹ.'],
  reason: 'Hồ sơ chưa đủ thành phần (Luật Hộ tịch, Điều 16, khoản 1).',
  answerBefore: '2026-04-02' as LocalDate,
  website: `motcua.hoaban.gov.vn/ho-so/${caseCode}`,
  guide: 'Cà Văn Nam, điện thoại 0212 3 800 100',
  signedBy: registrar,
};

export const sampleRefusal: RefusalData = {
  ...head,
  number: '3/TCTN',
  caseCode,
  receivingUnit: sampleReceipt.receivingUnit,
  filedAt: '2026-03-02T15:30',
  reason:
    'Cha và mẹ của trẻ đều không cư trú tại xã Mường Khoa.\nĐề nghị bà nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi cha hoặc mẹ cư trú.',
  legalBasis: 'Luật Hộ tịch số 60/2014/QH13, Điều 13',
  contact: { ...registrar, phone: '0212 3 800 100' },
  signedBy: registrar,
};
