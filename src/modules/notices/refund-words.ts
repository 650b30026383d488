import type { Words } from '../../kernel/text/text.ts';

/** What is told of money that goes back: to the applicant, to those who decide, to whoever asked. */
export const refundNoticeWords = {
  'refund.asked': {
    vi: 'Khoản tiền {fee} của hồ sơ {code} đang được xem xét hoàn trả',
    en: 'The return of {fee} for case {code} is being considered',
  },
  'refund.asked.body': {
    vi: 'Lý do: {reason}. Bạn không phải làm gì; cơ quan sẽ báo khi tiền được trả lại.',
    en: 'Reason: {reason}. You need do nothing; you are told when the money is back.',
  },
  'refund.asked.officer': {
    vi: 'Có đề nghị hoàn trả {fee}, hồ sơ {code}',
    en: 'Refund of {fee} asked for, case {code}',
  },
  'refund.asked.officer.body': {
    vi: 'Hãy xem và duyệt. Lý do: {reason}',
    en: 'Look at it and decide. Reason: {reason}',
  },
  'refund.approved.officer': {
    vi: 'Đã duyệt hoàn trả {fee}, hồ sơ {code}',
    en: 'Refund of {fee} approved, case {code}',
  },
  'refund.approved.officer.body': {
    vi: 'Tiền thu tại quầy thì trả lại tại quầy rồi xác nhận; tiền chuyển khoản được trả tự động.',
    en: 'Hand back at the counter what was taken there, and confirm it; a transfer goes back by itself.',
  },
  'refund.declined.officer': {
    vi: 'Đề nghị hoàn trả {fee}, hồ sơ {code} không được duyệt',
    en: 'Refund of {fee} declined, case {code}',
  },
  'refund.declined.officer.body': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'refund.failed.officer': {
    vi: 'Cổng thanh toán từ chối hoàn trả {fee}, hồ sơ {code}',
    en: 'The payment service refused to pay back {fee}, case {code}',
  },
  'refund.failed.officer.body': {
    vi: 'Hãy xem lý do, rồi gửi lại hoặc trả bằng cách khác. Lý do: {reason}',
    en: 'See why, then send it again or pay back in another way. Reason: {reason}',
  },
} satisfies Words;
