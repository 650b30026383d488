import type { Answers } from '../../../kernel/schema/answers.ts';

const person = { ethnicGroup: '02', nationality: 'VN', residence: 'Số 12, tổ 5, phường Hoa Xuân, tỉnh Hoa Ban' };
const lan = { ...person, fullName: 'Nông Thị Lan', birthDate: '1995-03-08', personalNumber: '019195010107' };
const bach = { ...person, fullName: 'Hoàng Văn Bách', birthDate: '1992-11-21', personalNumber: '019092020114' };
const ward = 'Ủy ban nhân dân phường Hoa Xuân';
const parent = ({ fullName, ethnicGroup, nationality, residence }: typeof lan, birthYear: string) => ({
  fullName,
  birthYear,
  ethnicGroup,
  nationality,
  residence,
});

/** Complete data of each kind of result, about invented people of Hoa Ban, with the procedure that leads to it. */
export const sampleResults: Readonly<Record<string, { readonly procedure: string; readonly data: Answers }>> = {
  'birth-extract': {
    procedure: '1.001193',
    data: {
      child: {
        fullName: 'Hoàng Minh An',
        birthDate: '2025-09-15',
        gender: 'female',
        ethnicGroup: '02',
        nationality: 'VN',
        birthPlace: 'Bệnh viện đa khoa Hoa Ban',
        homePlace: 'Xã Nậm Lành, tỉnh Hoa Ban',
        personalNumber: '099325000123',
      },
      mother: parent(lan, '1995'),
      father: parent(bach, '1992'),
      registration: { number: '15/2026', registeredOn: '2026-03-10', office: ward },
    },
  },
  'marriage-certificate': {
    procedure: '1.000894',
    data: { wife: lan, husband: bach, registration: { registeredOn: '2026-03-10', office: ward } },
  },
  'death-extract': {
    procedure: '1.000656',
    data: {
      deceased: {
        fullName: 'Nông Văn Lềnh',
        birthDate: '1938-02-11',
        gender: 'male',
        ethnicGroup: '02',
        nationality: 'VN',
        personalNumber: '019038004512',
        lastResidence: person.residence,
      },
      death: { date: '2025-09-20', time: '04:30', place: 'Tại nhà', cause: 'Tuổi già' },
      registration: { number: '3/2026', registeredOn: '2026-03-10', office: ward, notice: '17/GBT, Trạm y tế phường' },
    },
  },
  'household-business': {
    procedure: '1.001612',
    data: {
      business: {
        taxCode: '0100109106',
        name: 'Tạp hóa Lan Bách',
        place: person.residence,
        lines: 'Bán lẻ hàng tạp hóa (4711)\nDịch vụ ăn uống (5610)',
        capitalDong: 80_000_000,
        registeredOn: '2026-03-10',
      },
      owner: { ...lan, gender: 'female' },
    },
  },
  'tree-permit': {
    procedure: '1.002693',
    data: {
      permit: {
        holder: 'Nông Thị Lan',
        address: person.residence,
        action: 'fell',
        count: 1,
        species: 'Xà cừ',
        place: 'Vỉa hè trước số nhà 12',
        reason: 'Rễ cây làm nứt móng nhà và vỉa hè.',
        conditions: 'Có rào chắn, biển báo.\nThu dọn trong ngày.',
        validTo: '2026-04-10',
      },
    },
  },
  decision: {
    procedure: '1.001776',
    data: {
      decision: {
        subject: 'Về việc trợ cấp xã hội hằng tháng',
        holder: 'Nông Thị Lan',
        grounds: 'Căn cứ Nghị định số 20/2021/NĐ-CP;\nXét hồ sơ của bà Nông Thị Lan,',
        articles: 'Trợ cấp hằng tháng cho bà Nông Thị Lan.\nQuyết định này có hiệu lực kể từ ngày ký.',
      },
    },
  },
  'written-answer': {
    procedure: '1.001776',
    data: {
      answer: {
        subject: 'V/v trả lời hồ sơ trợ cấp',
        to: 'bà Nông Thị Lan',
        text: 'Ủy ban nhân dân phường đã xem xét hồ sơ của bà.\nHồ sơ chưa đủ điều kiện vì #panic("không phải lệnh").',
      },
    },
  },
};
