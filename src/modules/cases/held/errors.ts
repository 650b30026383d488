import { defineErrors } from '../../../kernel/errors/problem.ts';

export const heldErrors = defineErrors('cases', {
  paperHeld: {
    status: 422,
    vi: 'Kho giấy tờ đã có “{paper}” còn hiệu lực, không cần nộp lại: hãy đồng ý cho dùng, hoặc nói vì sao nộp bản khác',
    en: 'Your vault holds a valid “{paper}”, which need not be handed in again: agree to its use, or say why you hand in another',
  },
  heldGone: {
    status: 422,
    vi: 'Giấy tờ này không có trong kho, đã hết hiệu lực hoặc không dùng được cho “{paper}”. Hãy xem lại bước giấy tờ',
    en: 'This paper is not in the vault, is no longer valid or does not fit “{paper}”. Look at the papers again',
  },
  vaultClosed: {
    status: 403,
    vi: 'Kho giấy tờ chỉ mở khi đăng nhập ở mức 2. Hãy xác thực lại ở mức 2, hoặc nộp giấy tờ này',
    en: 'The vault opens only at level 2. Sign in again at level 2, or hand this paper in',
  },
  heldAtCounter: {
    status: 422,
    vi: 'Kho của người nộp đã có “{paper}” còn hiệu lực, không được yêu cầu nộp lại: hỏi người nộp có đồng ý cho dùng không rồi đánh dấu',
    en: 'The applicant’s vault holds a valid “{paper}”, which may not be asked for again: ask whether they agree to its use, and tick',
  },
  heldNotAsked: {
    status: 422,
    vi: 'Kho của người nộp đã có “{paper}” còn hiệu lực, không được yêu cầu nộp lại: lấy từ kho khi người nộp đồng ý, hoặc đánh dấu để chỉ hỏi họ đồng ý',
    en: 'The applicant’s vault holds a valid “{paper}”, which may not be asked for again: take it from the vault once they agree, or tick to ask for their leave only',
  },
  attestedNotAsked: {
    status: 422,
    vi: '{register} đã xác nhận “{paper}” cho hồ sơ này, không được yêu cầu nộp lại. Nếu nghi ngờ, hãy hỏi lại cơ sở dữ liệu ở trang hồ sơ',
    en: 'The {register} attested “{paper}” for this case, so it may not be asked for. When in doubt, ask the register again on the page of the case',
  },
  agreementMissing: {
    status: 422,
    vi: 'Hãy hỏi người nộp và đánh dấu khi họ đồng ý',
    en: 'Ask the applicant, and tick once they agree',
  },
  whyMissing: {
    status: 422,
    vi: 'Hãy chọn vì sao bạn nộp bản khác',
    en: 'Choose why you hand in another',
  },
});
