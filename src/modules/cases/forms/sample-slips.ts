/** The forms of the office about the same Lò Thị Hoa: for the operator who changes a template, and for tests. */
import { code128 } from '../../../kernel/print/code128.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { amountInWords } from './amount-in-words.ts';
import { sampleReceipt } from './sample-forms.ts';
import type { FeeReceiptData, ProcessControlData, RegisterData, ResultHandOverData } from './slip-data.ts';

const { letterhead, place, issuedOn, applicant, procedure, submittedBy, online, caseCode } = sampleReceipt;
const commune = 'Ủy ban nhân dân xã Mường Khoa';
const oneStop = 'Trung tâm Phục vụ hành chính công xã Mường Khoa';

export const sampleProcessControl: ProcessControlData = {
  letterhead,
  place,
  issuedOn,
  applicant,
  procedure,
  submittedBy,
  online,
  caseCode,
  barcode: code128(caseCode),
  receivedAt: '2026-03-02T15:30',
  returnAt: '2026-03-03T17:00',
  competentUnit: commune,
  consultedUnits: ['Sở Tư pháp', 'Công an xã Mường Khoa'],
  handOvers: [
    {
      at: '2026-03-02T15:30',
      from: { unit: oneStop, officer: 'Lò Thị Mai', step: 'Tiếp nhận' },
      to: { unit: commune, step: 'Thẩm định' },
      result: 'early',
    },
    {
      at: '2026-03-03T10:05',
      from: { unit: commune, officer: 'Cà Văn Nam', step: 'Thẩm định' },
      to: { unit: commune, officer: 'Tòng Thị Hạnh', step: 'Phê duyệt' },
      result: 'on-time',
      note: 'Đủ điều kiện đăng ký',
    },
    {
      at: '2026-03-04T08:20',
      from: { unit: commune, officer: 'Tòng Thị Hạnh', step: 'Phê duyệt' },
      to: { unit: oneStop, officer: 'Lò Thị Mai', step: 'Trả kết quả' },
      result: 'overdue',
    },
  ],
};

const registered = (number: number): RegisterData['cases'][number] => ({
  code: `H99.12-260302-${String(number).padStart(4, '0')}`,
  procedure,
  sets: 1,
  applicant: applicant.name,
  address: applicant.address,
  phone: applicant.phone,
  unit: commune,
  receivedAt: '2026-03-02T15:30',
  returnAt: '2026-03-03T17:00',
  handedOnAt: '2026-03-02T16:00',
  ...(number % 2 === 1 ? { resultAt: '2026-03-03T10:00', returnedAt: '2026-03-03T14:10' } : {}),
  delivery: 'Tại nơi tiếp nhận',
});

export const sampleRegister: RegisterData = {
  letterhead,
  place,
  issuedOn: '2026-03-31' as LocalDate,
  from: '2026-03-01' as LocalDate,
  to: '2026-03-31' as LocalDate,
  preparedBy: { name: 'Lò Thị Mai', title: 'Công chức Bộ phận Một cửa' },
  cases: [7, 8, 9].map(registered),
};

export const sampleResultHandOver: ResultHandOverData = {
  letterhead: { agency: commune },
  place,
  issuedOn: '2026-03-03' as LocalDate,
  from: { unit: commune, officer: 'Cà Văn Nam' },
  to: { unit: oneStop },
  results: [
    {
      code: caseCode,
      procedure: procedure.name,
      result: '15/GKS, ngày 03/03/2026',
      applicant: applicant.name,
      address: applicant.address,
      feeDue: false,
      byPost: true,
    },
    {
      code: 'H99.12-260302-0008',
      procedure: 'Đăng ký thường trú',
      result: 'Từ chối: 3/TB-UBND, ngày 03/03/2026',
      applicant: 'Công ty TNHH Một thành viên Nông sản Mường Khoa',
      feeDue: true,
      byPost: false,
    },
  ],
};

export const sampleFeeReceipt: FeeReceiptData = {
  collector: { name: commune, taxCode: '5500123456', address: 'Xã Mường Khoa, tỉnh Hoa Ban' },
  formNumber: '01BLP0-001',
  serial: 'HB-26E',
  number: '0000117',
  place,
  issuedOn,
  payer: applicant,
  caseCode,
  procedure,
  items: [
    { name: 'Lệ phí hộ tịch', kind: 'fee', amount: '8.000' },
    { name: 'Phí chứng thực bản sao', kind: 'charge', amount: '16.000' },
  ],
  total: '24.000',
  totalWords: amountInWords(24_000),
  method: 'Tiền mặt',
  collectedBy: { name: 'Lò Thị Mai', title: 'Công chức Bộ phận Một cửa' },
};
