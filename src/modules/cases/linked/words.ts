import type { Words } from '../../../kernel/text/text.ts';

/** What the history of a linked filing says of its parts. */
export const linkedHistoryWords = {
  'case.part-begun': { vi: 'Chuyển một phần đến cơ quan giải quyết', en: 'A part went to its office' },
  'case.part-not-begun': { vi: 'Một phần không được bắt đầu', en: 'A part was not begun' },
  'case.linked-started': { vi: 'Phần đầu tiên đã được tiếp nhận', en: 'The first part was received' },
  'case.linked-finished': { vi: 'Tất cả các phần đã kết thúc', en: 'All parts have ended' },
} satisfies Words;

/** Where a part of a linked filing stands. */
export const partWords = {
  waiting: { vi: 'Chưa đến lượt', en: 'Not yet its turn' },
  open: { vi: 'Đang giải quyết', en: 'Under way' },
  granted: { vi: 'Đã có kết quả', en: 'Granted' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  ended: { vi: 'Đã dừng, không có kết quả', en: 'Ended without a result' },
  'not-begun': { vi: 'Không được bắt đầu', en: 'Not begun' },
} satisfies Words;

/** What the pages about linked filings say. */
export const linkedWords = {
  parts: { vi: 'Các phần của hồ sơ', en: 'The parts of your filing' },
  partsHint: {
    vi: 'Bạn nộp một lần. Mỗi cơ quan giải quyết phần của mình và có mã hồ sơ riêng.',
    en: 'You filed once. Each office decides its part, which has a code of its own.',
  },
  openPart: { vi: 'Xem phần này', en: 'See this part' },
  caseOfPart: { vi: 'Mã hồ sơ', en: 'Case code' },
  decidedBy: { vi: 'Cơ quan giải quyết', en: 'Decided by' },
  heldBy: { vi: 'Đang ở', en: 'Now at' },
  dueAt: { vi: 'Hẹn trả', en: 'Due' },
  expectedAt: { vi: 'Dự kiến xong', en: 'Expected by' },
  doneAt: { vi: 'Xong lúc', en: 'Done' },
  paused: { vi: 'Đang chờ bạn, chưa tính hạn', en: 'Waiting for you; no date runs' },
  after: { vi: 'Bắt đầu khi có kết quả: {parts}', en: 'Begins when this is granted: {parts}' },
  beside: { vi: 'Giải quyết song song với: {parts}', en: 'Side by side with: {parts}' },
  elsewhere: {
    vi: 'Cơ quan này chưa kết nối với hệ thống: Bộ phận Một cửa chuyển hồ sơ đi và ghi lại kết quả.',
    en: 'This office is not connected yet: the one-stop passes the file on and records the answer.',
  },
  becauseOf: {
    vi: 'Phần này cần kết quả “{part}”, mà phần đó không được giải quyết. Khi đã có kết quả ấy, hãy nộp riêng thủ tục này.',
    en: 'This part needs “{part}”, which was not granted. Once you have that result, file this procedure by itself.',
  },
  becauseWithdrawn: { vi: 'Bạn đã rút hồ sơ trước khi đến lượt phần này.', en: 'You withdrew before its turn came.' },
  becauseNoOffice: {
    vi: 'Phần này không tự bắt đầu được: đã có hồ sơ khác cho việc này, hoặc không còn cơ quan giải quyết. Hãy nộp riêng hoặc hỏi Bộ phận Một cửa.',
    en: 'This part could not begin: another case is about it already, or no office decides it. File it by itself or ask the one-stop.',
  },
  fileAlone: { vi: 'Nộp riêng thủ tục này', en: 'File this procedure by itself' },
  asksTitle: { vi: 'Bạn cần làm', en: 'What you must do' },
  askSupplement: { vi: '“{part}”: cơ quan yêu cầu bổ sung hồ sơ', en: '“{part}”: the office asks for a supplement' },
  askPayment: { vi: '“{part}”: cần nộp {fee}', en: '“{part}”: {fee} to be paid' },
  askRefused: { vi: '“{part}”: không được tiếp nhận, xem lý do', en: '“{part}”: not accepted, see why' },
  askStopped: { vi: '“{part}”: đã dừng giải quyết, xem lý do', en: '“{part}”: stopped, see why' },
  askNotBegun: { vi: '“{part}”: không được bắt đầu, xem cần làm gì', en: '“{part}”: not begun, see what to do' },
  results: { vi: 'Kết quả', en: 'Results' },
  resultsHint: {
    vi: 'Kết quả của từng phần hiện ở đây ngay khi có.',
    en: 'The result of each part appears here as soon as it is there.',
  },
  resultOf: { vi: 'Tải kết quả', en: 'Download the result' },
  resultLine: { vi: 'số {number}, ngày {date}', en: 'number {number}, {date}' },
  resultAfterPayment: { vi: 'Mở được sau khi nộp {fee}', en: 'Opens once {fee} is paid' },
  noFile: { vi: 'Nhận bản giấy tại Bộ phận Một cửa', en: 'Collect the paper at the one-stop' },
  feesDue: {
    vi: '{fee} cho các phần đã bắt đầu; còn phải nộp {left}',
    en: '{fee} for the parts begun; {left} still to pay',
  },
  feesPaid: { vi: '{fee} cho các phần đã bắt đầu, đã nộp đủ', en: '{fee} for the parts begun, all paid' },
  whole: { vi: 'Toàn bộ hồ sơ', en: 'The whole filing' },
  wholeDue: { vi: 'Hẹn trả toàn bộ', en: 'All due by' },
  wholeDone: { vi: 'Xong toàn bộ lúc', en: 'All done' },
  whyDue: { vi: 'Vì sao hẹn ngày này?', en: 'Why this date?' },
  whyDone: { vi: '{part}: đã xong lúc {at}', en: '{part}: done {at}' },
  whyRuns: { vi: '{part}: cơ quan giải quyết hẹn {at}', en: '{part}: its office owes it by {at}' },
  whyFirst: {
    vi: '{part}: tính từ khi nộp {from}, thời hạn {term}, đến {at}',
    en: '{part}: counted from the filing {from}, {term}, until {at}',
  },
  whyAfter: {
    vi: '{part}: bắt đầu khi xong “{after}”, sớm nhất {from}; thời hạn {term}, đến {at}',
    en: '{part}: begins when “{after}” is done, from {from}; {term}, until {at}',
  },
  whyPaused: { vi: '{part}: đang chờ bạn nên chưa có hạn', en: '{part}: waits for you, so no date runs' },
  whyNone: { vi: '{part}: không được bắt đầu nên không tính', en: '{part}: not begun, so it does not count' },
  whyMax: {
    vi: 'Hạn của toàn bộ hồ sơ là hạn muộn nhất trong các phần: {at}',
    en: 'The whole is due when the last of its parts is: {at}',
  },
  withdrawHint: {
    vi: 'Các phần chưa được giải quyết sẽ dừng lại. Phần đã có kết quả vẫn giữ nguyên giá trị.',
    en: 'The parts that have not been decided end. What was granted already stays valid.',
  },
  partOf: { vi: 'Thuộc hồ sơ liên thông', en: 'Part of a linked filing' },
  partOfLine: {
    vi: 'Phần này thuộc hồ sơ {code}, nộp một lần cho {n} việc.',
    en: 'This is a part of filing {code}, filed once for {n} things.',
  },
  openWhole: { vi: 'Xem toàn bộ hồ sơ', en: 'See the whole filing' },
  thisPart: { vi: 'phần này', en: 'this part' },
  deskWhole: {
    vi: 'Hồ sơ này gồm nhiều phần; mỗi phần là một hồ sơ riêng ở cơ quan giải quyết. Hãy làm việc trên từng phần.',
    en: 'This filing is made of parts, each a case of its own at its office. Work on the parts.',
  },
  decision: { vi: 'Cơ quan đó quyết định', en: 'What that office decided' },
  elsewhereRecord: {
    vi: 'Việc này do cơ quan khác quyết định và hai hệ thống chưa kết nối. Ghi lại đúng văn bản cơ quan đó đã gửi.',
    en: 'Another office decides this, and the two systems are not connected yet. Record the document it sent as it is.',
  },
} satisfies Words;
