import type { Words } from '../../../kernel/text/text.ts';

/** Why time stood still, as the explanation of a due date says it. */
export const pauseReasons = {
  supplement: { vi: 'chờ người nộp bổ sung hồ sơ', en: 'waiting for the applicant’s supplement' },
  payment: { vi: 'chờ người nộp thực hiện nghĩa vụ tài chính', en: 'waiting for the applicant’s payment' },
} satisfies Words;
