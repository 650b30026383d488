import type { Words } from '../../kernel/text/text.ts';

/** What becomes of money that is to go back when units merge. */
export const mergingWords = {
  part: { vi: 'Hoàn trả phí, lệ phí', en: 'Refunds' },
  refunds: { vi: 'khoản hoàn trả chưa xong', en: 'open refunds' },
} satisfies Words;
