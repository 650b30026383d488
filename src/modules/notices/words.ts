import type { Words } from '../../kernel/text/text.ts';
import { certificateNoticeWords } from './certificate-words.ts';
import { passkeyNoticeWords } from './passkey-words.ts';
import { vaultNoticeWords } from './vault-words.ts';
import { petitionNoticeWords } from './petition-words.ts';
import { refundNoticeWords } from './refund-words.ts';

/** What is told of each thing that happens to a case: a line for the list, and a sentence that says what to do. */
export const noticeWords = {
  'case.filed': { vi: 'Đã nhận hồ sơ {code}', en: 'Application {code} has arrived' },
  'case.filed.body': {
    vi: 'Cơ quan sẽ kiểm tra và báo cho bạn trong 8 giờ làm việc. Giấy tiếp nhận có trong trang hồ sơ.',
    en: 'The office will check it and tell you within 8 working hours. Your receipt is on the case page.',
  },
  'case.received': { vi: 'Hồ sơ {code} đã được tiếp nhận', en: 'Case {code} has been received' },
  'case.received.body': { vi: 'Hẹn trả kết quả: {due}.', en: 'The result is due: {due}.' },
  'case.variant-changed': {
    vi: 'Hồ sơ {code} được xác định lại trường hợp giải quyết',
    en: 'Case {code} is now of another kind',
  },
  'case.variant-changed.body': {
    vi: 'Lý do: {reason}. Thời hạn, lệ phí mới: xem trong trang hồ sơ.',
    en: 'Reason: {reason}. See the case page for the new time and fee.',
  },
  'case.not-received': { vi: 'Hồ sơ {code} không được tiếp nhận', en: 'Application {code} was not accepted' },
  'case.not-received.body': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'case.supplement-requested': { vi: 'Hồ sơ {code} cần bổ sung', en: 'Case {code} needs a supplement' },
  'case.supplement-requested.body': {
    vi: 'Thời gian giải quyết tạm dừng đến khi bạn bổ sung. Nội dung: {reason}',
    en: 'Time stands still until you answer. What is needed: {reason}',
  },
  'case.supplement-answered': {
    vi: 'Đã nhận phần bổ sung của hồ sơ {code}',
    en: 'Your supplement to case {code} has arrived',
  },
  'case.supplement-answered.body': {
    vi: 'Hồ sơ được giải quyết tiếp. Hạn mới: {due}.',
    en: 'Work goes on. New due time: {due}.',
  },
  'case.payment-requested': { vi: 'Hồ sơ {code} cần nộp phí, lệ phí', en: 'A fee is due for case {code}' },
  'case.payment-requested.body': {
    vi: 'Thời gian giải quyết tạm dừng đến khi bạn nộp {fee}.',
    en: 'Time stands still until you pay {fee}.',
  },
  'case.paid': { vi: 'Đã thu phí, lệ phí của hồ sơ {code}', en: 'The fee for case {code} has been received' },
  'case.paid.body': { vi: 'Số biên lai: {receipt}.', en: 'Receipt number: {receipt}.' },
  'case.fee-reduced': { vi: 'Phí, lệ phí của hồ sơ {code} được miễn, giảm', en: 'The fee for case {code} is less now' },
  'case.fee-reduced.body': {
    vi: 'Còn phải nộp: {fee}. Căn cứ có trong trang hồ sơ.',
    en: 'Left to pay: {fee}. The basis is on the case page.',
  },
  'case.fee-refunded': { vi: 'Đã hoàn trả phí, lệ phí của hồ sơ {code}', en: 'The fee for case {code} was paid back' },
  'case.fee-refunded.body': {
    vi: 'Biên lai {receipt} đã hủy. Lý do: {reason}',
    en: 'Receipt {receipt} is cancelled. Reason: {reason}',
  },
  'case.fee-partly-refunded': {
    vi: 'Đã hoàn trả một phần phí, lệ phí của hồ sơ {code}',
    en: 'A part of the fee for case {code} was paid back',
  },
  'case.fee-partly-refunded.body': {
    vi: 'Khoản còn lại {fee} ghi trên biên lai {receipt}. Lý do: {reason}',
    en: 'Receipt {receipt} is for what is left, {fee}. Reason: {reason}',
  },
  'case.result-recorded': { vi: 'Đã có kết quả hồ sơ {code}', en: 'The result of case {code} is ready' },
  'case.result-recorded.body': {
    vi: 'Văn bản số {number}. Xem và nhận kết quả trong trang hồ sơ.',
    en: 'Document {number}. See and collect it on the case page.',
  },
  'case.result-revoked': { vi: 'Kết quả hồ sơ {code} đã bị thu hồi', en: 'The result of case {code} was revoked' },
  'case.result-revoked.body': {
    vi: 'Văn bản số {number} không còn giá trị. Lý do: {reason}',
    en: 'Document {number} no longer counts. Reason: {reason}',
  },
  'case.result-replaced': { vi: 'Kết quả hồ sơ {code} được cấp lại', en: 'The result of case {code} was issued anew' },
  'case.result-replaced.body': {
    vi: 'Văn bản mới số {number}; văn bản cũ hết giá trị. Lý do: {reason}. Xem và nhận trong trang hồ sơ.',
    en: 'The new document is {number}; the old one no longer counts. Reason: {reason}. See and collect it on the case page.',
  },
  'case.returned': { vi: 'Đã trả kết quả hồ sơ {code}', en: 'The result of case {code} has been handed over' },
  'case.returned.body': {
    vi: 'Hãy dành một phút đánh giá việc phục vụ.',
    en: 'Please take a minute to rate the service.',
  },
  'case.delivery-changed': {
    vi: 'Hình thức nhận kết quả hồ sơ {code} đã được đổi tại quầy',
    en: 'The delivery of case {code} was changed at the counter',
  },
  'case.delivery-changed.body': {
    vi: 'Nếu bạn không yêu cầu việc này, hãy đổi lại trong trang hồ sơ và báo cho Bộ phận Một cửa.',
    en: 'If you did not ask for this, change it back on the case page and tell the one-stop.',
  },
  'case.posted': { vi: 'Kết quả hồ sơ {code} đã giao cho bưu chính', en: 'The result of case {code} is with the post' },
  'case.posted.body': { vi: 'Số hiệu bưu gửi: {number}.', en: 'Tracking number: {number}.' },
  'case.post-returned': {
    vi: 'Bưu chính chuyển hoàn kết quả hồ sơ {code}',
    en: 'The post sent the result of case {code} back',
  },
  'case.post-returned.body': {
    vi: 'Lý do: {reason}. Hãy đến Bộ phận Một cửa nhận, hoặc gọi để được gửi lại.',
    en: 'Reason: {reason}. Collect it at the one-stop, or call to have it sent again.',
  },
  'case.withdrawn': { vi: 'Hồ sơ {code} đã được rút', en: 'Case {code} has been withdrawn' },
  'case.withdrawn.body': { vi: 'Bạn có thể nộp lại bất cứ lúc nào.', en: 'You can file again at any time.' },
  'case.part-not-begun': {
    vi: 'Một phần của hồ sơ {code} không được bắt đầu',
    en: 'A part of filing {code} was not begun',
  },
  'case.part-not-begun.body': {
    vi: 'Trang hồ sơ nói rõ vì sao, và bạn cần làm gì để có kết quả của phần đó.',
    en: 'The page of the filing says why, and what to do to get that result.',
  },
  'case.linked-finished': { vi: 'Mọi phần của hồ sơ {code} đã kết thúc', en: 'All parts of filing {code} have ended' },
  'case.linked-finished.body': {
    vi: 'Trang hồ sơ có kết quả của từng phần.',
    en: 'The page of the filing has the result of each part.',
  },
  'case.stopped': { vi: 'Hồ sơ {code} dừng giải quyết', en: 'Work on case {code} has stopped' },
  'case.stopped.body': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'case.assigned': { vi: 'Bạn được giao hồ sơ {code}', en: 'Case {code} was assigned to you' },
  'case.assigned.body': {
    vi: 'Hạn của bước: xem trong trang hồ sơ.',
    en: 'See the case page for the deadline of the step.',
  },
  'case.declined': {
    vi: 'Đề xuất của bạn về hồ sơ {code} chưa được duyệt',
    en: 'Your proposal on case {code} was declined',
  },
  'case.declined.body': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'case.supplement-answered.officer': {
    vi: 'Công dân đã bổ sung hồ sơ {code}',
    en: 'The applicant has supplemented case {code}',
  },
  'case.supplement-answered.officer.body': {
    vi: 'Thời gian giải quyết lại tính. Hạn: {due}.',
    en: 'Time runs again. Due: {due}.',
  },
  'case.extended': {
    vi: 'Xin lỗi bạn: hồ sơ {code} được hẹn lại ngày trả kết quả',
    en: 'We apologise: case {code} has a new date',
  },
  'case.extended.body': { vi: 'Ngày hẹn mới: {due}. Lý do: {reason}', en: 'New date: {due}. Reason: {reason}' },
  'case.apologised': { vi: 'Xin lỗi bạn: hồ sơ {code} quá hạn', en: 'We apologise: case {code} is late' },
  'case.apologised.body': {
    vi: 'Chúng tôi sẽ trả kết quả lúc {due}. Lý do: {reason}',
    en: 'We will give you the result at {due}. Reason: {reason}',
  },
  'case.transferred': {
    vi: 'Hồ sơ {code} được chuyển cho cơ quan khác giải quyết',
    en: 'Case {code} was transferred to another authority',
  },
  'case.transferred.body': { vi: 'Lý do: {reason}. Hạn: {due}.', en: 'Reason: {reason}. Due: {due}.' },
  'case.transferred.officer': {
    vi: 'Hồ sơ {code} được chuyển đến đơn vị',
    en: 'Case {code} was passed on to your unit',
  },
  'case.transferred.officer.body': { vi: 'Lý do: {reason}. Hạn: {due}.', en: 'Reason: {reason}. Due: {due}.' },
  'case.due-soon': { vi: 'Hồ sơ {code} sắp đến hạn', en: 'Case {code} is due soon' },
  'case.due-soon.body': {
    vi: 'Hạn trả kết quả: {due}. Nếu không kịp, thủ trưởng phải gửi xin lỗi và hẹn lại ngay (mẫu 04).',
    en: 'Due: {due}. If it cannot be kept, the head must apologise and give a new date now (form 04).',
  },
  'case.consultation-asked': {
    vi: 'Đơn vị được lấy ý kiến về hồ sơ {code}',
    en: 'Your unit’s opinion is asked on {code}',
  },
  'case.consultation-asked.body': { vi: 'Hạn trả lời: {due}.', en: 'To be answered by {due}.' },
  'case.consultation-answered': {
    vi: 'Đã có ý kiến phối hợp về hồ sơ {code}',
    en: 'An opinion on case {code} has come',
  },
  'case.consultation-answered.body': { vi: 'Mở hồ sơ để xem và làm tiếp.', en: 'Open the case to read it and go on.' },
  'case.withdrawn.officer': { vi: 'Hồ sơ {code} đã được rút', en: 'Case {code} has been withdrawn' },
  'case.withdrawn.officer.body': {
    vi: 'Lý do: {reason}. Không phải giải quyết tiếp.',
    en: 'Reason: {reason}. There is nothing left to do.',
  },
  'case.consultation-late': { vi: 'Ý kiến về hồ sơ {code} quá hạn trả lời', en: 'An opinion on case {code} is late' },
  'case.consultation-late.body': {
    vi: 'Hạn trả lời là {due}. Hãy đôn đốc đơn vị được hỏi, hoặc làm tiếp mà không chờ.',
    en: 'It was due at {due}. Urge the unit that was asked, or go on without.',
  },
  'cases.morning': { vi: 'Việc quá hạn và đến hạn hôm nay', en: 'Overdue, and due today' },
  'cases.morning.body': {
    vi: 'Của bạn: {mineOverdue} quá hạn, {mineToday} đến hạn hôm nay. Của đơn vị: {unitOverdue} quá hạn, {unitToday} đến hạn hôm nay.',
    en: 'Yours: {mineOverdue} overdue, {mineToday} due today. Your unit’s: {unitOverdue} overdue, {unitToday} due today.',
  },
  ...petitionNoticeWords,
  ...refundNoticeWords,
  ...passkeyNoticeWords,
  ...vaultNoticeWords,
  ...certificateNoticeWords,
} satisfies Words;

