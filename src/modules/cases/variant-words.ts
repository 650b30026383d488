import type { Words } from '../../kernel/text/text.ts';

/** Words about the variants of a procedure. */
export const variantWords = {
  variant: { vi: 'Trường hợp giải quyết', en: 'Kind of case' },
  variantHint: {
    vi: 'Giấy tờ, thời hạn và lệ phí tùy theo trường hợp. Không chắc thì chọn trường hợp thông thường; cơ quan sẽ xem lại khi tiếp nhận.',
    en: 'Papers, time and fee depend on it. When in doubt choose the ordinary case; the office looks at it again.',
  },
  ordinary: { vi: 'Trường hợp thông thường', en: 'The ordinary case' },
  byAnswers: { vi: '{variant}: theo nội dung tờ khai', en: '{variant}: told by the answers of the form' },
  byChoice: {
    vi: '{variant}: do người nộp hoặc cán bộ xác định',
    en: '{variant}: chosen by the applicant or an officer',
  },
  now: { vi: 'Đang là: {variant}.', en: 'Now: {variant}.' },
  termOf: { vi: 'Thời hạn: {term}', en: 'Time: {term}' },
  changed: { vi: 'Từ “{from}” thành “{to}”. Lý do: {reason}', en: 'From “{from}” to “{to}”. Reason: {reason}' },
} satisfies Words;
