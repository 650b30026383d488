import type { Words } from '../../kernel/text/text.ts';

/** What becomes of waiting rooms when units merge. */
export const mergingWords = {
  part: { vi: 'Quầy và hàng chờ', en: 'Windows and queues' },
  windows: { vi: 'quầy gọi số', en: 'queue windows' },
  left: { vi: 'quầy gọi số ở lại: nơi tiếp nhận đã có quầy', en: 'queue windows stay: the successor has its own' },
} satisfies Words;
