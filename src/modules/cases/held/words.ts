import type { Words } from '../../../kernel/text/text.ts';

/** Words about papers that the applicant's vault holds. */
export const heldWords = {
  inVault: { vi: 'Đã có trong kho', en: 'In the vault' },
  reused: { vi: 'Dùng lại từ kho', en: 'Used from your vault' },
  fromVault: { vi: 'từ kho giấy tờ', en: 'from the vault' },
  notAsked: {
    vi: 'Bạn không phải nộp lại giấy tờ này.',
    en: 'You need not hand in this paper again.',
  },
  offered: {
    vi: 'Nếu đúng là giấy tờ cần nộp, bạn không phải tải lên lại.',
    en: 'If this is the paper that is needed, you need not upload it again.',
  },
  purpose: {
    vi: 'Chỉ dùng cho hồ sơ này. Bạn xem ai đã mở giấy tờ và rút lại sự đồng ý tại Kho giấy tờ.',
    en: 'For this application only. In your vault you see who opened it, and can take your consent back.',
  },
  agree: { vi: 'Tôi đồng ý cho dùng giấy tờ này', en: 'I agree to the use of this paper' },
  agreed: { vi: 'Bạn đã đồng ý cho dùng giấy tờ này.', en: 'You agreed to the use of this paper.' },
  notThis: { vi: 'Không dùng nữa', en: 'Do not use it' },
  another: { vi: 'Nộp bản khác', en: 'Hand in another' },
  why: { vi: 'Vì sao bạn nộp bản khác?', en: 'Why do you hand in another?' },
  replaced: { vi: 'Bạn chọn nộp bản khác: {why}.', en: 'You chose to hand in another: {why}.' },
  useAfterAll: { vi: 'Dùng bản trong kho', en: 'Use the one in the vault' },
  orUpload: { vi: 'Hoặc tải lên giấy tờ khác', en: 'Or upload another' },
  lookAtCounter: {
    vi: 'Tiếp nhận hồ sơ tại quầy, thủ tục {code}',
    en: 'Receiving an application at the counter, procedure {code}',
  },
  agreesAtCounter: {
    vi: 'Người nộp đồng ý dùng bản trong kho',
    en: 'The applicant agrees to the use of the one in the vault',
  },
  open: { vi: 'Xem giấy tờ', en: 'Open the paper' },
  fromAccount: { vi: 'Lấy từ tài khoản định danh của bạn', en: 'From your electronic identity' },
  fromCase: { vi: 'Lấy từ hồ sơ {code} bạn đã nộp', en: 'From your earlier application {code}' },
} satisfies Words;

/** What the history of a case says of them. */
export const heldHistoryWords = {
  'case.paper-from-vault': {
    vi: 'Lấy giấy tờ từ kho, người nộp đồng ý',
    en: 'A paper was taken from the vault; the applicant agreed',
  },
  'case.consent-withdrawn': {
    vi: 'Người nộp rút lại sự đồng ý dùng giấy tờ trong kho',
    en: 'The applicant took back the consent to the use of a paper of the vault',
  },
} satisfies Words;