export const words = {
  ...noticeWords,
  inbox: { vi: 'Thông báo', en: 'Inbox' },
  inboxEmpty: { vi: 'Chưa có thông báo', en: 'No messages yet' },
  inboxEmptyHint: {
    vi: 'Khi hồ sơ của bạn có tiến triển, tin sẽ hiện ở đây và được gửi đến thư điện tử ghi trong tài khoản.',
    en: 'When something happens to your case, you read it here and in a letter to the e-mail address of your account.',
  },
  inboxEmptyForOfficers: {
    vi: 'Khi bạn được giao hồ sơ, đề xuất chưa được duyệt, công dân đã bổ sung, hay hồ sơ sắp đến hạn, tin sẽ hiện ở đây.',
    en: 'When a case is assigned to you, your proposal is declined or an applicant supplies what you asked for, you read it here.',
  },
  desk: { vi: 'Bàn làm việc', en: 'Desk' },
  unread: { vi: 'Mới', en: 'New' },
  openCase: { vi: 'Mở hồ sơ', en: 'Open the case' },
  markRead: { vi: 'Đánh dấu đã đọc hết', en: 'Mark all as read' },
  greeting: { vi: 'Kính gửi {name},', en: 'Dear {name},' },
  seeCase: { vi: 'Xem hồ sơ: {url}', en: 'See the case: {url}' },
  seePetition: { vi: 'Xem phản ánh: {url}', en: 'See what you wrote: {url}' },
  seeVault: { vi: 'Xem Kho giấy tờ: {url}', en: 'See your vault: {url}' },
  seeAccount: { vi: 'Xem tài khoản: {url}', en: 'See your account: {url}' },
  seeCertificate: { vi: 'Xem chứng thư số: {url}', en: 'See the certificate: {url}' },
  outbox: { vi: 'Thư chờ gửi (bản dùng thử)', en: 'Outgoing e-mail (demo)' },
  outboxHint: {
    vi: 'Bản dùng thử không gửi thư ra ngoài. Đây là những thư lẽ ra đã gửi.',
    en: 'The demo sends nothing out. These letters would have been sent.',
  },
  outboxEmpty: { vi: 'Chưa có thư nào', en: 'No letters yet' },
  outboxEmptyAction: { vi: 'Nộp một hồ sơ để thấy thư báo đã nhận.', en: 'File an application to see its letter.' },
  to: { vi: 'Gửi', en: 'To' },
  openDay: { vi: 'chưa xác định', en: 'not yet known' },
} satisfies Words;
