import { defineErrors } from '../../../kernel/errors/problem.ts';

export const counterErrors = defineErrors('counter', {
  nameMissing: { status: 422, vi: 'Hãy ghi họ tên hoặc tên tổ chức', en: 'Give the name' },
  numberMissing: { status: 422, vi: 'Hãy nhập số rồi tìm', en: 'Enter a number, then find' },
  dateWrong: {
    status: 422,
    vi: 'Ngày sinh phải có thật và không sau hôm nay',
    en: 'Give a real date of birth that is not after today',
  },
  birthMismatch: {
    status: 422,
    vi: 'Năm sinh không khớp với số định danh cá nhân (năm {year}). Hãy xem lại cả hai trên thẻ',
    en: 'The year of birth does not fit the personal number (year {year}). Look at both on the card',
  },
  textTooLong: { status: 422, vi: 'Nội dung dài quá {most} ký tự', en: 'The text is longer than {most} characters' },
  submitterMissing: {
    status: 422,
    vi: 'Hãy ghi họ tên người nộp thay',
    en: 'Give the name of who hands it in',
  },
  unitUnknown: {
    status: 422,
    vi: 'Hãy chọn bộ phận một cửa nơi bạn đang tiếp nhận',
    en: 'Choose the one-stop at which you receive',
  },
  nothingToReceive: {
    status: 422,
    vi: 'Chưa có hồ sơ nào. Hãy chọn thủ tục',
    en: 'There is no application yet. Choose a procedure',
  },
  tooManyDossiers: {
    status: 409,
    vi: 'Một lượt tiếp nhận có nhiều nhất {most} hồ sơ. Hãy tiếp nhận rồi mở lượt mới',
    en: 'One visit holds at most {most} applications. Receive these, then begin another',
  },
  dossierGone: {
    status: 404,
    vi: 'Hồ sơ này không còn trong lượt tiếp nhận',
    en: 'This application is no longer part of the visit',
  },
  changedMeanwhile: {
    status: 409,
    vi: 'Lượt tiếp nhận này vừa được thay đổi ở nơi khác. Hãy xem lại',
    en: 'This visit was changed elsewhere meanwhile. Look again',
  },
  linkedNotHere: {
    status: 422,
    vi: 'Thủ tục liên thông chưa nhận tại quầy: nộp trực tuyến, hoặc chọn riêng từng thủ tục',
    en: 'Linked procedures are not received at the counter yet: file online, or choose each procedure by itself',
  },
  summaryMissing: {
    status: 422,
    vi: 'Hãy ghi nội dung yêu cầu, ví dụ: khai sinh cho cháu Nông Thị Hoa',
    en: 'Say what is asked for, such as: birth of Nông Thị Hoa',
  },
  paperMissing: {
    status: 422,
    vi: 'Còn thiếu {paper}. Hồ sơ chưa đủ thì chưa tiếp nhận: hướng dẫn một lần, đầy đủ bằng phiếu yêu cầu bổ sung',
    en: '{paper} is missing. An incomplete file is not received: say once, in full, what must be brought',
  },
  countWrong: { status: 422, vi: 'Số bản phải từ 0 đến 99', en: 'The number of copies must be from 0 to 99' },
  setsWrong: { status: 422, vi: 'Số bộ phải từ 1 đến 99', en: 'The number of sets must be from 1 to 99' },
  feeWrong: {
    status: 422,
    vi: 'Số tiền phải là số đồng nguyên, không âm',
    en: 'The fee must be whole đồng, not negative',
  },
  variantMissing: { status: 422, vi: 'Hãy chọn trường hợp', en: 'Choose the variant' },
  answerUsed: {
    status: 409,
    vi: '{number} đã được khai trong hồ sơ {code}',
    en: '{number} was declared in case {code} already',
  },
  slipMade: {
    status: 409,
    vi: 'Phiếu này đã lập và giữ nguyên nội dung trước. Lập lần nữa sẽ thành phiếu mới',
    en: 'This slip was made before and stays as it was. Made again, it is a new slip',
  },
  receiptMissing: {
    status: 422,
    vi: 'Đã thu tiền thì ghi số biên lai',
    en: 'Give the number of the receipt for the fee that was taken',
  },
  receiptTooLong: {
    status: 422,
    vi: 'Số biên lai dài quá {most} ký tự',
    en: 'The receipt number is longer than {most} characters',
  },
});
