import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('cases', {
  procedureUnknown: { status: 404, vi: 'Không có thủ tục mang mã {code}', en: 'There is no procedure {code}' },
  levelTwoNeeded: {
    status: 403,
    vi: 'Thủ tục này chỉ nhận hồ sơ của người đăng nhập ở mức 2. Bản nháp vẫn được giữ: hãy xác thực lại ở mức 2 rồi nộp',
    en: 'This service takes applications only from people signed in at level 2. Your draft is kept: sign in again at level 2, then file it',
  },
  levelThreeNeeded: {
    status: 403,
    vi: 'Thủ tục này chỉ nhận hồ sơ của người đăng nhập ở mức 3. Bản nháp vẫn được giữ: hãy xác thực lại ở mức 3 rồi nộp',
    en: 'This service takes applications only from people signed in at level 3. Your draft is kept: sign in again at level 3, then file it',
  },
  procedureNotOnline: {
    status: 422,
    vi: 'Thủ tục này chưa nhận hồ sơ trực tuyến',
    en: 'This procedure does not take applications online',
  },
  versionEnded: {
    status: 409,
    vi: 'Thủ tục đã có phiên bản mới. Hãy xem lại các câu trả lời rồi nộp',
    en: 'A newer version of the procedure is in force. Look through your answers and file again',
  },
  variantMissing: { status: 422, vi: 'Hãy chọn trường hợp của bạn', en: 'Choose the kind of case' },
  variantUnknown: {
    status: 422,
    vi: 'Thủ tục không có trường hợp “{code}” để chọn',
    en: 'The procedure has no kind of case “{code}” to choose',
  },
  variantSame: { status: 422, vi: 'Hồ sơ đang thuộc chính trường hợp này', en: 'That is the kind of case it is now' },
  variantStep: {
    status: 422,
    vi: 'Quy trình của trường hợp này không có bước tương ứng với “{step}”. Hãy hoàn thành hoặc trả lại bước này trước',
    en: 'That kind of case has no step like “{step}”. Finish or return this step first',
  },
  unitMissing: { status: 422, vi: 'Hãy chọn cơ quan bạn nộp hồ sơ', en: 'Choose the office you apply to' },
  unitUnknown: {
    status: 422,
    vi: 'Cơ quan này không tiếp nhận thủ tục vào ngày nộp. Hãy chọn cơ quan khác',
    en: 'This office does not take this procedure on the day of filing. Choose another',
  },
  paperMissing: { status: 422, vi: 'Hãy tải lên: {paper}', en: 'Upload: {paper}' },
  paperUnknown: {
    status: 422,
    vi: 'Thủ tục này không có giấy tờ mang mã {code}',
    en: 'This procedure has no paper {code}',
  },
  fileMissing: { status: 422, vi: 'Hãy chọn một tệp', en: 'Choose a file' },
  fileUnknown: {
    status: 422,
    vi: 'Tệp này không còn hoặc không phải của bạn. Hãy tải lên lại',
    en: 'This file is gone or is not yours. Upload it again',
  },
  keyMissing: {
    status: 400,
    vi: 'Thiếu tiêu đề Idempotency-Key (UUID)',
    en: 'The header Idempotency-Key (a UUID) is missing',
  },
  keyTaken: {
    status: 409,
    vi: 'Khóa này đã dùng cho một hồ sơ của người khác',
    en: 'This key was used for somebody else’s application',
  },
  answerUsed: {
    status: 409,
    vi: 'Số {number} đã được dùng cho hồ sơ {code}',
    en: '{number} was already used in application {code}',
  },
  answerUsedElsewhere: {
    status: 409,
    vi: 'Số {number} đã được dùng trong một hồ sơ khác. Hãy xem lại số; nếu số đúng, hãy hỏi cơ quan tiếp nhận',
    en: '{number} was already used in another application. Check the number; if it is right, ask the receiving office',
  },
  notNow: {
    status: 409,
    vi: 'Hồ sơ đang ở trạng thái không làm được việc này. Hãy xem lại trạng thái mới nhất',
    en: 'The case is in a state in which this cannot be done. Look at its latest state',
  },
  changedMeanwhile: {
    status: 409,
    vi: 'Người khác vừa thay đổi hồ sơ này. Hãy xem lại rồi làm tiếp',
    en: 'Somebody else has just changed this case. Look again, then go on',
  },
  supplementOnce: {
    status: 409,
    vi: 'Đã yêu cầu bổ sung một lần khi tiếp nhận; pháp luật chỉ cho yêu cầu một lần (Nghị định 61/2018/NĐ-CP)',
    en: 'A supplement was already asked for at intake; the law allows it only once (Decree 61/2018)',
  },
  reasonMissing: { status: 422, vi: 'Hãy ghi lý do', en: 'Give the reason' },
  textMissing: { status: 422, vi: 'Hãy ghi nội dung', en: 'Write what you have to say' },
  reasonTooLong: { status: 422, vi: 'Nội dung dài quá {most} ký tự', en: 'The text is longer than {most} characters' },
  pageIncomplete: {
    status: 422,
    vi: '“{page}”: còn {n} chỗ cần điền hoặc sửa',
    en: '“{page}”: {n} answers are missing or wrong',
  },
  supplementEmpty: {
    status: 422,
    vi: 'Hãy tải giấy tờ lên, sửa câu trả lời hoặc ghi lời nhắn cho cán bộ',
    en: 'Upload a paper, change an answer or write a note to the officer',
  },
  supplementNotBrought: {
    status: 422,
    vi: 'Hãy đánh dấu giấy tờ đã nhận hoặc ghi nội dung bổ sung',
    en: 'Tick the papers that were handed in, or say what was supplied',
  },
  deliveryMissing: { status: 422, vi: 'Hãy chọn cách nhận kết quả', en: 'Choose how you want the result' },
  postalAddressMissing: {
    status: 422,
    vi: 'Hãy ghi địa chỉ nhận kết quả qua bưu chính',
    en: 'Give the address to which the result is posted',
  },
  itemsMissing: { status: 422, vi: 'Hãy chọn hoặc ghi nội dung cần bổ sung', en: 'Say what must be supplied' },
  contactMissing: {
    status: 422,
    vi: 'Hãy ghi người hướng dẫn và số điện thoại',
    en: 'Say who can explain, and at which telephone number',
  },
  confirmMissing: {
    status: 422,
    vi: 'Việc này không hoàn tác được. Hãy đánh dấu rằng bạn đã kiểm tra',
    en: 'This cannot be undone. Tick that you have checked',
  },
  officerUnknown: {
    status: 422,
    vi: 'Hãy chọn một cán bộ giữ vị trí làm được bước này',
    en: 'Choose an officer whose position does this step',
  },
  proposalMissing: {
    status: 422,
    vi: 'Hãy chọn đề xuất: cấp hay từ chối',
    en: 'Choose what you propose: grant or refuse',
  },
  stepMissing: { status: 409, vi: 'Không có bước nào trước để trả lại', en: 'There is no earlier step to return to' },
  dueMissing: { status: 422, vi: 'Hãy chọn hạn trả lời sau hôm nay', en: 'Give a deadline after today' },
  consultationTooLong: {
    status: 422,
    vi: 'Hạn trả lời không quá {days} ngày kể từ hôm nay',
    en: 'The deadline is at most {days} days from today',
  },
  consultationAfterDue: {
    status: 422,
    vi: 'Hạn trả lời sau ngày hẹn trả kết quả của hồ sơ ({due}). Hãy chọn ngày sớm hơn, hoặc ghi lý do ở đây',
    en: 'The deadline is after the case itself is due ({due}). Choose an earlier day, or say here why',
  },
  consultationOpen: {
    status: 409,
    vi: 'Đơn vị này đang được lấy ý kiến về hồ sơ',
    en: 'This unit has already been asked and has not answered yet',
  },
  consultationUnknown: {
    status: 404,
    vi: 'Hãy chọn một yêu cầu lấy ý kiến còn chờ trả lời',
    en: 'Choose an opinion that is still awaited',
  },
  outcomeMissing: { status: 422, vi: 'Hãy chọn cơ quan đó đã quyết định thế nào', en: 'Say what that office decided' },
  numberMissing: { status: 422, vi: 'Hãy ghi số, ký hiệu văn bản kết quả', en: 'Give the number of the result' },
  dateWrong: {
    status: 422,
    vi: 'Ngày phải có thật và không sau hôm nay',
    en: 'Give a real date that is not after today',
  },
  throughPostList: {
    status: 422,
    vi: 'Kết quả gửi bưu chính được giao cùng danh sách ở mục «Gửi kết quả qua bưu chính». Nếu người nộp đến lấy, hãy chọn nhận tại quầy',
    en: 'A result that goes by post is handed over with its list under “Results by post”. If the applicant came for it, choose the counter',
  },
  recipientTooLong: {
    status: 422,
    vi: 'Tên người nhận dài quá {most} ký tự',
    en: 'The name of who took it is longer than {most} characters',
  },
  signerMissing: { status: 422, vi: 'Hãy ghi người ký', en: 'Say who signed' },
  starsWrong: { status: 422, vi: 'Hãy chọn từ 1 đến 5', en: 'Choose from 1 to 5' },
  ratedAlready: { status: 409, vi: 'Bạn đã đánh giá hồ sơ này', en: 'You have already rated this case' },
  codeWrong: {
    status: 422,
    vi: 'Mã hồ sơ có dạng H55.22-201113-0001. Hãy xem lại trên giấy tiếp nhận',
    en: 'A case code looks like H55.22-201113-0001. Check it on your receipt',
  },
  codeUnknown: { status: 404, vi: 'Không có hồ sơ mang mã {code}', en: 'There is no case {code}' },
  paymentWrong: { status: 422, vi: 'Hãy ghi số biên lai thu tiền', en: 'Give the number of the payment receipt' },
  searchEmpty: {
    status: 422,
    vi: 'Hãy nhập ít nhất một từ hoặc một số cần tìm',
    en: 'Type at least one word or number to find',
  },
  tooManyPapers: {
    status: 409,
    vi: 'Một hồ sơ nhận nhiều nhất {most} tệp',
    en: 'An application takes at most {most} files',
  },
  tooManyDrafts: {
    status: 409,
    vi: 'Bạn đang có {most} hồ sơ chưa nộp. Hãy nộp hoặc xóa bớt',
    en: 'You have {most} unfinished applications. File or delete some first',
  },
});
