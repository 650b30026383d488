import type { Words } from '../../kernel/text/text.ts';

export const populationWords = {
  panel: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  intro: {
    vi: 'Đối chiếu số định danh, họ tên, ngày sinh cho hồ sơ này. Mỗi lần tra cứu được ghi lại, người được tra cứu xem được.',
    en: 'Compares number, name and date of birth for this case. Every look-up is written down, and the person sees it.',
  },
  checkApplicant: { vi: 'Đối chiếu chủ hồ sơ', en: 'Check the applicant' },
  checkOther: { vi: 'Đối chiếu người khác trong hồ sơ', en: 'Check somebody else of this case' },
  title: { vi: 'Đối chiếu với Cơ sở dữ liệu quốc gia về dân cư', en: 'Check against the population database' },
  purpose: {
    vi: 'Mục đích: giải quyết hồ sơ {code}, {procedure}.',
    en: 'Purpose: case {code}, {procedure}.',
  },
  who: { vi: 'Đối chiếu ai?', en: 'Who is to be checked?' },
  applicant: { vi: 'Chủ hồ sơ', en: 'The applicant' },
  number: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  fullName: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  birth: { vi: 'Ngày sinh', en: 'Date of birth' },
  button: { vi: 'Đối chiếu', en: 'Check' },
  back: { vi: 'Trở lại hồ sơ', en: 'Back to the case' },
  checks: { vi: 'Các lần đối chiếu', en: 'Checks' },
  person: { vi: 'Người được tra cứu', en: 'Person' },
  numberEnds: { vi: 'số …{end}', en: 'number …{end}' },
  at: { vi: 'Lúc', en: 'At' },
  by: { vi: 'Cán bộ', en: 'Officer' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  agrees: { vi: 'Khớp cả họ tên và ngày sinh', en: 'Name and date of birth agree' },
  nameDiffers: { vi: 'Họ tên không khớp', en: 'The name differs' },
  birthDiffers: { vi: 'Ngày sinh không khớp', en: 'The date of birth differs' },
  'not-found': { vi: 'Không có số định danh này', en: 'There is no such number' },
  unavailable: { vi: 'Không trả lời', en: 'No answer' },
  unavailableHint: {
    vi: 'Hồ sơ vẫn được giải quyết: kiểm tra bằng giấy tờ, hoặc thử lại sau.',
    en: 'The case goes on: check by papers, or try again later.',
  },
  differsHint: {
    vi: 'Đề nghị người đó xuất trình giấy tờ, hoặc đến Công an cấp xã để chỉnh sửa dữ liệu.',
    en: 'Ask for papers, or have the data corrected by the commune’s police.',
  },
} satisfies Words;
