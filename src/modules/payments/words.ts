import type { Words } from '../../kernel/text/text.ts';

/** What the pages say of paying. */
export const words = {
  title: { vi: 'Phí, lệ phí', en: 'Fees' },
  due: { vi: 'Phải nộp: {amount}', en: 'To pay: {amount}' },
  payNow: { vi: 'Nộp trực tuyến', en: 'Pay online' },
  payNowHint: {
    vi: 'Bạn được chuyển sang cổng thanh toán, rồi trở lại đây. Biên lai có ngay sau khi tiền đến.',
    en: 'You go to the payment service and come back here. The receipt is ready as soon as the money has arrived.',
  },
  otherWays: {
    vi: 'Hoặc nộp tại quầy của {unit}: tiền mặt, thẻ hay quét mã QR.',
    en: 'Or pay at the counter of {unit}: cash, card or QR code.',
  },
  waitsThere: { vi: 'Có một lần thanh toán đang chờ kết quả.', en: 'A payment is waiting for its result.' },
  seeState: { vi: 'Xem kết quả thanh toán', en: 'See the result' },
  paid: { vi: 'Đã nộp {amount}', en: '{amount} paid' },
  receipt: { vi: 'Biên lai {number}', en: 'Receipt {number}' },
  receiptPdf: { vi: 'Biên lai {number} (PDF)', en: 'Receipt {number} (PDF)' },
  allReceipts: { vi: 'Tất cả biên lai của tôi', en: 'All my receipts' },
  paymentTitle: { vi: 'Kết quả thanh toán', en: 'Your payment' },
  'state-created': { vi: 'Đang chờ kết quả từ cổng thanh toán', en: 'Waiting for the payment service' },
  'state-created-text': {
    vi: 'Trang này tự tải lại sau vài giây. Bạn có thể rời trang: kết quả vẫn được ghi nhận và báo cho bạn.',
    en: 'This page reloads by itself every few seconds. You may leave it: the result is recorded and told to you all the same.',
  },
  'state-paid': { vi: 'Đã nộp {amount}', en: '{amount} paid' },
  'state-paid-text': {
    vi: 'Cảm ơn bạn. Hồ sơ đã được ghi nhận đã nộp.',
    en: 'Thank you. Your case is marked as paid.',
  },
  'state-failed': { vi: 'Bạn chưa thanh toán', en: 'You have not paid' },
  'state-failed-text': {
    vi: 'Không có khoản tiền nào bị trừ. Bạn có thể thử lại hoặc nộp tại quầy.',
    en: 'Nothing was charged. You can try again or pay at the counter.',
  },
  'state-expired': { vi: 'Đã hết thời gian thanh toán', en: 'The time to pay is over' },
  'state-expired-text': {
    vi: 'Không có khoản tiền nào đến trong {minutes} phút. Bạn có thể thử lại hoặc nộp tại quầy.',
    en: 'No money arrived within {minutes} minutes. You can try again or pay at the counter.',
  },
  'state-refunded': { vi: 'Đã hoàn trả {amount}', en: '{amount} paid back' },
  'state-refunded-text': { vi: 'Tiền được trả về tài khoản đã thanh toán.', en: 'It went to the account that paid.' },
  'state-returning': { vi: '{amount} sẽ được hoàn trả', en: '{amount} will be paid back' },
  'state-returning-text': {
    vi: 'Tiền đến khi hồ sơ không còn phải nộp, hoặc đã quá thời gian. Cơ quan đang xem xét hoàn trả; bạn không phải làm gì.',
    en: 'The money came when nothing was due any more, or too late. The office sees to its return; you need do nothing.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  toCase: { vi: 'Về trang hồ sơ', en: 'Back to the case' },
  notPaid: { vi: 'Chưa thanh toán được', en: 'Paying did not work' },
  reference: { vi: 'Mã tham chiếu', en: 'Reference' },
  what: { vi: 'Khoản thu', en: 'For' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  refundAsked: { vi: 'Đang xem xét hoàn trả {amount}: {reason}', en: 'A refund of {amount} is considered: {reason}' },
  refundDone: { vi: 'Đã hoàn trả {amount}: {reason}', en: '{amount} was paid back: {reason}' },
  receiptsTitle: { vi: 'Biên lai', en: 'Receipts' },
  receiptsNone: { vi: 'Bạn chưa có biên lai nào', en: 'You have no receipts yet' },
  receiptsNoneHint: {
    vi: 'Biên lai có ở đây khi bạn đã nộp phí, lệ phí của một hồ sơ.',
    en: 'A receipt appears here once you have paid the fee of a case.',
  },
  number: { vi: 'Số biên lai', en: 'Number' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  issued: { vi: 'Ngày lập', en: 'Issued' },
  method: { vi: 'Hình thức', en: 'Paid by' },
  'method-online': { vi: 'Trực tuyến', en: 'Online' },
  'method-qr': { vi: 'Chuyển khoản (QR)', en: 'Transfer (QR)' },
  'method-cash': { vi: 'Tiền mặt', en: 'Cash' },
  'method-card': { vi: 'Thẻ', en: 'Card' },
  'method-book': { vi: 'Biên lai viết tay', en: 'Written receipt' },
  standing: { vi: 'Tình trạng', en: 'State' },
  'receipt-issued': { vi: 'Còn hiệu lực', en: 'Valid' },
  'receipt-replaced': { vi: 'Đã thay thế', en: 'Replaced' },
  'receipt-cancelled': { vi: 'Đã hủy', en: 'Cancelled' },
  payer: { vi: 'Người nộp', en: 'Payer' },
} satisfies Words;

/** Across a printed receipt that holds no more. */
export const markWords = {
  replaced: { vi: 'ĐÃ THAY THẾ. Lý do: {reason}', en: 'REPLACED. Reason: {reason}' },
  cancelled: { vi: 'ĐÃ HỦY. Lý do: {reason}', en: 'CANCELLED. Reason: {reason}' },
} satisfies Words;
