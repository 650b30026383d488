import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('payments', {
  nothingDue: {
    status: 409,
    vi: 'Hồ sơ này không còn khoản nào phải nộp. Hãy xem lại trang hồ sơ',
    en: 'Nothing is due for this case any more. Look at the case page again',
  },
  notOnline: {
    status: 409,
    vi: 'Hiện chưa nộp trực tuyến được. Hãy nộp tại quầy của nơi tiếp nhận hồ sơ',
    en: 'Paying online is not possible now. Pay at the counter of the office that receives your case',
  },
  noAccount: {
    status: 409,
    vi: 'Đơn vị chưa có tài khoản nhận tiền. Hãy thu bằng cách khác và báo quản trị viên',
    en: 'The unit has no account for transfers. Take the fee in another way and tell the operator',
  },
  wayMissing: { status: 422, vi: 'Hãy chọn hình thức thu', en: 'Choose how the fee was paid' },
  changedMeanwhile: {
    status: 409,
    vi: 'Khoản này vừa được thay đổi ở nơi khác. Hãy xem lại',
    en: 'This was changed elsewhere meanwhile. Look again',
  },
  reasonMissing: { status: 422, vi: 'Hãy ghi lý do', en: 'Give the reason' },
  reasonTooLong: { status: 422, vi: 'Lý do dài quá {most} ký tự', en: 'The reason is longer than {most} characters' },
  refundAmountWrong: {
    status: 422,
    vi: 'Hãy ghi số tiền hoàn trả bằng đồng, từ 1 đến {most}',
    en: 'Give the amount to pay back in đồng, from 1 to {most}',
  },
  refundLineWrong: {
    status: 422,
    vi: 'Hãy ghi số tiền hoàn trả của dòng này bằng đồng, từ 0 đến {most}, hoặc để trống',
    en: 'Give what to pay back of this line in đồng, from 0 to {most}, or leave it empty',
  },
  payerMissing: { status: 422, vi: 'Hãy ghi tên người nộp', en: 'Give the name of the payer' },
  decisionMissing: { status: 422, vi: 'Hãy chọn đồng ý hoặc không', en: 'Choose yes or no' },
  notRefundable: {
    status: 409,
    vi: 'Khoản này không hoàn trả được: chưa thu, đã hoàn hoặc đang chờ duyệt',
    en: 'This cannot be paid back: it was not taken, is paid back already or waits for approval',
  },
  ownRefund: {
    status: 403,
    vi: 'Người đề nghị hoàn trả không được tự duyệt. Hãy để người khác duyệt',
    en: 'Who asked for the refund cannot approve it. Somebody else must',
  },
  reliefMissing: { status: 422, vi: 'Hãy chọn đối tượng được miễn, giảm', en: 'Choose the group that pays less' },
  proofMissing: {
    status: 422,
    vi: 'Hãy xác nhận đã xem giấy tờ chứng minh',
    en: 'Confirm that you have seen the proof',
  },
  dayUnreadable: {
    status: 422,
    vi: 'Hãy ghi ngày có thật, ví dụ 10/03/2026',
    en: 'Give a day that exists, such as 10/03/2026',
  },
  dayWrong: { status: 422, vi: 'Hãy chọn một ngày đã qua', en: 'Choose a day that is over' },
});
