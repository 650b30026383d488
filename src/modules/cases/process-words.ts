import type { Words } from '../../kernel/text/text.ts';

/** Words of the acts that leave the straight path: `x` opens it, `x-button` does it, `x-done` says that it was done. */
export const processActWords = {
  'supplement-late': {
    vi: 'Đã quá 3 ngày làm việc kể từ khi tiếp nhận: hồ sơ chưa đủ điều kiện phải được trả lại trong thời gian đó, trừ khi pháp luật chuyên ngành quy định khác (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4).',
    en: 'More than 3 working days have passed since the receipt: a file that is not eligible must go back within them, unless the law of its field says otherwise (Decree 61/2018, art. 19.4).',
  },
  'supplement-again': {
    vi: 'Đây là lần yêu cầu bổ sung thứ hai: hồ sơ sẽ bị tính là trễ hạn khi đánh giá (Quyết định 766/QĐ-TTg).',
    en: 'This is a second request: the case will count as late when the office is assessed (Decision 766).',
  },
  extend: { vi: 'Xin lỗi và hẹn lại ngày trả (mẫu 04)', en: 'Apologise and give a new date (form 04)' },
  'extend-hint': {
    vi: 'Ngày hẹn hiện nay: {due}. Người nộp được báo lý do và ngày mới ngay. Chỉ hẹn lại được một lần.',
    en: 'Due now: {due}. The applicant is told the reason and the new date at once. It can be done only once.',
  },
  'extend-late': {
    vi: 'Đã quá thời điểm được hẹn lại (chậm nhất một ngày làm việc trước hạn), hoặc thủ tục không cho gia hạn. Đây là lời xin lỗi quá hạn: người nộp biết ngày mới, hạn theo quy định không đổi và hồ sơ vẫn tính là trễ.',
    en: 'The time for a new date (one working day before the due time) has passed, or the procedure allows none. This is an overdue apology: the applicant learns the new date, the legal one stays and the case still counts as late.',
  },
  'extend-to': { vi: 'Ngày hẹn mới', en: 'New date' },
  'extend-button': { vi: 'Gửi xin lỗi và ngày hẹn mới', en: 'Send the apology and the new date' },
  'extend-done': { vi: 'Đã gửi xin lỗi và ngày hẹn mới', en: 'Apology and new date sent' },
  'recall-step': { vi: 'Thu hồi bước vừa chuyển', en: 'Take back the step just handed on' },
  'recall-step-hint': {
    vi: 'Chưa ai xử lý bước «{now}». Hồ sơ về lại bước «{before}» của bạn, hạn của bước như cũ.',
    en: 'Nobody has begun «{now}». The case comes back to your step «{before}», with the deadline it had.',
  },
  'recall-step-button': { vi: 'Thu hồi', en: 'Take it back' },
  'recall-step-done': { vi: 'Đã thu hồi, hồ sơ về lại bước của bạn', en: 'Taken back: the case is at your step again' },
  'withdraw-consultation': { vi: 'Rút yêu cầu lấy ý kiến', en: 'Withdraw a question' },
  'withdraw-consultation-which': { vi: 'Yêu cầu gửi', en: 'The question to' },
  'withdraw-consultation-button': { vi: 'Rút yêu cầu', en: 'Withdraw it' },
  'withdraw-consultation-done': { vi: 'Đã rút yêu cầu lấy ý kiến', en: 'Question withdrawn' },
  'consult-units': { vi: 'Đơn vị (hỏi nhiều đơn vị cùng lúc được)', en: 'Units (several at once)' },
  'opinions-open': {
    vi: 'Chưa trả lời: {units}. Bạn có thể đợi, hoặc làm tiếp.',
    en: 'Not answered yet: {units}. You can wait, or go on.',
  },
  'goes-on': { vi: 'Tôi làm tiếp mà không chờ các ý kiến này', en: 'I go on without these opinions' },
  transfer: { vi: 'Chuyển cơ quan khác giải quyết', en: 'Transfer to another authority' },
  'transfer-hint': {
    vi: 'Hồ sơ được bàn giao lúc {handOver} (sau 15 giờ thì sáng ngày làm việc sau). Người nộp được báo. {due}',
    en: 'The case is handed over at {handOver} (after 15:00: the next working morning). The applicant is told. {due}',
  },
  'transfer-keeps': { vi: 'Ngày hẹn trả kết quả không đổi.', en: 'The due date stays.' },
  'transfer-restarts': {
    vi: 'Thời hạn tính lại từ khi bàn giao, theo quy định của thủ tục.',
    en: 'The term counts anew from the hand-over, as the procedure says.',
  },
  'transfer-unit': { vi: 'Cơ quan nhận', en: 'To' },
  'transfer-button': { vi: 'Chuyển hồ sơ', en: 'Transfer the case' },
  'transfer-done': { vi: 'Đã chuyển hồ sơ', en: 'Case transferred' },
} satisfies Words;

/** What the history says of these acts, and of what the system wrote by itself. */
export const processHistoryWords = {
  'case.extended': { vi: 'Xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new date' },
  'case.apologised': { vi: 'Xin lỗi vì quá hạn', en: 'Apology for being late' },
  'case.due-soon': { vi: 'Nhắc: còn một ngày làm việc là đến hạn', en: 'Warning: due within one working day' },
  'case.step-recalled': { vi: 'Thu hồi bước đã chuyển', en: 'Step taken back' },
  'case.consultation-withdrawn': { vi: 'Rút yêu cầu lấy ý kiến', en: 'Question withdrawn' },
  'case.consultation-late': { vi: 'Quá hạn trả lời ý kiến', en: 'Opinion is late' },
  'case.transferred': { vi: 'Chuyển cơ quan khác giải quyết', en: 'Transferred to another authority' },
} satisfies Words;

/** Words of the work list, of the matters on the case page and of the applicant's page about all this. */
export const processWords = {
  newDate: { vi: 'Ngày hẹn mới: {at}', en: 'New date: {at}' },
  extendedFrom: { vi: 'Ngày hẹn cũ: {at}', en: 'Date given before: {at}' },
  apologyTitle: { vi: 'Xin lỗi bạn: kết quả được hẹn lại', en: 'We apologise: your result has a new date' },
  apologyLateTitle: { vi: 'Xin lỗi bạn: hồ sơ quá hạn', en: 'We apologise: your case is late' },
  form04: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả (PDF)', en: 'Apology with the new date (PDF)' },
  apologyBy: { vi: 'Người ký: {name}', en: 'Signed by: {name}' },
  apologyStays: {
    vi: 'Hạn theo quy định vẫn là {at}; hồ sơ được tính là trễ hạn.',
    en: 'The legal due time is still {at}; the case counts as late.',
  },
  appointment: { vi: 'Hẹn lại ngày trả', en: 'New date' },
  receiving: { vi: 'Nơi tiếp nhận và trả kết quả', en: 'Received and handed over at' },
  consultationLate: { vi: 'Quá hạn trả lời', en: 'Late' },
  consultationWasLate: { vi: 'Trả lời trễ', en: 'Answered late' },
  consultationWithdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  countedFrom: {
    vi: 'Thời hạn tính lại từ khi cơ quan nhận chuyển giao tiếp nhận hồ sơ, lúc {at}.',
    en: 'The term counts anew from the transfer, at {at}.',
  },
} satisfies Words;
