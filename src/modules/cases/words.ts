import { prefixed } from '../../kernel/text/prefixed.ts';
import type { Words } from '../../kernel/text/text.ts';
import { linkedHistoryWords, linkedWords, partWords } from './linked/words.ts';
import { heldDeskWords } from './held/desk-words.ts';
import { outcomeWords as outcomeWordsOfRegisters, registerWords } from './held/registers/words.ts';
import { heldHistoryWords, heldWords } from './held/words.ts';
import { counterWords, personWords } from './counter/words.ts';
import { slipWords } from './counter/slips/words.ts';
import { formWords } from './forms/words.ts';
import { batchWords } from './batch-words.ts';
import { processHistoryWords, processWords } from './process-words.ts';
import { actWords, deskCaseWords, entryWords, workListWords } from './desk-words.ts';
import { searchWords } from './search-words.ts';

/** Names of the ten statuses of the national portal. */
export const statusWords = {
  registered: { vi: 'Mới đăng ký', en: 'Filed' },
  received: { vi: 'Được tiếp nhận', en: 'Received' },
  'not-received': { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  'in-progress': { vi: 'Đang xử lý', en: 'In progress' },
  'supplement-requested': { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  'payment-requested': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  withdrawn: { vi: 'Công dân rút hồ sơ', en: 'Withdrawn' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  finished: { vi: 'Đã xử lý xong', en: 'Finished' },
  returned: { vi: 'Đã trả kết quả', en: 'Result handed over' },
} satisfies Words;

/** What the history says of each entry of a case's ledger. */
export const historyWords = {
  'case.moved': {
    vi: 'Chuyển sang đơn vị tiếp nhận sau sáp nhập',
    en: 'Passed on to the unit that took over in a merger',
  },
  'case.moved-back': {
    vi: 'Trở về đơn vị cũ: sáp nhập được hoàn tác',
    en: 'Back to the former unit: the merger was undone',
  },
  'case.filed': { vi: 'Nộp hồ sơ', en: 'Application handed in' },
  'case.received': { vi: 'Tiếp nhận hồ sơ', en: 'Case received' },
  'case.not-received': { vi: 'Từ chối tiếp nhận', en: 'Application not accepted' },
  'case.supplement-requested': { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement requested' },
  'case.supplement-answered': { vi: 'Công dân đã bổ sung hồ sơ', en: 'Supplement handed in' },
  'case.payment-requested': { vi: 'Yêu cầu nộp phí, lệ phí', en: 'Payment requested' },
  'case.paid': { vi: 'Đã thu phí, lệ phí', en: 'Fee paid' },
  'case.assigned': { vi: 'Phân công xử lý', en: 'Assigned' },
  'case.fee-reduced': { vi: 'Miễn, giảm phí, lệ phí', en: 'Fee waived or reduced' },
  'case.receipt-replaced': { vi: 'Đã thay thế biên lai', en: 'Receipt replaced' },
  'case.fee-refunded': { vi: 'Đã hoàn trả phí, lệ phí', en: 'Fee paid back' },
  'case.fee-partly-refunded': { vi: 'Đã hoàn trả một phần phí, lệ phí', en: 'Fee paid back in part' },
  'case.step-completed': { vi: 'Hoàn thành bước', en: 'Step completed' },
  'case.variant-changed': { vi: 'Đổi trường hợp giải quyết', en: 'Kind of case changed' },
  'case.step-returned': { vi: 'Trả lại bước trước', en: 'Step returned' },
  'case.consultation-asked': { vi: 'Lấy ý kiến đơn vị phối hợp', en: 'Another unit consulted' },
  'case.consultation-answered': { vi: 'Đơn vị phối hợp trả lời', en: 'Consulted unit answered' },
  'case.proposed': { vi: 'Trình phê duyệt', en: 'Proposal made' },
  'case.approved': { vi: 'Phê duyệt', en: 'Approved' },
  'case.declined': { vi: 'Không duyệt đề xuất', en: 'Proposal declined' },
  'case.result-recorded': { vi: 'Ghi nhận kết quả', en: 'Result recorded' },
  'case.returned': { vi: 'Trả kết quả', en: 'Result handed over' },
  'case.delivery-changed': { vi: 'Đổi hình thức nhận kết quả', en: 'Delivery changed' },
  'case.result-revoked': { vi: 'Thu hồi kết quả', en: 'Result revoked' },
  'case.result-replaced': { vi: 'Cấp lại kết quả', en: 'Result replaced' },
  'case.result-opened': { vi: 'Người nộp mở kết quả trực tuyến', en: 'Applicant opened the result online' },
  'case.posted': { vi: 'Giao kết quả cho bưu chính', en: 'Result handed to the post' },
  'case.post-delivered': { vi: 'Bưu chính đã phát kết quả', en: 'Result delivered by the post' },
  'case.post-returned': { vi: 'Bưu chính chuyển hoàn kết quả', en: 'Result came back from the post' },
  'case.withdrawn': { vi: 'Rút hồ sơ', en: 'Withdrawn' },
  'case.stopped': { vi: 'Dừng giải quyết', en: 'Stopped' },
  'case.rated': { vi: 'Đánh giá dịch vụ', en: 'Service rated' },
  ...processHistoryWords,
  ...linkedHistoryWords,
  ...heldHistoryWords,
  'case.linked': { vi: 'Gắn với tài khoản của người nộp', en: 'Joined to the applicant’s account' },
  'case.message-read': {
    vi: 'Quản trị xem thông điệp gửi cổng quốc gia (đã che dữ liệu cá nhân)',
    en: 'Operator looked at the message to the national portal (personal data masked)',
  },
  'case.population-checked': {
    vi: 'Đối chiếu với Cơ sở dữ liệu quốc gia về dân cư',
    en: 'Checked against the population database',
  },
  'case.register-asked': { vi: 'Hỏi cơ sở dữ liệu kết nối về giấy tờ', en: 'Connected register asked about papers' },
  'case.asked-by-agency': { vi: 'Cơ quan khác hỏi trạng thái hồ sơ', en: 'Another agency asked how the case stands' },
  'case.read': { vi: 'Xem số định danh đầy đủ', en: 'Full personal number shown' },
} satisfies Words;

export const deliveryWords = {
  online: { vi: 'Bản điện tử trên cổng', en: 'Electronic copy on this site' },
  counter: { vi: 'Nhận tại bộ phận một cửa', en: 'Collect at the one-stop counter' },
  post: { vi: 'Qua bưu chính công ích (người nhận trả cước)', en: 'By public post (you pay the postage)' },
} satisfies Words;

export const outcomeWords = {
  granted: { vi: 'Đồng ý giải quyết', en: 'Grant' },
  refused: { vi: 'Từ chối giải quyết', en: 'Refuse' },
} satisfies Words;

/** What was decided, as the applicant reads it. */
export const resultWords = {
  granted: { vi: 'Được giải quyết', en: 'Granted' },
  refused: { vi: 'Bị từ chối giải quyết', en: 'Refused' },
} satisfies Words;

/** Where the money stands. */
export const financeWords = {
  none: { vi: 'Không phải nộp', en: 'Nothing to pay' },
  due: { vi: '{fee}, chưa nộp', en: '{fee}, not yet paid' },
  paid: { vi: '{fee}, đã nộp', en: '{fee}, paid' },
} satisfies Words;

/** Where a supplement request stands. */
export const supplementWords = {
  none: { vi: 'Không có yêu cầu', en: 'None asked for' },
  requested: { vi: 'Đang chờ bạn bổ sung', en: 'Waiting for you' },
  answered: { vi: 'Bạn đã bổ sung', en: 'Handed in' },
} satisfies Words;

/** How a result that is ready is collected. */
export const collectWords = {
  online: {
    vi: 'Cơ quan sẽ trả bản điện tử trên trang này.',
    en: 'The office will hand over the electronic copy on this page.',
  },
  counter: {
    vi: 'Mời bạn đến bộ phận một cửa nhận bản giấy, mang theo giấy tùy thân và mã hồ sơ.',
    en: 'Collect the paper copy at the one-stop counter. Bring your identity card and the case code.',
  },
  post: { vi: 'Bản giấy sẽ được gửi qua bưu chính công ích.', en: 'The paper copy will come by public post.' },
} satisfies Words;

/** What the history adds to the title of an entry. */
export const noteWords = {
  due: { vi: 'Hẹn trả kết quả: {at}', en: 'Result due: {at}' },
  paid: { vi: 'Số biên lai: {receipt}', en: 'Receipt number: {receipt}' },
  number: { vi: 'Văn bản số {number}', en: 'Document {number}' },
} satisfies Words;

/** Words of the pages on which people apply. */
export const applyWords = {
  apply: { vi: 'Nộp hồ sơ', en: 'Apply' },
  applyFor: { vi: 'Nộp hồ sơ: {name}', en: 'Apply: {name}' },
  before: { vi: 'Trước khi bắt đầu', en: 'Before you start' },
  beforePapers: { vi: 'Chuẩn bị ảnh chụp hoặc bản PDF của:', en: 'Have photos or PDF copies of these ready:' },
  maybePapers: {
    vi: 'Tùy trường hợp của bạn, chuẩn bị ảnh chụp hoặc bản PDF của:',
    en: 'Depending on your case, have photos or PDF copies of these ready:',
  },
  saved: {
    vi: 'Câu trả lời được lưu sau mỗi bước. Bạn có thể dừng và làm tiếp trên thiết bị khác.',
    en: 'Your answers are saved at every step. You can stop and go on with another device.',
  },
  start: { vi: 'Bắt đầu', en: 'Start now' },
  resume: { vi: 'Làm tiếp', en: 'Continue' },
  resumeTitle: { vi: 'Hồ sơ bạn đang viết', en: 'Applications you have begun' },
  savedAt: { vi: 'Lưu lúc', en: 'Saved' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  action: { vi: 'Thao tác', en: 'Action' },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
  saveLater: { vi: 'Lưu và làm sau', en: 'Save and come back later' },
  back: { vi: 'Quay lại', en: 'Back' },
  stepOf: { vi: 'Bước {n} trên {of}', en: 'Step {n} of {of}' },
  office: { vi: 'Bạn nộp cho cơ quan nào?', en: 'Which office do you apply to?' },
  officeHint: {
    vi: 'Thường là nơi bạn cư trú; với nhà, đất, cây xanh là nơi có nhà, đất, cây đó. Chọn trong danh sách, hoặc gõ một phần tên để tìm.',
    en: 'Usually where you live; for a house, land or trees, where they are. Choose from the list, or type part of the name to find it.',
  },
  officeFewHint: {
    vi: 'Thường là nơi bạn cư trú; với nhà, đất, cây xanh là nơi có nhà, đất, cây đó.',
    en: 'Usually where you live; for a house, land or trees, where they are.',
  },
  officeChoice: { vi: 'Cơ quan', en: 'Office' },
  officeSearch: { vi: 'Tìm cơ quan', en: 'Find an office' },
  officeNone: { vi: 'Không có cơ quan nào khớp. Hãy thử tên ngắn hơn.', en: 'No office matches. Try a shorter name.' },
  papers: { vi: 'Giấy tờ kèm theo', en: 'Papers' },
  papersHint: {
    vi: 'Nhận PDF, JPEG, PNG đến 10 MB mỗi tệp. Chụp rõ, đủ bốn góc.',
    en: 'PDF, JPEG or PNG, up to 10 MB each. Clear, with all four corners.',
  },
  papersNone: { vi: 'Thủ tục này không cần giấy tờ kèm theo.', en: 'This procedure needs no papers.' },
  paperNeeded: { vi: 'Bắt buộc', en: 'Needed' },
  papersOther: { vi: 'Giấy tờ khác', en: 'Other papers' },
  papersOtherHint: {
    vi: 'Theo những gì bạn khai, bạn không phải nộp các giấy tờ này. Có thể tải lên nếu cần.',
    en: 'By your answers you need none of these. You can upload them all the same.',
  },
  papersNoneNeeded: {
    vi: 'Theo những gì bạn khai, bạn không phải nộp giấy tờ nào.',
    en: 'By your answers you need no papers.',
  },
  paperThere: { vi: 'Đã có', en: 'Uploaded' },
  chooseFile: { vi: 'Chọn tệp', en: 'Choose a file' },
  upload: { vi: 'Tải lên', en: 'Upload' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  delivery: { vi: 'Bạn muốn nhận kết quả thế nào?', en: 'How would you like to get the result?' },
  address: { vi: 'Gửi kết quả đến địa chỉ nào?', en: 'Where shall the result be posted?' },
  addressHint: {
    vi: 'Tên và số điện thoại người nhận, số nhà, đường hoặc thôn, xã hoặc phường, tỉnh. Bạn trả cước khi nhận.',
    en: 'Name and telephone number of who receives it, house, street or village, commune or ward, province. You pay the postage on receipt.',
  },
  check: { vi: 'Kiểm tra trước khi nộp', en: 'Check before you file' },
  checkSupplement: { vi: 'Kiểm tra trước khi gửi bổ sung', en: 'Check before you hand in the supplement' },
  warnings: { vi: 'Xin lưu ý', en: 'Please note' },
  fee: { vi: 'Phí, lệ phí', en: 'Fees' },
  feeFree: { vi: 'Miễn phí', en: 'Free' },
  feeLater: {
    vi: 'Nộp trực tuyến trong trang hồ sơ, hoặc tại bộ phận một cửa.',
    en: 'Paid online on the page of the case, or at the one-stop counter.',
  },
  pledge: {
    vi: 'Khi nộp, tôi cam đoan nội dung khai là đúng sự thật và chịu trách nhiệm trước pháp luật.',
    en: 'By filing I declare that what I stated is true, and answer for it before the law.',
  },
  submit: { vi: 'Nộp hồ sơ', en: 'File the application' },
  submitSupplement: { vi: 'Gửi bổ sung', en: 'Hand in the supplement' },
  remarkToOfficer: { vi: 'Lời nhắn cho cán bộ', en: 'A note to the officer' },
  remarkHint: { vi: 'Nói rõ bạn đã bổ sung, sửa những gì', en: 'Say what you have added or put right' },
  rest: { vi: 'Nơi nộp, giấy tờ và nhận kết quả', en: 'Office, papers and delivery' },
  supplementAsked: { vi: 'Cơ quan yêu cầu', en: 'What the office asks for' },
  discard: { vi: 'Xóa hồ sơ đang viết', en: 'Delete this unfinished application' },
  discardSure: { vi: 'Xóa hồ sơ đang viết?', en: 'Delete the unfinished application?' },
  discardHint: {
    vi: 'Câu trả lời và giấy tờ đã tải lên sẽ mất.',
    en: 'Your answers and uploaded papers will be gone.',
  },
  discardYes: { vi: 'Xóa', en: 'Delete' },
  discardNo: { vi: 'Không, làm tiếp', en: 'No, go on' },
  newVersion: {
    vi: 'Thủ tục vừa có phiên bản mới. Hãy xem lại các câu trả lời.',
    en: 'A newer version of the procedure is in force. Please look through your answers.',
  },
} satisfies Words;

/** Words of the pages on which people follow their cases. */
export const caseWords = {
  myCases: { vi: 'Hồ sơ của tôi', en: 'My cases' },
  filedCases: { vi: 'Hồ sơ đã nộp', en: 'Filed' },
  noCases: { vi: 'Bạn chưa nộp hồ sơ nào', en: 'You have not filed anything yet' },
  noCasesHint: {
    vi: 'Tìm thủ tục bạn cần rồi nộp ngay trên cổng.',
    en: 'Find the procedure you need and apply on this site.',
  },
  findProcedure: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  caseTitle: { vi: 'Hồ sơ {code}', en: 'Case {code}' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  filedTitle: { vi: 'Đã nộp hồ sơ', en: 'Application filed' },
  filedNextText: {
    vi: 'Cơ quan kiểm tra hồ sơ trong 8 giờ làm việc và báo cho bạn. Hãy giữ mã hồ sơ để theo dõi.',
    en: 'The office checks your application within 8 working hours and tells you. Keep the code to follow it.',
  },
  supplementedTitle: { vi: 'Đã gửi bổ sung', en: 'Supplement handed in' },
  supplementedText: {
    vi: 'Cơ quan giải quyết tiếp hồ sơ của bạn. Hạn mới ở bên dưới.',
    en: 'The office goes on with your case. The new deadline is below.',
  },
  withdrawnTitle: { vi: 'Đã rút hồ sơ', en: 'Case withdrawn' },
  withdrawnText: { vi: 'Bạn có thể nộp hồ sơ mới bất cứ lúc nào.', en: 'You can file a new application at any time.' },
  receipt: { vi: 'Giấy tiếp nhận và hẹn trả kết quả (PDF)', en: 'Receipt with the date of the result (PDF)' },
  form02: { vi: 'Phiếu yêu cầu bổ sung (PDF)', en: 'Supplement request (PDF)' },
  form03: { vi: 'Phiếu từ chối tiếp nhận (PDF)', en: 'Notice of refusal (PDF)' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  status: { vi: 'Trạng thái', en: 'Status' },
  applicant: { vi: 'Chủ hồ sơ', en: 'Applicant' },
  filedAt: { vi: 'Nộp lúc', en: 'Filed' },
  receivedAt: { vi: 'Tiếp nhận lúc', en: 'Received' },
  dueAt: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  dueOnceReceived: { vi: 'Có sau khi hồ sơ được tiếp nhận', en: 'Told once the case is received' },
  dueWaiting: { vi: 'Tạm dừng, chờ bạn', en: 'Standing still, waiting for you' },
  dueIntake: { vi: 'Kiểm tra hồ sơ trước', en: 'Application checked by' },
  dueIntakeHint: {
    vi: 'Thời hạn giải quyết tính từ khi cơ quan tiếp nhận hồ sơ đầy đủ.',
    en: 'The time limit starts when the office has received the complete application.',
  },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  supplement: { vi: 'Bổ sung hồ sơ', en: 'Supplement' },
  doneInTime: { vi: 'Đúng hạn', en: 'In time' },
  doneLate: { vi: 'Trễ hạn', en: 'Late' },
  whyDue: { vi: 'Vì sao có ngày hẹn này?', en: 'How this date came about' },
  office: { vi: 'Cơ quan giải quyết', en: 'Competent authority' },
  deliveryBy: { vi: 'Hình thức nhận kết quả', en: 'Delivery' },
  postalAddress: { vi: 'Địa chỉ nhận kết quả', en: 'Posted to' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  history: { vi: 'Quá trình giải quyết', en: 'History' },
  answers: { vi: 'Nội dung đã khai', en: 'What you stated' },
  papers: { vi: 'Giấy tờ đã nộp', en: 'Papers handed in' },
  noPapers: { vi: 'Không có giấy tờ', en: 'No papers' },
  inSupplement: { vi: 'nộp bổ sung', en: 'in the supplement' },
  supplementAsked: { vi: 'Cần bạn bổ sung', en: 'You are asked for a supplement' },
  supplementContact: { vi: 'Hướng dẫn', en: 'Who can explain' },
  supplementPapers: { vi: 'Giấy tờ cần nộp', en: 'Papers to hand in' },
  answerSupplement: { vi: 'Bổ sung hồ sơ', en: 'Answer the request' },
  supplementAt: { vi: 'Yêu cầu lúc', en: 'Asked for' },
  supplementOneGo: {
    vi: 'Thời gian giải quyết tạm dừng đến khi bạn bổ sung. Hãy nộp đủ trong một lần.',
    en: 'Time stands still until you answer. Hand everything in at once.',
  },
  paymentAsked: { vi: 'Cần nộp phí, lệ phí: {fee}', en: 'A fee is due: {fee}' },
  paymentHow: {
    vi: 'Nộp trực tuyến ở trang này, hoặc tại bộ phận một cửa và nêu mã hồ sơ. Thời gian giải quyết tạm dừng đến khi bạn nộp.',
    en: 'Pay online on this page, or at the one-stop counter with the case code. Time stands still until you have paid.',
  },
  refusedTitle: { vi: 'Hồ sơ không được tiếp nhận', en: 'The application was not accepted' },
  refusedNext: {
    vi: 'Bạn có thể nộp hồ sơ mới khi đã khắc phục lý do trên.',
    en: 'Once the reason is put right you can file a new application.',
  },
  stoppedTitle: { vi: 'Hồ sơ đã dừng giải quyết', en: 'Work on the case has stopped' },
  result: { vi: 'Kết quả', en: 'Result' },
  resultOutcome: { vi: 'Quyết định', en: 'Decision' },
  resultAfterPayment: {
    vi: 'Bạn nhận được văn bản sau khi nộp {fee} tại bộ phận một cửa.',
    en: 'You get the document once you have paid {fee} at the one-stop counter.',
  },
  resultNumber: { vi: 'Số, ký hiệu', en: 'Number' },
  resultDay: { vi: 'Ngày', en: 'Date' },
  resultSigner: { vi: 'Người ký', en: 'Signed by' },
  resultRevoked: {
    vi: 'Văn bản này đã bị thu hồi, không còn giá trị sử dụng.',
    en: 'This document was revoked: it no longer counts.',
  },
  resultRevokedFile: { vi: 'Tải văn bản đã thu hồi', en: 'Download what was revoked' },
  resultFile: { vi: 'Tải văn bản kết quả', en: 'Download the result' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  withdrawTitle: { vi: 'Rút hồ sơ {code}?', en: 'Withdraw case {code}?' },
  withdrawHint: {
    vi: 'Cơ quan sẽ dừng giải quyết. Muốn làm lại, bạn phải nộp hồ sơ mới.',
    en: 'The office will stop its work. To go on later you must file again.',
  },
  withdrawReason: { vi: 'Lý do rút', en: 'Reason' },
  withdrawYes: { vi: 'Rút hồ sơ', en: 'Withdraw the case' },
  keepCase: { vi: 'Không rút', en: 'Keep the case' },
  rate: { vi: 'Đánh giá việc phục vụ', en: 'Rate the service' },
  rateQuestion: { vi: 'Bạn hài lòng đến mức nào?', en: 'How satisfied are you?' },
  rate5: { vi: 'Rất hài lòng', en: 'Very satisfied' },
  rate4: { vi: 'Hài lòng', en: 'Satisfied' },
  rate3: { vi: 'Bình thường', en: 'Neither' },
  rate2: { vi: 'Không hài lòng', en: 'Dissatisfied' },
  rate1: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
  rateComment: { vi: 'Điều bạn muốn nói thêm', en: 'Anything to add' },
  rateSend: { vi: 'Gửi đánh giá', en: 'Send' },
  survey: { vi: 'Trả lời phiếu hỏi ý kiến (hai phút)', en: 'Answer the questionnaire (two minutes)' },
  complain: { vi: 'Phản ánh, kiến nghị về hồ sơ này', en: 'Complain about this case' },
  rateThanks: { vi: 'Cảm ơn bạn đã đánh giá:', en: 'Thank you for your rating:' },
  track: { vi: 'Tra cứu hồ sơ', en: 'Follow a case' },
  trackLabel: { vi: 'Mã hồ sơ', en: 'Case code' },
  trackHint: {
    vi: 'In trên giấy tiếp nhận, ví dụ {example}',
    en: 'On your receipt, such as {example}',
  },
  trackDone: { vi: 'Mức độ hoàn thành: {percent}%', en: 'Completed: {percent}%' },
  trackMore: {
    vi: 'Đăng nhập để xem trạng thái chi tiết, ngày hẹn và kết quả.',
    en: 'Sign in to see the state in detail, the due date and the result.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  openCase: { vi: 'Xem trang hồ sơ', en: 'Open the case page' },
  trackFind: { vi: 'Xem tiến độ', en: 'Show progress' },
} satisfies Words;

export const words = {
  ...prefixed('status', statusWords),
  ...prefixed('history', historyWords),
  ...prefixed('delivery', deliveryWords),
  ...prefixed('outcome', outcomeWords),
  ...prefixed('result', resultWords),
  ...prefixed('finance', financeWords),
  ...prefixed('supplement', supplementWords),
  ...prefixed('collect', collectWords),
  ...prefixed('note', noteWords),
  ...prefixed('apply', applyWords),
  ...prefixed('case', caseWords),
  ...prefixed('work-list', workListWords),
  ...prefixed('desk-case', deskCaseWords),
  ...prefixed('act', actWords),
  ...prefixed('entry', entryWords),
  ...prefixed('counter', counterWords),
  ...prefixed('slip', slipWords),
  ...prefixed('counter-person', personWords),
  ...prefixed('search', searchWords),
  ...prefixed('process', processWords),
  ...prefixed('batch', batchWords),
  ...prefixed('forms', formWords),
  ...prefixed('linked', linkedWords),
  ...prefixed('part', partWords),
  ...prefixed('held', heldWords),
  ...prefixed('register', registerWords),
  ...prefixed('register-outcome', outcomeWordsOfRegisters),
  ...prefixed('held-desk', heldDeskWords),
} satisfies Words;
