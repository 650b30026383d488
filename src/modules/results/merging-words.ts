import type { Words } from '../../kernel/text/text.ts';

/** What becomes of registers of documents when units merge. */
export const mergingWords = {
  part: { vi: 'Sổ văn bản', en: 'Registers of documents' },
  numbers: {
    vi: 'số đã cấp ở lại sổ cũ, nơi tiếp nhận giữ sổ và mở sổ mới',
    en: 'numbers stay in the old registers, which the successor keeps; it opens its own',
  },
} satisfies Words;
