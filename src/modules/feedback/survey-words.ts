import type { Words } from '../../kernel/text/text.ts';

/** Words of the questionnaire after the result, and of what it came to. */
export const surveyWords = {
  title: { vi: 'Ý kiến về việc giải quyết hồ sơ', en: 'How your case was handled' },
  startLead: {
    vi: 'Hồ sơ của bạn đã có kết quả? Cho biết cơ quan làm tốt hay chưa tốt: tám câu, khoảng hai phút.',
    en: 'Has your case its result? Say what was done well and what was not: eight questions, about two minutes.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  codeHint: { vi: 'Trên giấy tiếp nhận và hẹn trả kết quả', en: 'On your receipt' },
  digits: { vi: 'Bốn số cuối điện thoại đã khai', en: 'Last four digits of the telephone number you gave' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  anonymous: {
    vi: 'Câu trả lời chỉ được công bố gộp với nhiều người khác, không bao giờ riêng của ai. Căn cứ: {basis}.',
    en: 'Answers are published only together with those of many others. Basis: {basis}.',
  },
  remark: { vi: 'Điều khác bạn muốn nói', en: 'Anything else' },
  send: { vi: 'Gửi ý kiến', en: 'Send' },
  thanks: { vi: 'Cảm ơn bạn đã cho ý kiến', en: 'Thank you' },
  thanksText: {
    vi: 'Kết quả chung của các cơ quan có ở trang số liệu. Muốn được trả lời riêng, hãy gửi phản ánh, kiến nghị.',
    en: 'What all answers come to is on the page of figures. To be answered yourself, write to us.',
  },
  toFigures: { vi: 'Xem số liệu', en: 'See the figures' },
  nextPerson: { vi: 'Người tiếp theo', en: 'Next person' },
  answeredAlready: { vi: 'Hồ sơ này đã có ý kiến', en: 'This case has been answered for' },
  answeredAlreadyText: {
    vi: 'Mỗi hồ sơ cho ý kiến một lần. Cảm ơn bạn.',
    en: 'Each case is answered for once. Thank you.',
  },
  figuresTitle: { vi: 'Người dân nói gì', en: 'What people say' },
  figuresLead: {
    vi: 'Ý kiến của người nộp hồ sơ trong 12 tháng qua, từ tài khoản và tại quầy. Cơ quan có dưới {fewest} ý kiến không nêu riêng, để không ai bị nhận ra.',
    en: 'What applicants answered in the last 12 months, from their accounts and at counters. Agencies with fewer than {fewest} answers are not shown by themselves, so that nobody is recognised.',
  },
  answers: { vi: '{n} ý kiến', en: '{n, plural, one {# answer} other {# answers}}' },
  others: { vi: 'Các cơ quan khác', en: 'Other agencies together' },
  percent: { vi: '{percent} % mức tốt nhất', en: '{percent} % of the best' },
  questionnaire: { vi: 'Theo phiếu hỏi', en: 'By the questionnaire' },
  stars: { vi: 'Đánh giá sau khi có kết quả', en: 'Ratings after the result' },
  starsOf: { vi: '{stars} trên 5 ({n} lượt)', en: '{stars} of 5 ({n} ratings)' },
  noFigures: { vi: 'Chưa đủ ý kiến để công bố', en: 'There are not enough answers yet' },
  noFiguresHint: {
    vi: 'Số liệu hiện ở đây khi một cơ quan có từ {fewest} ý kiến.',
    en: 'Figures appear here once an agency has {fewest} answers.',
  },
} satisfies Words;
