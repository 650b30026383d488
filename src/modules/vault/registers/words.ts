import type { Words } from '../../../kernel/text/text.ts';

/** What came of a question to a register, in the owner's list of looks. */
export const registerLookWords = {
  found: { vi: 'đã xác nhận', en: 'attested' },
  nothing: { vi: 'không có', en: 'none there' },
  unavailable: { vi: 'không trả lời', en: 'no answer' },
} satisfies Words;

/** What officers read of papers that registers attested. */
export const attestedWords = {
  panel: { vi: 'Giấy tờ do cơ sở dữ liệu xác nhận', en: 'Papers attested by registers' },
  hint: {
    vi: 'Không yêu cầu người nộp bổ sung giấy tờ này. Cần chắc thì hỏi lại; lần hỏi được ghi lại cho họ xem, với mã hồ sơ làm mục đích.',
    en: 'The applicant may not be asked for these. To be sure, ask again; they see it, with the case as its purpose.',
  },
  again: { vi: 'Hỏi lại', en: 'Ask again' },
  rechecked: { vi: 'Hỏi lại {at}, {officer}', en: 'Asked again {at}, {officer}' },
  stands: { vi: 'Vẫn được xác nhận', en: 'Still attested' },
  gone: { vi: 'Không còn được xác nhận', en: 'No longer attested' },
  unavailable: { vi: 'Không trả lời', en: 'No answer' },
  notConnected: { vi: 'Cơ sở dữ liệu này hiện không được kết nối.', en: 'This register is not connected now.' },
} satisfies Words;
