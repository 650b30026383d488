import type { Words } from '../../kernel/text/text.ts';

/** What becomes of petitions when units merge. */
export const mergingWords = {
  part: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' },
  petitions: { vi: 'phản ánh chưa xong', en: 'open petitions' },
} satisfies Words;
