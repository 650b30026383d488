import { code128 } from '../../../kernel/print/code128.ts';
import { qrRows } from '../../../kernel/print/qr-rows.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type {
  ApologyData,
  CertificationReceiptData,
  FormPaper,
  ManyReceiptData,
  ReceiptData,
  RefusalData,
  StopNoticeData,
  SupplementRequestData,
} from './form-data.ts';

/** Forms of Lò Thị Hoa of Mường Khoa, Hoa Ban, who registers her child's birth: for the operator who changes a template, and for tests. */

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
  officePhone: '0212 3 800 100',
};

const registrar = { name: 'Cà Văn Nam', title: 'Công chức tư pháp - hộ tịch' };

export const sampleReceipt: ReceiptData = {
  ...head,
  caseCode,
  copies: ['given'],
  barcode: code128(caseCode),
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

export const sampleStopNotice: StopNoticeData = {
  ...head,
  number: '2/DGQ',
  caseCode,
  receivedAt: '2026-03-02T15:30',
  stoppedAt: '2026-04-20T09:00',
  reason: 'Quá 30 ngày kể từ khi yêu cầu bổ sung, người nộp không bổ sung Giấy chứng sinh.',
  signedBy: registrar,
};

export const sampleCertification: CertificationReceiptData = {
  ...sampleReceipt,
  procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
  submitter: undefined,
  papers: [],
  documents: [
    { name: 'Bằng tốt nghiệp đại học', pages: 1, paperCopies: 3, electronic: false },
    { name: 'Sổ hộ khẩu (bản cũ)', pages: 16, paperCopies: 1, electronic: true },
  ],
  legalTerm: 'Trong ngày làm việc',
  fees: '12.000 đ, đã thu',
};

const procedureOf = ['Đăng ký khai sinh', 'Đăng ký thường trú', 'Cấp bản sao trích lục hộ tịch'];

export const sampleManyReceipt: ManyReceiptData = {
  ...head,
  copies: ['kept', 'given'],
  barcode: code128(caseCode),
  qr: sampleReceipt.qr,
  receivingUnit: sampleReceipt.receivingUnit,
  receivedAt: sampleReceipt.receivedAt,
  receivedBy: registrar,
  lookupUrl: sampleReceipt.lookupUrl,
  cases: procedureOf.map((procedure, index) => ({
    code: `H99.12-260302-000${7 + index}`,
    procedure,
    unit: 'Ủy ban nhân dân xã Mường Khoa',
    receivedAt: '2026-03-02T15:30',
    returnAt: `2026-03-0${3 + index}T17:00`,
    legalTerm: `${index + 1} ngày làm việc`,
    sets: 1,
    applicant: 'Lò Thị Hoa',
  })),
};

export const sampleApology: ApologyData = {
  ...head,
  number: '2/XLHL',
  caseCode,
  receivedAt: '2026-03-02T15:30',
  promisedAt: '2026-03-09T17:00',
  reason: 'Cơ quan được lấy ý kiến (Sở Tư pháp) chưa trả lời.\nHồ sơ gốc lưu tại huyện cũ đang được bàn giao.',
  newDueAt: '2026-03-13T17:00',
  contact: 'Cà Văn Nam, điện thoại 0212 3 800 101',
  signedBy: { name: 'Tòng Thị Hạnh', title: 'Chủ tịch' },
};
