import type { Words } from '../../../kernel/text/text.ts';

/** What moves with cases when units merge, and how the history says it. */
export const mergeWords = {
  part: { vi: 'Hồ sơ đang giải quyết', en: 'Open cases' },
  cases: { vi: 'hồ sơ đang giải quyết', en: 'open cases' },
  consultations: { vi: 'ý kiến đang chờ', en: 'opinions awaited' },
  drafts: { vi: 'hồ sơ đang soạn', en: 'drafts of applicants' },
  counterPart: { vi: 'Tiếp nhận tại quầy', en: 'Counters' },
  visits: { vi: 'lượt tiếp nhận đang dở', en: 'unfinished visits' },
  registersPart: { vi: 'Sổ theo dõi hồ sơ', en: 'Registers of cases' },
  closed: {
    vi: 'hồ sơ đã kết thúc ở lại sổ cũ, nơi tiếp nhận giữ sổ',
    en: 'closed cases stay in the old register, which the successor keeps',
  },
} satisfies Words;
