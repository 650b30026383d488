import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('delivery', {
  nothingChosen: { status: 422, vi: 'Hãy chọn ít nhất một kết quả', en: 'Choose at least one result' },
  unitUnknown: { status: 422, vi: 'Hãy chọn một đơn vị của bạn', en: 'Choose a unit of yours' },
  keyMissing: {
    status: 422,
    vi: 'Thiếu tiêu đề Idempotency-Key (UUID)',
    en: 'The header Idempotency-Key (a UUID) is missing',
  },
  keyTaken: {
    status: 409,
    vi: 'Yêu cầu này đã lập một danh sách khác (trùng Idempotency-Key). Gửi lại sẽ là danh sách mới',
    en: 'This request has made another list (its Idempotency-Key was used). Sent again, it is a new one',
  },
  notWaiting: {
    status: 409,
    vi: 'Kết quả hồ sơ {code} không còn chờ gửi bưu chính. Hãy xem lại danh sách',
    en: 'The result of case {code} no longer waits for the post. Look at the list again',
  },
  inPostList: {
    status: 409,
    vi: 'Kết quả đã được xếp vào danh sách giao bưu chính. Muốn đổi, hãy nhờ Bộ phận Một cửa bỏ khỏi danh sách trước',
    en: 'The result is in a list for the post already. To change this, have the one-stop leave it out of the list first',
  },
  wayMissing: { status: 422, vi: 'Hãy chọn cách nhận kết quả', en: 'Choose how the result is to be received' },
  tooMany: {
    status: 422,
    vi: 'Một danh sách có nhiều nhất {most} kết quả. Hãy lập nhiều danh sách',
    en: 'A list holds {most} results at most. Make several',
  },
  fileTooLong: {
    status: 422,
    vi: 'Tệp có hơn {most} dòng. Hãy chỉ gửi những dòng của danh sách này',
    en: 'The file has more than {most} rows. Send those of this list alone',
  },
  changedMeanwhile: {
    status: 409,
    vi: 'Danh sách vừa được người khác thay đổi. Hãy xem lại rồi làm tiếp',
    en: 'Somebody has just changed this list. Look at it again and go on',
  },
  handedOver: {
    status: 409,
    vi: 'Danh sách đã giao cho bưu chính, không sửa được nữa',
    en: 'The list has been handed to the post and cannot be changed',
  },
  notHandedOver: {
    status: 409,
    vi: 'Danh sách chưa giao cho bưu chính',
    en: 'The list has not been handed to the post yet',
  },
  trackingWrong: {
    status: 422,
    vi: 'Số hiệu gồm 8 đến 20 chữ cái và chữ số, không dấu',
    en: 'A tracking number is 8 to 20 letters and digits',
  },
  trackingMistyped: {
    status: 422,
    vi: 'Số hiệu {tracking} sai chữ số kiểm tra. Hãy đối chiếu với bưu gửi',
    en: 'The check digit of {tracking} is wrong. Compare it with the envelope',
  },
  trackingTaken: {
    status: 422,
    vi: 'Số hiệu {tracking} đã dùng cho bưu gửi khác',
    en: 'The number {tracking} is that of another envelope',
  },
  collectorMissing: {
    status: 422,
    vi: 'Hãy ghi họ tên nhân viên bưu chính đã nhận',
    en: 'Give the name of the postal worker who took it',
  },
  confirmMissing: {
    status: 422,
    vi: 'Hãy đánh dấu rằng bưu chính đã nhận đủ và ký danh sách',
    en: 'Tick that the post has taken everything and signed the list',
  },
  feeDue: {
    status: 409,
    vi: 'Hồ sơ {code} chưa thu phí, lệ phí. Hãy thu hoặc bỏ khỏi danh sách',
    en: 'The fee of case {code} is still due. Take it, or leave the case out of the list',
  },
  addressMissing: {
    status: 409,
    vi: 'Hồ sơ {code} không có địa chỉ nhận. Hãy hỏi người nộp, hoặc bỏ khỏi danh sách',
    en: 'Case {code} has no address to send to. Ask its applicant, or leave it out',
  },
  dayWrong: {
    status: 422,
    vi: 'Ngày phải từ ngày giao cho bưu chính đến hôm nay',
    en: 'The day must be from the hand-over to the post until today',
  },
  reasonMissing: {
    status: 422,
    vi: 'Hãy ghi lý do chuyển hoàn, tối đa {most} ký tự',
    en: 'Say in at most {most} characters why it came back',
  },
  sentAgain: {
    status: 409,
    vi: 'Kết quả hồ sơ {code} đã được gửi lại trong danh sách khác',
    en: 'The result of case {code} has been sent again with another list',
  },
  noFile: { status: 422, vi: 'Hãy chọn một tệp CSV', en: 'Choose a CSV file' },
  notInList: {
    status: 422,
    vi: 'Hồ sơ {code} không có trong danh sách này',
    en: 'Case {code} is not in this list',
  },
  stateWrong: {
    status: 422,
    vi: 'Trạng thái là «đã phát» hoặc «chuyển hoàn», hoặc để trống',
    en: 'The state is “delivered” or “returned”, or empty',
  },
});
