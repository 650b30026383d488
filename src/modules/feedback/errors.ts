import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('feedback', {
  kindMissing: { status: 422, vi: 'Hãy chọn điều bạn phản ánh', en: 'Choose what it is about' },
  unitMissing: { status: 422, vi: 'Hãy chọn cơ quan', en: 'Choose the agency' },
  caseUnknown: {
    status: 422,
    vi: 'Không có hồ sơ nào của bạn mang mã này. Hãy xem lại mã trên giấy tiếp nhận hoặc để trống',
    en: 'You have no case with this code. Check it on your receipt, or leave it empty',
  },
  officerUnknown: {
    status: 422,
    vi: 'Cán bộ này không xử lý hồ sơ đã chọn',
    en: 'This officer did not work on the case chosen',
  },
  textMissing: { status: 422, vi: 'Hãy ghi nội dung', en: 'Write what it is' },
  textTooLong: { status: 422, vi: 'Nội dung dài quá {most} ký tự', en: 'The text is longer than {most} characters' },
  keyTaken: {
    status: 409,
    vi: 'Biểu mẫu này đã được gửi từ một tài khoản khác. Nếu nội dung là của bạn, hãy gửi lại',
    en: 'This form was sent from another account. If what it says is yours, send it again',
  },
  phoneMissing: {
    status: 422,
    vi: 'Hãy ghi số điện thoại để cơ quan liên hệ',
    en: 'Give a telephone number at which you can be reached',
  },
  notNow: {
    status: 409,
    vi: 'Phản ánh đang ở trạng thái không làm được việc này, hoặc việc này không thuộc bạn. Hãy xem trạng thái mới nhất',
    en: 'This cannot be done in the present state, or is not yours to do. Look at the latest state',
  },
  changedMeanwhile: {
    status: 409,
    vi: 'Người khác vừa xử lý phản ánh này. Hãy xem lại rồi làm tiếp',
    en: 'Somebody else has just worked on this. Look again, then go on',
  },
  askTooLate: {
    status: 409,
    vi: 'Đã quá thời hạn được yêu cầu bổ sung thông tin',
    en: 'The time in which more information may be asked for has passed',
  },
  assigneeUnknown: {
    status: 422,
    vi: 'Hãy chọn người trả lời; không chọn được người bị phản ánh',
    en: 'Choose who answers; it cannot be the one complained of',
  },
  findingMissing: { status: 422, vi: 'Hãy chọn kết luận', en: 'Choose what was found' },
  satisfactionMissing: { status: 422, vi: 'Hãy chọn một mức', en: 'Choose one' },
  surveyTries: {
    status: 429,
    vi: 'Mã này đã bị nhập sai quá nhiều lần hôm nay. Hãy thử lại sau 24 giờ, hoặc đăng nhập và trả lời từ trang hồ sơ',
    en: 'This code was tried wrongly too often today. Try again in 24 hours, or sign in and answer from the page of your case',
  },
  surveyUnknown: {
    status: 422,
    vi: 'Không có hồ sơ đã có kết quả nào khớp mã này và bốn số này. Hãy xem lại trên giấy tiếp nhận',
    en: 'No case that has its result fits this code and these digits. Check your receipt',
  },
  surveyExpired: {
    status: 422,
    vi: 'Phiếu này mở đã quá lâu. Hãy nhập lại mã hồ sơ',
    en: 'This form was open for too long. Give the case code again',
  },
  answerMissing: { status: 422, vi: 'Hãy chọn một câu trả lời', en: 'Choose an answer' },
  confirmMissing: {
    status: 422,
    vi: 'Hãy đánh dấu rằng nội dung công khai không có tên, số điện thoại hay dữ liệu cá nhân',
    en: 'Tick that what is published holds no name, telephone number or other personal data',
  },
});
