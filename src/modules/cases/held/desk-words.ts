import type { Words } from '../../../kernel/text/text.ts';

/** What officers read about papers that the applicant's vault holds. */
export const heldDeskWords = {
  title: { vi: 'Giấy tờ có trong kho của người nộp', en: 'Papers in the applicant’s vault' },
  lead: {
    vi: 'Giấy tờ đã có và còn hiệu lực thì không được yêu cầu nộp lại (Nghị định 107/2021/NĐ-CP). Hỏi người nộp, rồi lấy vào hồ sơ; người nộp thấy ai đã lấy và rút lại được.',
    en: 'What is there and valid may not be asked for again (Decree 107/2021). Ask the applicant, then take it into the case; they see who took it and can take it back.',
  },
  none: {
    vi: 'Kho không có giấy tờ nào mà hồ sơ này còn thiếu',
    en: 'The vault holds no paper that this case lacks',
  },
  noneHint: {
    vi: 'Có thể yêu cầu bổ sung giấy tờ còn thiếu.',
    en: 'What is missing may be asked for in a supplement.',
  },
  back: { vi: 'Trở lại hồ sơ', en: 'Back to the case' },
  agrees: {
    vi: 'Người nộp đã đồng ý, tại quầy hoặc qua điện thoại',
    en: 'The applicant agreed, at the counter or on the telephone',
  },
  take: { vi: 'Lấy vào hồ sơ', en: 'Take into the case' },
  look: { vi: 'Xem kho giấy tờ của người nộp trước khi yêu cầu', en: 'Look into the applicant’s vault before asking' },
  askConsent: {
    vi: 'Giấy tờ có trong kho: chỉ hỏi người nộp đồng ý cho dùng, không yêu cầu nộp lại',
    en: 'For papers in the vault: only ask the applicant to agree to their use, not to hand them in again',
  },
} satisfies Words;
